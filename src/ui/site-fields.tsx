import type { JSX } from "preact";
import { VARIANTS, type Variant } from "../core/script/script.ts";
import type { SiteChoice } from "../core/sites.ts";

/** Every text of the fields, in the interface's language. */
export interface SiteWords {
  script: string;
  /** No script is wanted on this site. */
  asWritten: string;
  variants: Record<Variant, string>;
  reader: string;
}

/** What may be wanted always on a site: a script for its pages, and the reader for its articles. */
export function SiteFields({ words, choice, change }: { words: SiteWords; choice: SiteChoice; change: (choice: SiteChoice) => void }): JSX.Element {
  const chooseScript = (value: string): void => {
    const variant = VARIANTS.find((known) => known === value);
    change({ ...(variant ? { variant } : {}), ...(choice.reader ? { reader: true } : {}) });
  };
  const chooseReader = (reader: boolean): void => change({ ...(choice.variant ? { variant: choice.variant } : {}), ...(reader ? { reader } : {}) });
  return (
    <div class="site-fields">
      <label>
        <span>{words.script}</span>
        <select name="site-script" value={choice.variant ?? ""} onChange={({ currentTarget }) => chooseScript(currentTarget.value)}>
          <option value="">{words.asWritten}</option>
          {VARIANTS.map((variant) => (
            <option key={variant} value={variant}>
              {words.variants[variant]}
            </option>
          ))}
        </select>
      </label>
      <label>
        <input type="checkbox" name="site-reader" checked={choice.reader === true} onChange={({ currentTarget }) => chooseReader(currentTarget.checked)} />
        <span>{words.reader}</span>
      </label>
    </div>
  );
}
