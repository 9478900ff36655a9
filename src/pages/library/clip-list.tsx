import type { JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";
import type { ClipRow } from "../../core/clips/clip.ts";
import type { Variant } from "../../core/script/script.ts";
import { t } from "../../platform/i18n.ts";
import { Row, type RowWords } from "./clip-row.tsx";
import { useShown } from "./use-shown.ts";

interface ClipRowsProps {
  rows: { row: ClipRow; words: RowWords }[];
  variant: Variant | undefined;
  /** Whether the list goes on below the last row. */
  more: boolean;
  openId: string | undefined;
  addressOf: (clipId: string) => string;
  showMore: () => void;
}

/** The rows of a list, in the reader's script; reads on as its end comes into view. */
export function ClipRows({ rows, variant, more, openId, addressOf, showMore }: ClipRowsProps): JSX.Element {
  const shown = useShown(rows.flatMap(({ words }) => [words.title.text, words.lead.text]), variant);
  return (
    <>
      <ol class="rows">
        {rows.map(({ row, words }, i) => (
          <Row
            key={row.id} row={row} words={words} variant={variant} open={row.id === openId} address={addressOf(row.id)}
            shown={{ title: shown[2 * i] ?? { text: words.title.text }, lead: shown[2 * i + 1] ?? { text: words.lead.text } }}
          />
        ))}
      </ol>
      {more && <MoreButton showMore={showMore} />}
    </>
  );
}

function MoreButton({ showMore }: { showMore: () => void }): JSX.Element {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (!button.current) return undefined;
    const observer = new IntersectionObserver((entries) => { if (entries.some(({ isIntersecting }) => isIntersecting)) showMore(); });
    observer.observe(button.current);
    return () => observer.disconnect();
  }, [showMore]);
  return <button type="button" class="secondary more" ref={button} onClick={showMore}>{t("library_more")}</button>;
}
