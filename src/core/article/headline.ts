import { isLink, proseMass, type Line } from "./block.ts";
import { metaOf } from "./head.ts";
import type { ReadPage } from "./lines.ts";
import { fold } from "./prose.ts";

/*
 * Finding the headline. A page's title element says it, with the site's and the section's names about it; the page
 * shows it without them. So the headline is the text on the page that the title holds. Where the title holds nothing of
 * the page (templates that name only the site), it is the heading, or the line above the date, that prose follows.
 */

/** Folded characters: shorter ones are names of sections and sites. */
const SHORTEST = 5;
/** UTF-16 units: longer texts are no headlines. */
const LONGEST = 120;
/** Folded characters that must agree where one of headline and title is longer than the other. */
const CUT = 10;
/** Folded characters by which a headline may be longer than its title (原创, 快讯, a number of pictures). */
const MORE = 6;
/** What a headline counts at least that the title begins with, however long the names after it. */
const BEGINS = 0.7;
/** One that begins or ends with a piece of the title. */
const HOLDS = 0.8;
/** A headline that is one of the stated titles as a whole. */
const WHOLE = 0.2;
/** What a link counts less: the page does not link to itself, but lists of articles hold their own too. */
const LINK = 0.2;
/** Share of the title that a headline makes up at least. */
const LEAST_SHARE = 0.35;

/** The page's titles, folded: the whole, and cut at the marks that set off names of site and section. */
export interface Titles {
  whole: string[];
  pieces: string[];
  /** What each title begins with, up to one of its marks. */
  beginnings: string[];
}

/** Marks that set off the site's name: with spaces about them, or such as hardly stand in a headline. */
const SUFFIX = /\s+[-–—―|｜_‖»«·•@:/]+\s*|\s*[|｜_‖»]+\s*|\s*--+\s*|-(?=[^-]{2,12}$)/;

/** The titles that a page states. */
export function titlesOf({ head }: ReadPage): Titles {
  const stated = [head.title, metaOf(head, "og:title") ?? ""];
  const cut = stated.map((title) => title.split(SUFFIX));
  const folded = (texts: string[], shortest: number): string[] => texts.map(fold).filter((text) => text.length >= shortest);
  return {
    whole: folded(stated, SHORTEST),
    pieces: folded(cut.flat(), CUT),
    beginnings: folded(cut.flatMap((pieces) => pieces.map((_, i) => pieces.slice(0, i + 1).join(""))), SHORTEST),
  };
}

/** A heading, or an element named title: how much more likely it is the headline. */
function headingBonus({ owner }: Line): number {
  for (let e: Line["owner"] | undefined = owner, steps = 0; e && steps < 3; e = e.parent, steps++) {
    if (e.tag === "h1") return 0.3;
    if (/^h[2-5]$/.test(e.tag)) return 0.15;
  }
  return 0;
}

/** How well a block agrees with the page's titles: 0 where it does not, 0.35 to 1.5 where it does. */
export function headlineScore(block: Line, titles: Titles): number {
  if (block.text.length > LONGEST) return 0;
  const text = fold(block.text);
  if (text.length < SHORTEST) return 0;
  let share = 0;
  for (const title of titles.whole) {
    if (title.includes(text)) share = Math.max(share, text.length / title.length);
    if (title === text) share = Math.max(share, 1 + WHOLE);
    if (titles.beginnings.includes(text)) share = Math.max(share, BEGINS + ((1 - BEGINS) * text.length) / title.length);
  }
  const holds = titles.pieces.some((piece) => text.startsWith(piece) || (text.endsWith(piece) && text.length - piece.length <= MORE));
  if (holds) share = Math.max(share, HOLDS);
  return share < LEAST_SHARE ? 0 : share + headingBonus(block) - (isLink(block) ? LINK : 0);
}

/** A date of a year: what a line under a headline holds. */
const DATE = /(?:民[國国]\s*\d|19|20)\d{2}\s*[-/.年]\s*\d{1,2}\s*[-/.月]\s*\d{1,2}/;
/** Lines below an unnamed headline in which its date stands. */
const DATE_WITHIN = 3;
/** So many times the text after the named headline makes an unnamed one likelier: the name was the site's. */
const OUTWEIGHS = 4;

/** For pages whose title names only the site: a heading, or a line right above a date; 0 for anything else. */
function unnamedScore(page: ReadPage, block: Line): number {
  const heading = headingBonus(block) || (/title|headline|biaoti/i.test(page.dom.attribute(block.owner.node, "class") ?? "") ? 0.1 : 0);
  if (heading === 0 || block.mass < 6 || block.text.length > LONGEST || isLink(block)) return 0;
  const dated = page.blocks.slice(block.index + 1, block.index + 1 + DATE_WITHIN).some((next) => next.kind === "text" && next.mass < 40 && DATE.test(next.text));
  return dated ? 0.3 + heading : heading >= 0.3 ? 0.2 : 0;
}

/** Lines after a headline, links aside, within which its article begins. */
const REACH = 25;
/** Han characters of a line of verse; such lines count half, for labels are as long. */
const VERSE = 5;
/** Blocks that are looked at for them. */
const LOOK = 150;

/** Han characters of running text soon after a block: prose, and lines of verse. */
export function proseAfter(page: ReadPage, index: number, isTeaser: (block: Line) => boolean): number {
  let total = 0;
  let lines = 0;
  for (let i = index + 1; i < index + LOOK && lines < REACH; i++) {
    const block = page.blocks[i];
    if (block?.kind !== "text" || isLink(block) || isTeaser(block)) continue;
    lines++;
    const own = block.mass - block.linked;
    total += proseMass(block) || (own >= VERSE ? own / 2 : 0);
  }
  return total;
}

/** A headline with what speaks for it. */
export interface Headline {
  block: Line;
  /** Whether the page's title names it. */
  named: boolean;
  /** Han characters of running text after it. */
  prose: number;
}

/** The headline as the page shows it: of several copies the one with the most text after it. */
export function findHeadline(page: ReadPage, isTeaser: (block: Line) => boolean = () => false): Headline | undefined {
  const titles = titlesOf(page);
  const best = (score: (block: Line) => number, named: boolean): Headline | undefined => {
    let found: Headline | undefined;
    let most = 0;
    for (const block of page.blocks) {
      if (block.kind !== "text") continue;
      const own = score(block);
      if (own === 0) continue;
      const prose = proseAfter(page, block.index, isTeaser);
      const total = own + Math.min(prose / 100, 1);
      if (total >= most) {
        most = total;
        found = { block, named, prose };
      }
    }
    return found;
  };
  const named = best((block) => headlineScore(block, titles), true);
  const unnamed = best((block) => unnamedScore(page, block), false);
  if (!named || !unnamed) return named ?? unnamed;
  const isOwn = !titles.whole.some((title) => title.includes(fold(unnamed.block.text)));
  const overshadows = isOwn && headingBonus(unnamed.block) >= 0.3 && headingBonus(named.block) === 0 && unnamed.prose >= named.prose;
  return overshadows || unnamed.prose > named.prose * OUTWEIGHS ? unnamed : named;
}

/** The title: the headline as the page shows it, else the page's title without the names of site and section. */
export function titleOf(page: ReadPage, headline: Headline | undefined): string {
  const stated = [metaOf(page.head, "og:title", "twitter:title"), page.head.title].filter((title): title is string => title !== undefined && title !== "");
  const pieces = stated.flatMap((title) => title.split(SUFFIX)).map((piece) => piece.trim()).filter((piece) => piece !== "");
  if (headline) {
    const shown = fold(headline.block.text);
    // The page shows more than the headline in one line: a label before it, or a label or translation after it.
    const inner = pieces.find((piece) => fold(piece).length >= CUT && shown !== fold(piece) && (shown.endsWith(fold(piece)) || shown.startsWith(fold(piece))));
    return headline.named && inner && !stated.some((title) => fold(title).includes(shown)) ? inner : headline.block.text;
  }
  return pieces.find((piece) => fold(piece).length >= CUT) ?? pieces[0] ?? "";
}
