import type { JSX } from "preact";
import { findPassage } from "../../core/clips/anchor.ts";
import type { Highlight } from "../../core/clips/full-clip.ts";
import type { Variant } from "../../core/script/script.ts";
import { t } from "../../platform/i18n.ts";
import { useShown } from "./use-shown.ts";

interface HighlightListProps {
  highlights: Highlight[];
  /** The text that is shown; a passage may have been in an earlier version only. */
  text: string;
  reveal: (highlight: Highlight) => void;
  remove: (highlight: Highlight) => void;
  variant: Variant | undefined;
  lang: string | undefined;
}

/** The passages that were marked in a clip: each leads to its place, and has a button to take the mark away. */
export function HighlightList({ highlights, text, reveal, remove, variant, lang }: HighlightListProps): JSX.Element | null {
  const shown = useShown(highlights.map(({ quote }) => quote), variant);
  if (highlights.length === 0) return null;
  return (
    <section class="highlights">
      <h2>{t("library_highlights")}</h2>
      <ul>
        {highlights.map((highlight, i) => (
          <li key={highlight.id}>
            <span>
              <button type="button" class="quote" onClick={() => reveal(highlight)}><q lang={lang}>{shown[i]?.text ?? highlight.quote}</q></button>
              {!findPassage(text, highlight) && <small class="quiet"> {t("highlight_not_here")}</small>}
            </span>
            <button type="button" aria-label={t("library_remove_highlight")} onClick={() => remove(highlight)}>✕</button>
          </li>
        ))}
      </ul>
    </section>
  );
}
