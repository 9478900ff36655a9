import type { JSX } from "preact";
import { SETTINGS } from "../core/settings.ts";
import { Icon } from "./icon.tsx";
import { Slider } from "./type-panel.tsx";

/** How reading aloud stands. `ask`: only a voice that sends the text away is there, and the user has not agreed to it. */
export type Speech = { kind: "off" } | { kind: "no-voice" } | { kind: "ask"; voice: string } | { kind: "speaking" | "paused"; voice: string; /** Others that may be chosen, this one among them. */ voices: readonly string[] };

export interface SpeechWords {
  label: string;
  pause: string;
  resume: string;
  previous: string;
  next: string;
  stop: string;
  speed: string;
  voice: string;
  noVoice: string;
  ask: (voice: string) => string;
  agree: string;
  refuse: string;
}

interface SpeechBarProps {
  speech: Speech;
  words: SpeechWords;
  /** Percent of the voice's usual speed. */
  rate: number;
  setRate: (rate: number) => void;
  agree: () => void;
  turn: () => void;
  step: (back: boolean) => void;
  choose: (voice: string) => void;
  stop: () => void;
}

/** The strip at the lower edge while the article is read aloud, or why it is not. */
export function SpeechBar({ speech, words, rate, setRate, agree, turn, step, choose, stop }: SpeechBarProps): JSX.Element | null {
  if (speech.kind === "off") return null;
  const stopButton = (
    <button aria-label={words.stop} title={words.stop} onClick={stop}>
      <Icon name="close" />
    </button>
  );
  return (
    <section class="speech" aria-label={words.label}>
      {speech.kind === "no-voice" && <p role="alert">{words.noVoice}</p>}
      {speech.kind === "ask" && (
        <>
          <p role="alert">{words.ask(speech.voice)}</p>
          <button class="primary" onClick={agree}>
            {words.agree}
          </button>
          <button class="secondary" onClick={stop}>
            {words.refuse}
          </button>
        </>
      )}
      {(speech.kind === "speaking" || speech.kind === "paused") && (
        <>
          <button aria-label={words.previous} title={words.previous} onClick={() => step(true)}>
            <Icon name="previous" />
          </button>
          <button class="turn" aria-label={speech.kind === "speaking" ? words.pause : words.resume} title={speech.kind === "speaking" ? words.pause : words.resume} onClick={turn}>
            <Icon name={speech.kind === "speaking" ? "pause" : "play"} />
          </button>
          <button aria-label={words.next} title={words.next} onClick={() => step(false)}>
            <Icon name="next" />
          </button>
          <Slider label={words.speed} range={SETTINGS.speechRate} value={rate} show={() => undefined} choose={setRate} />
          {speech.voices.length > 1 ? (
            <select class="voice" aria-label={words.voice} title={words.voice} value={speech.voice} onChange={({ currentTarget }) => choose(currentTarget.value)}>
              {speech.voices.map((name) => (
                <option key={name} value={name}>
                  {name}
                </option>
              ))}
            </select>
          ) : (
            <span class="voice">{speech.voice}</span>
          )}
        </>
      )}
      {speech.kind !== "ask" && stopButton}
    </section>
  );
}
