import { newsArticle } from "./news-site.ts";

/** Markup that does its worst around, in or behind an article. */
const HOSTILE: Record<string, { tail?: string; wrap?: (article: string) => string }> = {
  "of 200,000 nodes": { tail: "<i>字</i>".repeat(100_000) },
  "of 200,000 nodes in blocks": { tail: "<div>字</div>".repeat(100_000) },
  "of 200,000 nodes in links": { tail: '<a href="/x">字</a>'.repeat(100_000) },
  "of 200,000 nodes in mixed emphasis": { tail: "<i>字</i><b>字</b>".repeat(50_000) },
  // Not laid out: Chromium itself ends a tab that lays out as deep a tree.
  "nested 10,000 deep": { tail: `<style>.deep { display: none }</style><div class="deep"></div><script>let deep = document.querySelector(".deep"); for (let i = 0; i < 10000; i += 1) deep = deep.appendChild(document.createElement("div")); deep.textContent = "底"</script>` },
  "of unclosed tags": { wrap: (article) => `<div><b><i><table><tr><td>${article.replaceAll("</p>", "")}` },
  "with NULs and signs that turn the direction of writing": { wrap: (article) => article.replaceAll("，", "，\0\u202e\u2066\u200b") },
  "in a form that names its controls like what a reader calls": {
    wrap: (article) => `<form>${["parentNode", "parentElement", "childNodes", "children", "firstChild", "nextSibling", "nodeType", "nodeName", "localName", "textContent", "attributes", "getAttribute", "querySelectorAll", "removeChild", "ownerDocument"].map((name) => `<input name="${name}"><input id="${name}">`).join("")}${article}</form>`,
  },
};

export const HOSTILE_KINDS = Object.keys(HOSTILE);

/** A page with an article under this title, and with what the kind puts around it. */
export function hostilePage(kind: string, title: string): string {
  const { tail = "", wrap = (article: string) => article } = HOSTILE[kind] ?? {};
  return `<!doctype html><html lang="zh-Hant"><meta charset="utf-8"><title>${title}</title><body>${wrap(newsArticle({ title }))}${tail}</body></html>`;
}
