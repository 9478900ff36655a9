import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { Variant } from "../core/script/script.ts";
import { Icon } from "./icon.tsx";
import { useAnswer } from "./use-answer.ts";
import { VariantSwitch, type VariantChoice } from "./variant-switch.tsx";

/** Every text of the panel, in the interface's language. */
export interface SelectionWords {
  script: string;
  copy: string;
  copied: string;
  failed: string;
  close: string;
}

interface SelectionPanelProps {
  words: SelectionWords;
  choices: VariantChoice[];
  /** The variant that is shown at first. */
  variant: Variant;
  /** The selection in a variant. */
  textIn: (variant: Variant) => Promise<string>;
  langOf: (variant: Variant) => string;
  copy: (text: string) => Promise<void>;
  close: () => void;
}

/** A stretch of text in one script, the others a press away, to read and to copy. */
export function SelectionPanel({ words, choices, variant, textIn, langOf, copy, close }: SelectionPanelProps): JSX.Element {
  const [shown, setShown] = useState(variant);
  const [said, say] = useState("");
  const { value: text, failed } = useAnswer("", () => textIn(shown), [shown]);
  const choose = (next?: Variant): void => {
    if (next) setShown(next);
    say("");
  };
  return (
    <>
      <div class="tools">
        <VariantSwitch label={words.script} choices={choices} shown={shown} choose={choose} />
        <button class="close" aria-label={words.close} title={words.close} onClick={close}>
          <Icon name="close" />
        </button>
      </div>
      <p class="text" lang={langOf(shown)} tabIndex={0}>
        {failed ? words.failed : text}
      </p>
      <div class="tools">
        <button class="copy primary" disabled={text === "" || failed} onClick={() => void copy(text).then(() => say(words.copied), () => say(words.failed))}>
          {words.copy}
        </button>
        <span role="status">{said}</span>
      </div>
    </>
  );
}
