import type { Article } from "../../src/core/article/article.ts";
import { clipFrom, type Clip } from "../../src/core/clips/clip.ts";
import type { Mention } from "../../src/core/figures/figure.ts";

/** An hour of the tests' calendar, in milliseconds. */
export const hour = (n: number): number => Date.UTC(2026, 10, 1, n);

/** A clip of an article that differs from others in its number, saved in that hour. */
export function clip(n: number, { article = {}, people = [], id = `id-${n}` }: { article?: Partial<Article>; people?: string[]; id?: string } = {}): Clip {
  const text = `第${n}則新聞的第一段。\n第${n}則新聞的第二段。`;
  const mentions = people.map((figureId): Mention => ({ start: 0, end: 1, figureId, surface: figureId, certain: true }));
  const made: Article = {
    url: `https://news.example/${n}`, title: `第${n}則新聞`, site: "範例新聞", published: "2026-11-01", script: "hant", html: `<p>${text.replace("\n", "</p><p>")}</p>`,
    text, images: [], tags: [], removed: [], ...article,
  };
  return clipFrom(made, mentions, hour(n), id);
}
