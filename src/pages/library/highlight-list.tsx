import type { JSX } from "preact";
import type { Highlight } from "../../core/clips/full-clip.ts";
import type { Variant } from "../../core/script/script.ts";
import { t } from "../../platform/i18n.ts";
import { removeHighlight } from "../../store/highlights.ts";
import { useShown } from "./use-shown.ts";

interface HighlightListProps {
  highlights: Highlight[];
  variant: Variant | undefined;
  lang: string | undefined;
  failed: (error: unknown) => void;
}

/** The passages that were marked in a clip, each with a button to take the mark away. */
export function HighlightList({ highlights, variant, lang, failed }: HighlightListProps): JSX.Element | null {
  const shown = useShown(highlights.map(({ quote }) => quote), variant);
  if (highlights.length === 0) return null;
  return (
    <section class="highlights">
      <h2>{t("library_highlights")}</h2>
      <ul>
        {highlights.map((highlight, i) => (
          <li key={highlight.id}>
            <q lang={lang}>{shown[i]?.text ?? highlight.quote}</q>
            <button type="button" aria-label={t("library_remove_highlight")} onClick={() => { removeHighlight(highlight).catch(failed); }}>✕</button>
          </li>
        ))}
      </ul>
    </section>
  );
}
