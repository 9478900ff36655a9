import { sentencesOf } from "../core/text/sentences.ts";
import { piecesOf } from "../core/text/pieces.ts";
import { spokenLines } from "../core/reading/spoken-lines.ts";
import { voiceFor } from "../core/reading/voices.ts";
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
  stop: () => void;
}

export function createReadAloud({ article, variant, settings, inSight, reveal, changed, signal }: ReadAloudOptions): ReadAloud {
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
  const begin = async (): Promise<void> => {
    voice = voiceFor(await voices(), variant());
    if (signal.aborted) return;
    if (!voice) return set({ kind: "no-voice" });
    if (!voice.localService && !settings().remoteVoices) return set({ kind: "ask", voice: voice.name });
    collect();
    at = Math.max(0, sentences.findIndex(({ range }) => inSight(range)));
    set({ kind: "speaking", voice: voice.name });
    speak();
  };
  signal.addEventListener("abort", stop);
  // A page that the browser keeps for its back button goes on speaking.
  addEventListener("pagehide", stop, { signal });
  return {
    async toggle() {
      if (speech.kind === "off") await begin();
      else stop();
    },
    turn() {
      if (!voice) return;
      if (speech.kind === "speaking") {
        hush();
        set({ kind: "paused", voice: voice.name });
      } else if (speech.kind === "paused") {
        set({ kind: "speaking", voice: voice.name });
        speak();
      }
    },
    step(back) {
      at = Math.min(Math.max(0, at + (back ? -1 : 1)), sentences.length - 1);
      if (speech.kind === "speaking") speak();
    },
    async renew() {
      if (speech.kind === "ask") return begin();
      if (speech.kind !== "speaking" && speech.kind !== "paused") return;
      voice = voiceFor(await voices(), variant());
      if (!voice || signal.aborted) return stop();
      collect();
      if (speech.kind === "speaking") speak();
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
