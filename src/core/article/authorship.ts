import { isNamedForAuthor, namesAuthor } from "./author-element.ts";
import { holderOf, isLink, type Line, type TextBlock } from "./block.ts";
import { bylineIn, bylineOf, isPersonOrDesk, peopleIn } from "./byline.ts";
import { findDate } from "./dates.ts";
import { metaOf } from "./head.ts";
import type { Structured } from "./json-ld.ts";
import type { Around } from "./near-headline.ts";
import type { Page } from "./page.ts";
import { isPerson } from "./person-name.ts";
import { fold } from "./prose.ts";

const AUTHORS = ["author", "article:author", "dc.creator", "byl", "og:article:author", "dable:author", "cxenseparse:author", "mediator_author"];
/** Lines nearest to the headline that may name the author without saying that he is one. */
const BESIDE = 6;

/**
 * Who wrote it, by where the page says so, the surest place first: a labelled line, an element named for the author,
 * structured data, a name beside the date. The site's own name is nobody.
 */
export function bylineFor(around: Around, structured: Structured, near: TextBlock[]): string[] {
  const subject = fold(around.headline?.text ?? "");
  const site = sitesOwn(around.page, structured, around.headline);
  const metas = AUTHORS.flatMap((name) => around.page.head.metas.get(name) ?? []);
  const beside = near.filter((block) => block !== around.headline && block.mass < 30 && !isLink(block)).slice(0, BESIDE);
  const sources: [lines: string[], read: (line: string) => string[]][] = [
    [labelledLines(around, near), bylineIn],
    [authorElements(around, near), (text) => bylineOf(text).filter(isPersonOrDesk)],
    [[structured.authors.join("\n"), ...metas], (list) => [...new Set(list.split("\n").flatMap(bylineOf))]],
    [beside.map((block) => block.text), (text) => peopleIn(text).filter((name) => !subject.includes(fold(name)))],
  ];
  for (const [lines, read] of sources) {
    for (const line of lines) {
      const names = read(line).filter((name) => isPerson(name) || !site.includes(fold(name)));
      if (names.length > 0) return names;
    }
  }
  return [];
}

/** Lines that may begin or end with a byline: those about the headline, the beginning of the body, its end. */
function labelledLines({ page, first, end }: Around, near: TextBlock[]): string[] {
  const lines = (from: number, to: number): TextBlock[] => page.blocks.slice(Math.max(0, from), to).filter((block) => block.kind === "text");
  const closing = lines(Math.max(first, end - 4), end + 4);
  return [
    ...near.map((block) => block.text).filter((text) => text.length < 80),
    ...lines(first, first + 4).map((block) => block.text.slice(0, 60)),
    ...closing.filter((block) => block.mass < 60).map((block) => block.text),
    ...lines(first, end).map((block) => /[(（〔【][^()（）]{2,30}[)）〕】]$/.exec(block.text)?.[0] ?? ""),
  ];
}

/** The names by which the site calls itself, as one folded text: `og:site_name`, and the title but for the headline. */
function sitesOwn(page: Page, structured: Structured, headline: Line | undefined): string {
  const title = fold(page.head.title);
  const rest = headline ? title.replace(fold(headline.text), "") : "";
  return [rest, metaOf(page.head, "og:site_name", "application-name") ?? "", structured.site ?? ""].map(fold).join(" ");
}

/** Texts near the headline in an element that is named for the author, or that links to the author's page. */
function authorElements({ page, headline }: Around, near: TextBlock[]): string[] {
  const texts: string[] = [];
  for (const block of near) {
    if (block.mass > 30 || block === headline) continue;
    const leaf = block.leaves.find(({ parent }) => namesAuthor(page, parent) || (parent.parent !== undefined && parent.inline && namesAuthor(page, parent.parent)));
    if (leaf) texts.push(leaf.text.trim());
    const date = findDate(block.text);
    if (isNamedForAuthor(page, holderOf(block))) texts.push(date ? block.text.slice(0, date.index) : block.text);
  }
  return texts;
}
