import type { ComponentChildren, JSX } from "preact";
import type { Settings } from "../core/settings.ts";
import type { Variant } from "../core/script/script.ts";
import type { NamedPerson } from "./article-people.ts";
import { Icon, type IconName } from "./icon.tsx";
import { KeyHelp, type KeyWords } from "./key-help.tsx";
import { PeoplePanel } from "./people-panel.tsx";
import { TypePanel, type TypeWords } from "./type-panel.tsx";
import { VariantSwitch, type VariantChoice } from "./variant-switch.tsx";

export interface ReaderWords {
  script: string;
  clip: string;
  clipped: string;
  type: string;
  people: string;
  tidy: string;
  listen: string;
  print: string;
  help: string;
  close: string;
  keys: KeyWords;
  typePanel: TypeWords;
}

/** What lies open below the bar: one thing at a time. */
export type Panel = "type" | "people" | "help" | undefined;

export interface ReaderBarProps {
  words: ReaderWords;
  choices: VariantChoice[];
  shown?: Variant;
  settings: Settings;
  people: NamedPerson[];
  clipped: boolean;
  /** Blocks of the article can be taken out. */
  tidying: boolean;
  /** Minutes left to read, in words; none once it is read. */
  left?: string;
  panel: Panel;
  setPanel: (panel: Panel) => void;
  choose: (variant?: Variant) => void;
  /** Show a change of settings that is still being made. */
  show: (change: Partial<Settings>) => void;
  save: (change: Partial<Settings>) => void;
  ownLook: boolean | undefined;
  setOwnLook: (own: boolean) => void;
  clip: () => void;
  tidy: () => void;
  listen: () => void;
  print: () => void;
  goTo: (figureId: string) => void;
  close: () => void;
}

/** The bar over the reader: script, people, type, listening, print, keys, clip, close. */
export function ReaderBar(props: ReaderBarProps): JSX.Element {
  const { words, choices, shown, people, clipped, tidying, left, panel, setPanel, choose, clip, tidy, listen, print, close } = props;
  const opener = (wanted: Exclude<Panel, undefined>) => ({ class: wanted, open: panel === wanted, press: () => setPanel(panel === wanted ? undefined : wanted) });
  return (
    <>
      <div class="tools">
        <VariantSwitch label={words.script} choices={choices} {...(shown ? { shown } : {})} choose={choose} />
        <span class="left">{left}</span>
        <div class="buttons">
          <Tool {...opener("people")} icon="people" word={words.people} disabled={people.length === 0}>
            <span class="count">{people.length}</span>
          </Tool>
          <Tool {...opener("type")} icon="type" name={words.type} />
          <Tool class="tidy" icon="tidy" name={words.tidy} press={tidy} pressed={tidying} />
          <Tool class="listen" icon="listen" name={words.listen} press={listen} />
          <Tool class="print" icon="print" name={words.print} press={print} />
          <Tool {...opener("help")} icon="help" name={words.help} />
          <Tool class="clip" icon="clip" word={clipped ? words.clipped : words.clip} press={clip} />
          <Tool class="close" icon="close" name={words.close} press={close} />
        </div>
      </div>
      <OpenPanel {...props} />
    </>
  );
}

interface ToolProps {
  class: string;
  icon: IconName;
  /** Said by a screen reader and shown on hovering, where no word stands on the button. */
  name?: string;
  word?: string;
  open?: boolean;
  disabled?: boolean;
  pressed?: boolean;
  press: () => void;
  children?: ComponentChildren;
}

function Tool({ class: kind, icon, name, word, open, disabled, pressed, press, children }: ToolProps): JSX.Element {
  return (
    <button class={kind} aria-expanded={open} aria-pressed={pressed} disabled={disabled} title={name ?? word} aria-label={name} onClick={press}>
      <Icon name={icon} />
      {word && <span class="word">{word}</span>}
      {children}
    </button>
  );
}

function OpenPanel({ words, settings, people, panel, show, save, ownLook, setOwnLook, goTo }: ReaderBarProps): JSX.Element | null {
  if (panel === "type") return <TypePanel words={words.typePanel} {...{ settings, show, save, ownLook, setOwnLook }} />;
  if (panel === "help") return <KeyHelp words={words.keys} />;
  return panel === "people" ? <PeoplePanel people={people} goTo={goTo} /> : null;
}
