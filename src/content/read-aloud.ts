import { sentencesOf } from "../core/text/sentences.ts";
import { piecesOf } from "../core/text/pieces.ts";
import { spokenLines } from "../core/reading/spoken-lines.ts";
import { voiceFor, voicesFor } from "../core/reading/voices.ts";
import type { Variant } from "../core/script/script.ts";
import type { Settings } from "../core/settings.ts";
import type { Speech } from "../ui/speech-bar.tsx";

/** The name under which reader.css finds the sentence that is being spoken. */
const HIGHLIGHT = "qingdu-speech";
/** Voices arrive late in some browsers: wait this long for them, in milliseconds. */
const VOICES_WITHIN = 1_500;

interface ReadAloudOptions {
  article: Element;
  variant: () => Variant;
  /** The voice that was chosen for a variant, by name. */
  chosen: { of: (variant: Variant) => Promise<string | undefined>; keep: (variant: Variant, name: string) => Promise<void> };
  settings: () => Pick<Settings, "speechRate" | "remoteVoices">;
  /** Whether a sentence is in sight or comes after what is. */
  inSight: (sentence: Range) => boolean;
  reveal: (sentence: Range) => void;
  changed: (speech: Speech) => void;
  signal: AbortSignal;
}

/** Reads the article aloud, sentence by sentence, from what is in sight. Silent when the signal aborts. */
export interface ReadAloud {
  /** Start, or stop where it has started. */
  toggle: () => Promise<void>;
  /** Pause, or go on. */
  turn: () => void;
  step: (back: boolean) => void;
  /** The text, a voice or the speed has changed: go on with the sentence that was being read. */
  renew: () => Promise<void>;
  /** Go on with another voice, by name, and with it from now on. */
  choose: (name: string) => Promise<void>;
  stop: () => void;
}

export function createReadAloud({ article, variant, chosen, settings, inSight, reveal, changed, signal }: ReadAloudOptions): ReadAloud {
  let speech: Speech = { kind: "off" };
  let sentences: { text: string; range: Range }[] = [];
  let at = 0;
  let voice: SpeechSynthesisVoice | undefined;
  /** Kept here: Chromium drops an utterance that nobody holds, and its end is never told. */
  let current: SpeechSynthesisUtterance | undefined;

  const set = (next: Speech): void => {
    speech = next;
    changed(next);
  };
  const hush = (): void => {
    current = undefined;
    speechSynthesis.cancel();
  };
  const stop = (): void => {
    if (speech.kind === "off") return;
    hush();
    CSS.highlights.delete(HIGHLIGHT);
    set({ kind: "off" });
  };
  const speak = (): void => {
    hush();
    const sentence = sentences[at];
    if (!sentence || !voice) return stop();
    const utterance = new SpeechSynthesisUtterance(sentence.text);
    utterance.voice = voice;
    utterance.lang = voice.lang;
    utterance.rate = settings().speechRate / 100;
    utterance.addEventListener("end", () => {
      if (current !== utterance) return;
      at += 1;
      speak();
    });
    utterance.addEventListener("error", () => current === utterance && stop());
    current = utterance;
    CSS.highlights.set(HIGHLIGHT, new Highlight(sentence.range));
    reveal(sentence.range);
    speechSynthesis.speak(utterance);
  };
  const collect = (): void => {
    sentences = spokenLines(article).flatMap((line) => sentencesOf(line.text).flatMap(({ start, end }) => {
      const range = rangeOver(piecesOf(line, start, end));
      return range ? [{ text: line.text.slice(start, end), range }] : [];
    }));
  };
  let known: SpeechSynthesisVoice[] = [];
  const find = async (): Promise<void> => {
    const [all, name] = await Promise.all([voices(), chosen.of(variant())]);
    known = all;
    voice = voiceFor(all, variant(), name);
  };
  /** As the controls show it. Voices that send the text away are offered only once the user has agreed to them. */
  const stateOf = (kind: "speaking" | "paused", { name }: SpeechSynthesisVoice): Speech => ({
    kind, voice: name, voices: [...new Set(voicesFor(known, variant()).filter(({ localService }) => localService || settings().remoteVoices).map((each) => each.name))],
  });
  /** Voices are looked for: a second press meanwhile means that there is to be silence. */
  let beginning = false;
  const begin = async (): Promise<void> => {
    beginning = true;
    await find();
    if (signal.aborted || !beginning) return;
    beginning = false;
    if (!voice) return set({ kind: "no-voice" });
    if (!voice.localService && !settings().remoteVoices) return set({ kind: "ask", voice: voice.name });
    collect();
    at = Math.max(0, sentences.findIndex(({ range }) => inSight(range)));
    set(stateOf("speaking", voice));
    speak();
  };
  const renew = async (): Promise<void> => {
    if (speech.kind === "ask") return begin();
    if (speech.kind !== "speaking" && speech.kind !== "paused") return;
    await find();
    if (!voice || signal.aborted) return stop();
    collect();
    // It may have been stopped, or paused, meanwhile.
    if (speech.kind !== "speaking" && speech.kind !== "paused") return;
    set(stateOf(speech.kind, voice));
    if (speech.kind === "speaking") speak();
  };
  signal.addEventListener("abort", stop);
  // A page that the browser keeps for its back button goes on speaking.
  addEventListener("pagehide", stop, { signal });
  return {
    async toggle() {
      if (beginning) beginning = false;
      else if (speech.kind === "off") await begin();
      else stop();
    },
    turn() {
      if (!voice) return;
      if (speech.kind === "speaking") {
        hush();
        set(stateOf("paused", voice));
      } else if (speech.kind === "paused") {
        set(stateOf("speaking", voice));
        speak();
      }
    },
    step(back) {
      at = Math.min(Math.max(0, at + (back ? -1 : 1)), sentences.length - 1);
      if (speech.kind === "speaking") speak();
    },
    renew,
    async choose(name) {
      await chosen.keep(variant(), name);
      await renew();
    },
    stop,
  };
}

function rangeOver(pieces: ReturnType<typeof piecesOf>): Range | undefined {
  const [first, last] = [pieces[0], pieces.at(-1)];
  if (!first || !last) return undefined;
  const range = document.createRange();
  range.setStart(first.node, first.start);
  range.setEnd(last.node, last.end);
  return range;
}

async function voices(): Promise<SpeechSynthesisVoice[]> {
  const known = speechSynthesis.getVoices();
  if (known.length > 0) return known;
  await new Promise<void>((resolve) => {
    speechSynthesis.addEventListener("voiceschanged", () => resolve(), { once: true });
    setTimeout(resolve, VOICES_WITHIN);
  });
  return speechSynthesis.getVoices();
}
