import type { JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";
import type { ClipRow } from "../../core/clips/clip.ts";
import { t } from "../../platform/i18n.ts";
import { dayWords, momentWords } from "./dates.ts";
import { languageOf } from "./script-language.ts";

interface ClipListProps {
  rows: ClipRow[];
  /** Whether the list goes on below the last row. */
  more: boolean;
  openId: string | undefined;
  addressOf: (clipId: string) => string;
  showMore: () => void;
}

/** The rows of a list, newest first; reads on as its end comes into view. */
export function ClipListing({ rows, more, openId, addressOf, showMore }: ClipListProps): JSX.Element {
  return (
    <>
      <ol class="rows">
        {rows.map((row) => <Row key={row.id} row={row} open={row.id === openId} address={addressOf(row.id)} />)}
      </ol>
      {more && <MoreButton showMore={showMore} />}
    </>
  );
}

function Row({ row, open, address }: { row: ClipRow; open: boolean; address: string }): JSX.Element {
  return (
    <li>
      <a class="row" href={address} aria-current={open ? "true" : undefined}>
        <span class="row-title" lang={languageOf(row.script)}>{row.title}</span>
        <span class="row-lead" lang={languageOf(row.script)}>{row.lead}</span>
        <span class="row-source">
          <span>{row.site}</span>
          <time dateTime={row.published ?? new Date(row.savedAt).toISOString()}>{row.published ? dayWords(row.published) : momentWords(row.savedAt)}</time>
        </span>
      </a>
    </li>
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
  return <button type="button" class="more" ref={button} onClick={showMore}>{t("library_more")}</button>;
}
