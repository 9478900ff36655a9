import type { JSX } from "preact";
import type { Variant } from "../core/script/script.ts";

/** A variant to choose, or the text as written. */
export interface VariantChoice {
  variant?: Variant;
  /** Short, as the button shows it: 简, 繁(台). */
  label: string;
  /** Whole, as a screen reader says it. */
  title: string;
}

/** One row of radio buttons: which script the text is shown in. */
export function VariantSwitch({ label, choices, shown, choose }: { label: string; choices: VariantChoice[]; shown?: Variant; choose: (variant?: Variant) => void }): JSX.Element {
  return (
    <fieldset class="variants">
      <legend class="unseen">{label}</legend>
      {choices.map(({ variant, label: short, title }) => (
        <label key={variant ?? "original"} title={title}>
          <input type="radio" name="variant" value={variant ?? "original"} checked={variant === shown} aria-label={title} onChange={() => choose(variant)} />
          <span aria-hidden="true">{short}</span>
        </label>
      ))}
    </fieldset>
  );
}
