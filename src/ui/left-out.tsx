import type { JSX } from "preact";
import { Icon } from "./icon.tsx";

/** A piece that is not in the article. */
export interface LeftOutItem {
  key: string;
  /** What it says; the name of its picture where it says nothing. */
  text: string;
  reason: string;
}

/** What holds for every article of the site. */
export interface RememberedRule {
  id: string;
  words: string;
}

export interface LeftOutWords {
  leftOut: string;
  nothing: string;
  putBack: string;
  tidy: string;
  hint: string;
  rules: string;
  forget: string;
}

interface LeftOutProps {
  words: LeftOutWords;
  items: LeftOutItem[];
  rules: RememberedRule[];
  /** BCP 47 tag of the article's language as it is written. */
  lang: string;
  open: boolean;
  tidying: boolean;
  toggle: () => void;
  tidy: () => void;
  putBack: (key: string) => void;
  forget: (id: string) => void;
}

/** What the extractor and the reader left out of an article, each with its reason and a way back; and the way to leave out more. */
export function LeftOut({ words, items, rules, lang, open, tidying, toggle, tidy, putBack, forget }: LeftOutProps): JSX.Element {
  return (
    <section class="left-out" aria-label={words.leftOut}>
      <p class="actions">
        <button class="quiet" aria-expanded={open} onClick={toggle}>{`${words.leftOut} · ${items.length}`}</button>
        <button class="quiet tidy" aria-pressed={tidying} onClick={tidy}>
          <Icon name="tidy" />
          {words.tidy}
        </button>
      </p>
      {tidying && <p class="hint">{words.hint}</p>}
      {open && items.length === 0 && <p class="hint">{words.nothing}</p>}
      {open && items.length > 0 && (
        <ul>
          {items.map(({ key, text, reason }) => (
            <li key={key}>
              <div>
                <p class="words" lang={lang}>{text}</p>
                <p class="reason">{reason}</p>
              </div>
              <button class="secondary" aria-label={`${words.putBack}: ${text.slice(0, 40)}`} onClick={() => putBack(key)}>{words.putBack}</button>
            </li>
          ))}
        </ul>
      )}
      {open && rules.length > 0 && (
        <>
          <h2>{words.rules}</h2>
          <ul>
            {rules.map(({ id, words: sentence }) => (
              <li key={id}>
                <p class="words">{sentence}</p>
                <button class="secondary" aria-label={`${words.forget}: ${sentence}`} onClick={() => forget(id)}>{words.forget}</button>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
