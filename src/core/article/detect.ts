import { canonicalOf } from "./canonical.ts";
import { getterOf } from "./dom.ts";
import { headlineScore, titlesOf } from "./headline.ts";
import { readPage, type Page, type PageLimits } from "./page.ts";
import { proseMass, weigh } from "./weigh.ts";

/** What the detector found, and what its answer stands on. */
export interface Detection {
  article: boolean;
  /** The headline that the page shows and its title names. */
  headline?: string;
  /** Han characters of prose found after the headline. */
  prose: number;
  /** The page's own address for itself; untrusted. */
  url: string;
}

/** Detection stops looking after this: enough for the head and menus of the largest portals. */
export const DETECTION_LIMITS: PageLimits = { nodes: 20_000, text: 400_000 };

/** Han characters of prose that make an article: a brief has about seventy, a teaser fewer or a link. */
const ENOUGH = 50;
/** Blocks after the headline within which the prose begins. */
const REACH = 25;

/**
 * Whether a page is an article: a headline that its title names, and prose soon after it. Reads a bounded part of the
 * page and changes nothing.
 */
export function detectArticle(document: Document): Detection {
  const page = readPage(document, DETECTION_LIMITS);
  const own = (getterOf(document, "URL")(document) as string | undefined) ?? "";
  if (!page) return { article: false, prose: 0, url: own };
  const titles = titlesOf(page);
  let best: { headline: string; prose: number } = { headline: "", prose: 0 };
  const weights = weigh(page, -1);
  for (const block of page.blocks) {
    if (block.kind !== "text" || headlineScore(block, titles) < 0.5) continue;
    const prose = proseAfter(page, block.index, weights);
    if (prose > best.prose) best = { headline: block.text, prose };
  }
  return { article: best.prose >= ENOUGH, ...(best.headline && { headline: best.headline }), prose: Math.round(best.prose), url: canonicalOf(page.head, own) };
}

function proseAfter(page: Page, headline: number, weights: ReturnType<typeof weigh>): number {
  let prose = 0;
  for (let i = headline + 1; i <= headline + REACH; i++) {
    const block = page.blocks[i];
    if (block && !weights[i]?.furniture) prose += proseMass(block);
  }
  return prose;
}
