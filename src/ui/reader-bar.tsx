import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { Settings } from "../core/settings.ts";
import type { Variant } from "../core/script/script.ts";
import { Icon } from "./icon.tsx";
import { TypePanel, type TypeWords } from "./type-panel.tsx";
import { VariantSwitch, type VariantChoice } from "./variant-switch.tsx";

export interface ReaderWords {
  script: string;
  clip: string;
  clipped: string;
  type: string;
  people: string;
  close: string;
  typePanel: TypeWords;
}

export interface ReaderPerson {
  figureId: string;
  /** As the article writes it. */
  surface: string;
  /** As it is shown now. */
  name: string;
  count: number;
}

interface ReaderBarProps {
  words: ReaderWords;
  choices: VariantChoice[];
  shown?: Variant;
  settings: Settings;
  people: ReaderPerson[];
  clipped: boolean;
  choose: (variant?: Variant) => void;
  change: (settings: Partial<Settings>) => void;
  clip: () => void;
  goTo: (figureId: string) => void;
  close: () => void;
}

type Panel = "type" | "people" | undefined;

/** The bar over the reader: script, people, type, clip, close. One panel at a time lies open below it. */
export function ReaderBar({ words, choices, shown, settings, people, clipped, choose, change, clip, goTo, close }: ReaderBarProps): JSX.Element {
  const [panel, setPanel] = useState<Panel>(undefined);
  const toggle = (wanted: Panel): void => setPanel(panel === wanted ? undefined : wanted);
  return (
    <div class="bar">
      <div class="tools">
        <VariantSwitch label={words.script} choices={choices} {...(shown ? { shown } : {})} choose={choose} />
        <span class="space" />
        {people.length > 0 && (
          <button class="people" aria-expanded={panel === "people"} onClick={() => toggle("people")}>
            <Icon name="people" />
            <span class="word">{words.people}</span>
            <span class="count">{people.length}</span>
          </button>
        )}
        <button class="type" aria-expanded={panel === "type"} aria-label={words.type} title={words.type} onClick={() => toggle("type")}>
          <Icon name="type" />
        </button>
        <button class="clip" disabled={clipped} onClick={clip}>
          <Icon name="clip" />
          <span class="word">{clipped ? words.clipped : words.clip}</span>
        </button>
        <button class="close" aria-label={words.close} title={words.close} onClick={close}>
          <Icon name="close" />
        </button>
      </div>
      {panel === "people" && (
        <ul class="panel names">
          {people.map(({ figureId, name, count }) => (
            <li key={figureId}>
              <button onClick={() => goTo(figureId)}>
                {name}
                <span class="count">{count}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      {panel === "type" && <TypePanel words={words.typePanel} settings={settings} change={change} />}
    </div>
  );
}
