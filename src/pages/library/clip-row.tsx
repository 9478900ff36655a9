import type { ComponentChildren, JSX } from "preact";
import type { ClipRow } from "../../core/clips/clip.ts";
import type { Excerpt } from "../../core/clips/excerpt.ts";
import type { Variant } from "../../core/script/script.ts";
import { LANG } from "../../core/text/lang.ts";
import { t } from "../../platform/i18n.ts";
import { dayWords, momentWords } from "./dates.ts";
import { LeadPicture } from "./lead-picture.tsx";
import { languageOf } from "./script-language.ts";
import type { Shown } from "./use-shown.ts";

/** What a row says: title and a stretch of the text, with what was searched for, and both as the reader sees them. */
export interface RowWords {
  title: Excerpt;
  lead: Excerpt;
}

interface RowProps {
  row: ClipRow;
  words: RowWords;
  shown: { title: Shown; lead: Shown };
  variant: Variant | undefined;
  open: boolean;
  address: string;
  /** Shown as a card with its picture. */
  card: boolean;
  /** Other clips that tell the same story, and where they are listed. */
  alike: { count: number; address: string } | undefined;
  chosen: boolean;
  /** Whether the box that chooses it is in the way of Tab: not where a key does the same. */
  inTabOrder: boolean;
  toggle: () => void;
}

/** One clip of a list. */
export function Row({ row, words, shown, variant, open, address, card, alike, chosen, inTabOrder, toggle }: RowProps): JSX.Element {
  const lang = variant ? LANG[variant] : languageOf(row.script);
  return (
    <li class={chosen ? "chosen" : ""}>
      <input type="checkbox" class="choose-row" checked={chosen} tabIndex={inTabOrder ? 0 : -1} aria-label={t("library_choose_clip", shown.title.text)} onChange={toggle} />
      <a class="row" href={address} data-clip={row.id} aria-current={open ? "true" : undefined}>
        {card && <LeadPicture row={row} />}
        <span class="row-title" lang={lang}><Marked excerpt={words.title} shown={shown.title} /></span>
        <span class="row-lead" lang={lang}><Marked excerpt={words.lead} shown={shown.lead} /></span>
        <span class="row-source">
          <span>{row.site}</span>
          <time dateTime={row.published ?? new Date(row.savedAt).toISOString()}>{row.published ? dayWords(row.published) : momentWords(row.savedAt)}</time>
          {row.tags.map((tag) => <span key={tag} class="row-tag">{tag}</span>)}
        </span>
      </a>
      {alike && <a class="row-alike" href={alike.address}>{t("library_more_alike", alike.count)}</a>}
    </li>
  );
}

/** A stretch of text as the reader sees it, with the places that were searched for marked. */
function Marked({ excerpt, shown }: { excerpt: Excerpt; shown: Shown }): JSX.Element {
  const place = (offset: number): number => shown.map?.toShown(offset) ?? offset;
  const parts: ComponentChildren[] = [];
  let at = 0;
  for (const [start, end] of excerpt.marks) {
    parts.push(shown.text.slice(at, place(start)), <mark>{shown.text.slice(place(start), place(end))}</mark>);
    at = place(end);
  }
  return <>{parts}{shown.text.slice(at)}</>;
}
