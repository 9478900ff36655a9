import type { Article } from "../core/article/article.ts";
import { sanitizeToFragment } from "../core/article/sanitize.ts";

/** Words and facts of an article's head in the interface's language. */
export interface ArticleHead {
  /** The day and time of publication, written out. */
  published?: string;
  minutes: string;
}

/**
 * An article as every screen of ours shows it: headline, where it is from, and the text, sanitised once more. What
 * belongs to the interface is marked `translate=no`, so that conversion leaves it alone.
 */
export function articleView(article: Pick<Article, "title" | "byline" | "site" | "html" | "url" | "script" | "notices">, head: ArticleHead, document: Document): HTMLElement {
  const make = <Tag extends keyof HTMLElementTagNameMap>(tag: Tag, className: string, ...children: (Node | string)[]): HTMLElementTagNameMap[Tag] => {
    const element = document.createElement(tag);
    if (className) element.className = className;
    element.append(...children);
    return element;
  };
  const ours = (element: HTMLElement): HTMLElement => {
    element.setAttribute("translate", "no");
    return element;
  };
  const source = make("a", "source", article.site ?? new URL(article.url).hostname);
  source.href = article.url;
  source.rel = "noopener noreferrer";
  const facts = make("p", "facts", source);
  for (const name of article.byline ?? []) facts.append(make("span", "byline", name));
  if (head.published) facts.append(ours(make("time", "", head.published)));
  facts.append(ours(make("span", "minutes", head.minutes)));
  const body = make("div", "body");
  body.append(sanitizeToFragment(article.html, document));
  for (const image of body.querySelectorAll("img")) image.loading = "lazy";
  const view = make("article", "", make("header", "", make("h1", "", article.title), facts), body);
  // A helpline beside a report of a suicide is not the article's, and not ours to drop.
  if (article.notices) view.append(make("footer", "notices", ...article.notices.map((notice) => make("p", "", notice))));
  view.lang = article.script === "hans" ? "zh-Hans" : "zh-Hant";
  return view;
}
