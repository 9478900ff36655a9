import type { JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";
import type { ClipRow } from "../../core/clips/clip.ts";
import { ALL } from "../../core/clips/list-keys.ts";
import type { Variant } from "../../core/script/script.ts";
import { t } from "../../platform/i18n.ts";
import { Row, type RowWords } from "./clip-row.tsx";
import { routeAddress } from "./route.ts";
import type { Chosen } from "./use-chosen.ts";
import { useShown } from "./use-shown.ts";
import { useStories } from "./use-stories.ts";

/** How lists are shown, and who is told what they show. */
export interface ListLook {
  variant: Variant | undefined;
  /** As cards with pictures. */
  cards: boolean;
  /** Whether rows say which other clips tell their story. */
  stories: boolean;
  listed: (ids: readonly string[]) => void;
  chosen: Chosen;
  /** Whether single keys act: one of them chooses. */
  singleKeys: boolean;
}

interface ClipRowsProps {
  rows: { row: ClipRow; words: RowWords }[];
  look: ListLook;
  /** Whether the list goes on below the last row. */
  more: boolean;
  openId: string | undefined;
  addressOf: (clipId: string) => string;
  showMore: () => void;
}

/** The rows of a list, in the reader's script; reads on as its end comes into view, or as the open clip nears it. */
export function ClipRows({ rows, look: { variant, cards, stories: compared, listed, chosen, singleKeys }, more, openId, addressOf, showMore }: ClipRowsProps): JSX.Element {
  const shown = useShown(rows.flatMap(({ words }) => [words.title.text, words.lead.text]), variant);
  const ids = rows.filter(({ row }) => row.trashedAt === undefined).map(({ row }) => row.id);
  const stories = useStories(compared ? ids : []);
  const order = rows.map(({ row }) => row.id).join();
  useEffect(() => listed(rows.map(({ row }) => row.id)), [order]);
  useEffect(() => {
    document.querySelector("a.row[aria-current]")?.scrollIntoView({ block: "nearest" });
    if (more && openId !== undefined && rows.at(-1)?.row.id === openId) showMore();
  }, [openId, more]);
  return (
    <>
      <ol class={`rows${cards ? " cards" : ""}${chosen.ids.size > 0 ? " choosing" : ""}`}>
        {rows.map(({ row, words }, i) => {
          const others = stories.get(row.id);
          return (
            <Row
              key={row.id} row={row} words={words} variant={variant} open={row.id === openId} address={addressOf(row.id)} card={cards}
              chosen={chosen.ids.has(row.id)} inTabOrder={!singleKeys || chosen.ids.size > 0} toggle={() => chosen.toggle(row.id)}
              shown={{ title: shown[2 * i] ?? { text: words.title.text }, lead: shown[2 * i + 1] ?? { text: words.lead.text } }}
              alike={others && { count: others.length, address: routeAddress({ list: ALL, story: row.id }) }}
            />
          );
        })}
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
