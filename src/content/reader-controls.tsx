import { render } from "preact";
import type { Variant } from "../core/script/script.ts";
import type { Settings } from "../core/settings.ts";
import { variantChoices } from "../platform/variant-choices.ts";
import { unawaited } from "../platform/unawaited.ts";
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
  /** What is scrolled by keys; it gets the focus that has nowhere else to go. */
  article: HTMLElement;
  initial: ControlState;
  choose: (variant?: Variant) => void;
  show: (change: Partial<Settings>) => void;
  save: (change: Partial<Settings>) => void;
  setOwnLook: (own: boolean) => void;
  clip: () => void;
  tidy: () => void;
  print: () => void;
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
  /** Opens a panel and leads the focus into it, or closes it and leads it back. Does nothing where nobody is named. */
  toggle: (panel: Exclude<Panel, undefined>) => void;
  /** False where no panel was open. */
  closePanel: () => boolean;
}

export function createControls({ bar, foot, article, initial, aloud, signal, choose, show, save, setOwnLook, clip, tidy, print, listen, goTo, close }: ControlsOptions): Controls {
  const [words, spoken, choices] = [readerWords(), speechWords(), variantChoices()];
  let state = initial;
  let panel: Panel;
  const draw = (): void => {
    if (signal.aborted) return;
    const { settings, ownLook, shown, people, clipped, tidying, left, speech } = state;
    const optional = { ...(shown ? { shown } : {}), ...(left ? { left } : {}) };
    const actions = { setPanel, choose, show, save, setOwnLook, clip, tidy, listen, print, goTo, close };
    render(<ReaderBar {...{ words, choices, settings, people, clipped, tidying, panel, ownLook: keepsLooks() ? ownLook : undefined }} {...optional} {...actions} />, bar);
    const { turn, step, choose: chooseVoice, stop } = aloud();
    render(<SpeechBar speech={speech} words={spoken} rate={settings.speechRate} setRate={(speechRate) => save({ speechRate })} agree={() => save({ remoteVoices: true })} choose={(name) => unawaited(chooseVoice(name), "choosing the voice")} {...{ turn, step, stop }} />, foot);
  };
  /** What had the focus before it went into a panel. */
  let opener: Element | undefined;
  const focused = (): Element | undefined => (bar.getRootNode() as ShadowRoot).activeElement ?? undefined;
  const setPanel = (wanted: Panel, { enter = false } = {}): void => {
    const before = focused();
    const inside = before?.closest(".panel") !== null && before !== undefined;
    // Who got there by a click goes on reading: on the button the space bar would open the panel again.
    if (!inside) opener = before?.matches(".tools button:focus-visible") ? before : undefined;
    panel = wanted;
    draw();
    if (enter && wanted) bar.querySelector<HTMLElement>(".panel :is(input:checked, button)")?.focus();
    else if (inside && !before.isConnected) (opener instanceof HTMLElement ? opener : article).focus({ preventScroll: true });
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
    toggle(wanted) {
      if (wanted === "people" && state.people.length === 0) return;
      setPanel(panel === wanted ? undefined : wanted, { enter: true });
    },
    closePanel() {
      const open = panel !== undefined;
      if (open) setPanel(undefined);
      return open;
    },
  };
}
