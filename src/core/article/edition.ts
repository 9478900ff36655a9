import type { Article, ArticleImage, Removal } from "./article.ts";
import { textOf } from "./paragraphs.ts";
import { sanitizeHtml, sanitizeToBlocks, sanitizeToFragment } from "./sanitize.ts";

/*
 * The reader's veto: an article as a row of pieces in page order, what was kept and what was left out, and the article
 * that is made of them when the reader decides otherwise. Nothing of the page is touched, so everything can be undone.
 */

/** A top-level block of the page's article: kept by the extractor, or taken by a rule. */
export interface Piece {
  /** Names the piece within its article, and the same piece when the article is extracted again. */
  key: string;
  /** Sanitised. */
  html: string;
  text: string;
  /** Address of its picture, where it is one. */
  picture?: string;
  /** Why it is not in the article as it was extracted. */
  taken?: { pass: string; rule: string };
}

/** What the reader decided about pieces, by key: true for left out, false for kept. */
export type Decisions = ReadonlyMap<string, boolean>;

/** The pieces of an article in page order. `document` lends its parser. */
export function piecesOf(article: Article, document: Document): Piece[] {
  const kept = sanitizeToBlocks(article.html, document).map(({ element, html }) => pieceFrom(element, html));
  const places = kept.map((piece) => ({ before: [] as Piece[], piece }));
  const after: Piece[] = [];
  for (const { before, html, ...reason } of article.removed) {
    const place = places[before]?.before ?? after;
    for (const block of sanitizeToBlocks(html, document)) place.push({ ...pieceFrom(block.element, block.html), taken: { pass: reason.pass, rule: reason.rule } });
  }
  return named([...places.flatMap(({ before, piece }) => [...before, piece]), ...after]);
}

function pieceFrom(element: Element, html: string): Piece {
  const picture = element.querySelector("img")?.getAttribute("src");
  return { key: html, html, text: (element.textContent ?? "").trim(), ...(picture ? { picture } : {}) };
}

/** Gives each piece a key of its own: of several that are alike, the second is called so. */
function named(pieces: Piece[]): Piece[] {
  const seen = new Map<string, number>();
  return pieces.map((piece) => {
    const nth = (seen.get(piece.html) ?? 0) + 1;
    seen.set(piece.html, nth);
    return { ...piece, key: `${nth} ${piece.html}` };
  });
}

/** Why a piece is left out of the article that is shown; undefined where it is in it. */
export type Verdict = { pass: string; rule: string } | undefined;

/** The article made of the pieces that have no verdict. Metadata stays; text and pictures follow the markup. */
export function articleOf(article: Article, pieces: readonly Piece[], verdicts: readonly Verdict[], document: Document): Article {
  if (pieces.every(({ taken }, i) => taken?.pass === verdicts[i]?.pass && taken?.rule === verdicts[i]?.rule)) return article;
  const removed: Removal[] = [];
  let kept = 0;
  let html = "";
  pieces.forEach((piece, i) => {
    const verdict = verdicts[i];
    if (verdict) removed.push({ ...verdict, text: piece.text, html: piece.html, before: kept });
    else {
      kept += 1;
      html += piece.html;
    }
  });
  const clean = sanitizeHtml(html, document);
  const shown = sanitizeToFragment(clean, document);
  return { ...article, html: clean, text: textOf(shown), images: imagesIn(shown), removed };
}

/** The pictures of sanitised markup, as Article.images lists them. */
export function imagesIn(root: ParentNode): ArticleImage[] {
  return [...root.querySelectorAll("img[src]")].map((image) => {
    const [src, alt, caption] = [image.getAttribute("src") ?? "", image.getAttribute("alt"), image.closest("figure")?.querySelector("figcaption")?.textContent];
    return { src, ...(alt ? { alt } : {}), ...(caption ? { caption } : {}) };
  });
}
