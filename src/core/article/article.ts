import type { Script } from "../script/script.ts";

/** A picture of an article, with an absolute http(s) address. */
export interface ArticleImage {
  src: string;
  alt?: string;
  caption?: string;
}

/** A piece of the page that is not in the article: the pass and rule that took it, what it said, and where it stood. */
export interface Removal {
  pass: string;
  rule: string;
  text: string;
  /** Its markup, of render.ts; sanitised before it is shown or put back. */
  html: string;
  /** Index of the article's top-level block that it stood before; their number where it stood after the last. */
  before: number;
}

/** What was extracted from a page, in the page's own script. */
export interface Article {
  /** Canonical address, absolute http(s). */
  url: string;
  /** The headline, without the site's suffix. */
  title: string;
  /** Names of the people who wrote it, or of the desk or outlet where the page names only that. */
  byline?: string[];
  site?: string;
  /** ISO 8601; with a zone only where the page gives one, a bare date where it gives only that. */
  published?: string;
  modified?: string;
  section?: string;
  script: Script;
  /** Sanitised: the fixed vocabulary of sanitize.ts, absolute addresses, no class, style or id. */
  html: string;
  /** Paragraphs joined by `\n`, as written. Every offset of a mention or note counts into this, in UTF-16 units. */
  text: string;
  images: ArticleImage[];
  tags: string[];
  /** What was left out, in page order. */
  removed: Removal[];
  /** Helplines and the like that stood with the text: not the article's, but shown with it. */
  notices?: string[];
}
