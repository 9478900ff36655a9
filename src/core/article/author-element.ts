import type { PageElement } from "./block.ts";
import { wordsOf } from "./hints.ts";
import type { Page } from "./page.ts";

const AUTHOR_WORDS = new Set(["author", "authors", "byline", "writer", "reporter", "journalist", "zuozhe", "jizhe"]);

/** Whether the element or one of the two about it is named for the author. */
export function isNamedForAuthor(page: Page, element: PageElement): boolean {
  return [element, element.parent, element.parent?.parent].some((e) => e !== undefined && namesAuthor(page, e));
}

/** Whether an element says by its name, relation or address that it holds the author. */
export function namesAuthor({ dom }: Page, element: PageElement): boolean {
  const attribute = (name: string): string => dom.attribute(element.node, name) ?? "";
  if (/\bauthor\b/.test(`${attribute("rel")} ${attribute("itemprop")}`)) return true;
  if (element.tag === "a" && /\/(?:author|writer|reporter|columnist)s?\//.test(attribute("href"))) return true;
  return wordsOf(`${attribute("class")} ${attribute("id")}`).some((word) => AUTHOR_WORDS.has(word));
}
