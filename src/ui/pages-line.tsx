import type { JSX } from "preact";

/** How far an article in pages has come, in words. */
export type PagesShown =
  /** Only this page is here. */
  | { kind: "here"; words: string; trouble?: string }
  | { kind: "fetching"; words: string }
  /** The pages are here, all of them where there is no trouble. */
  | { kind: "joined"; words: string; trouble?: string };

interface PagesLineProps {
  words: { join: string; stop: string; again: string };
  pages: PagesShown;
  join: () => void;
  stop: () => void;
}

/** Says which page of an article this is, and joins the others to it. */
export function PagesLine({ words, pages, join, stop }: PagesLineProps): JSX.Element {
  const trouble = pages.kind === "fetching" ? undefined : pages.trouble;
  return (
    <p class="pages">
      <span role="status">{trouble ? `${pages.words} · ${trouble}` : pages.words}</span>
      {pages.kind === "fetching" && <button class="secondary" onClick={stop}>{words.stop}</button>}
      {pages.kind === "here" && <button class="secondary" onClick={join}>{trouble ? words.again : words.join}</button>}
      {pages.kind === "joined" && trouble && <button class="secondary" onClick={join}>{words.again}</button>}
    </p>
  );
}
