import { proseMass } from "./block.ts";
import { canonicalOf } from "./canonical.ts";
import { getterOf } from "./dom.ts";
import { metaOf } from "./head.ts";
import { findHeadline } from "./headline.ts";
import { readLines } from "./lines.ts";
import { teaserCards } from "./teasers.ts";
import type { PageLimits } from "./walk.ts";

/** What the detector found, and what its answer stands on. */
export interface Detection {
  article: boolean;
  /** Han characters of prose found after the headline. */
  prose: number;
  /** The page's own address for itself; untrusted. */
  url: string;
}

/** Detection stops looking after this: enough for the head and menus of the largest portals. */
export const DETECTION_LIMITS: PageLimits = { nodes: 20_000, text: 400_000 };

/** Han characters of prose that make an article: a brief has about seventy, a teaser fewer or a link. */
const ENOUGH = 50;
/** Han characters: no introduction of a topic is longer. */
const INTRODUCTION = 200;
/**
 * Whether a page is an article: a headline that its title names, and prose soon after it. Reads a bounded part of the
 * page and changes nothing.
 */
export function detectArticle(document: Document): Detection {
  const page = readLines(document, DETECTION_LIMITS);
  const own = (getterOf(document, "URL")(document) as string | undefined) ?? "";
  if (!page) return { article: false, prose: 0, url: own };
  const teasers = teaserCards(page);
  const headline = findHeadline(page, (block) => teasers.has(block.owner));
  const prose = Math.round(headline?.prose ?? 0);
  const leads = page.blocks.reduce((sum, block) => sum + (teasers.has(block.owner) ? proseMass(block) : 0), 0);
  // A topic introduces itself in a sentence or two; what follows are the leads of its articles.
  const topic = prose < INTRODUCTION && leads > prose * 2;
  // A shop says of itself that it is one; a product has a headline and prose like an article.
  const shop = metaOf(page.head, "og:type")?.startsWith("product") === true;
  return { article: prose >= ENOUGH && !topic && !shop, prose, url: canonicalOf(page.head, own) };
}
