import { render } from "preact";
import type { Variant } from "../core/script/script.ts";
import type { Settings } from "../core/settings.ts";
import { variantChoices } from "../platform/variant-choices.ts";
import type { NamedPerson } from "../ui/article-people.ts";
import { ReaderBar, type Panel } from "../ui/reader-bar.tsx";
import { SpeechBar, type Speech } from "../ui/speech-bar.tsx";
import { keepsLooks } from "../platform/looks-storage.ts";
import type { ReadAloud } from "./read-aloud.ts";
import { readerWords, speechWords } from "./reader-words.ts";

/** What the controls show. */
export interface ControlState {
  settings: Settings;
  ownLook: boolean;
  shown: Variant | undefined;
  people: NamedPerson[];
  clipped: boolean;
  tidying: boolean;
  /** Minutes left to read, in words. */
  left: string | undefined;
  speech: Speech;
}

interface ControlsOptions {
  bar: Element;
  foot: Element;
  initial: ControlState;
  choose: (variant?: Variant) => void;
  show: (change: Partial<Settings>) => void;
  save: (change: Partial<Settings>) => void;
  setOwnLook: (own: boolean) => void;
  clip: () => void;
  tidy: () => void;
  aloud: () => ReadAloud;
  listen: () => void;
  goTo: (figureId: string) => void;
  close: () => void;
  signal: AbortSignal;
}

/** The bar over the article and the strip below it. */
export interface Controls {
  /** Draws what has changed. */
  update: (change: Partial<ControlState>) => void;
  toggle: (panel: Exclude<Panel, undefined>) => void;
  /** False where no panel was open. */
  closePanel: () => boolean;
}

export function createControls({ bar, foot, initial, aloud, signal, choose, show, save, setOwnLook, clip, tidy, listen, goTo, close }: ControlsOptions): Controls {
  const [words, spoken, choices] = [readerWords(), speechWords(), variantChoices()];
  let state = initial;
  let panel: Panel;
  const draw = (): void => {
    if (signal.aborted) return;
    const { settings, ownLook, shown, people, clipped, tidying, left, speech } = state;
    const optional = { ...(shown ? { shown } : {}), ...(left ? { left } : {}) };
    const actions = { setPanel, choose, show, save, setOwnLook, clip, tidy, listen, print: () => print(), goTo, close };
    render(<ReaderBar {...{ words, choices, settings, people, clipped, tidying, panel, ownLook: keepsLooks() ? ownLook : undefined }} {...optional} {...actions} />, bar);
    const { turn, step, stop } = aloud();
    render(<SpeechBar speech={speech} words={spoken} rate={settings.speechRate} setRate={(speechRate) => save({ speechRate })} agree={() => save({ remoteVoices: true })} {...{ turn, step, stop }} />, foot);
  };
  const setPanel = (wanted: Panel): void => {
    panel = wanted;
    draw();
  };
  signal.addEventListener("abort", () => {
    render(null, bar);
    render(null, foot);
  });
  return {
    update(change) {
      state = { ...state, ...change };
      draw();
    },
    toggle: (wanted) => setPanel(panel === wanted ? undefined : wanted),
    closePanel() {
      const open = panel !== undefined;
      if (open) setPanel(undefined);
      return open;
    },
  };
}
