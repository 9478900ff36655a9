import type { PageElement, TextBlock } from "./block.ts";
import { absolute } from "./canonical.ts";
import type { Dom } from "./dom.ts";
import type { Picture } from "./images.ts";
import { tableAbout, type Tables } from "./tables.ts";

/*
 * Markup for the chosen blocks. It is made from nothing but a fixed list of names and escaped text; the structure that
 * is kept (lists, quotations, tables, emphasis, links) is opened and closed by comparing where one block stands with
 * where the next one does, so that nothing recurses and nothing of the page's own markup passes.
 */

/** A part of the article in reading order. */
export type Part = { kind: "text"; block: TextBlock } | { kind: "image"; picture: Picture; caption?: string; owner: PageElement; index: number } | { kind: "rule"; index: number };

const EMPHASIS: Record<string, string> = { b: "strong", strong: "strong", em: "em", i: "em", u: "u", sup: "sup", sub: "sub", ruby: "ruby", rb: "rb", rt: "rt", code: "code", q: "q", cite: "cite", mark: "mark", del: "del", ins: "ins", s: "s" };
/** Emphasis that goes on from one element to the next: editors cut it in pieces (`<b>劉</b><b>宇</b>`), and a page may in a hundred thousand. */
const GOES_ON: ReadonlySet<string> = new Set(["strong", "em", "u", "s"]);
/** Pieces of text in one paragraph above which its inline markup is dropped: no author writes that, and browsers take seconds to lay it out. */
const MOST_PIECES = 2_000;
const STRUCTURE = new Set(["ul", "ol", "li", "blockquote", "table", "tr", "td", "th"]);
/** Deepest structure that is kept: deeper ones are a hostile page's, or layout. */
const DEEPEST = 8;
/** Empty cells in a row that are kept before one that is not. */
const MOST_CELLS = 20;

/** Text and attribute values as HTML writes them. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"\u00a0]/g, (c) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[c] ?? "&nbsp;");
}

export interface RenderContext {
  dom: Dom;
  /** Structure at and above this element is the page's. */
  root: PageElement;
  tables: Tables;
  /** For relative addresses. */
  base: string;
}

/** HTML of the parts. */
export function render(parts: Part[], context: RenderContext): string {
  const chains = parts.map((part) => chainOf(part, context));
  const alone = new Map<PageElement, number>();
  for (const chain of chains) for (const e of chain.slice(-1)) alone.set(e, (alone.get(e) ?? 0) + 1);
  let html = "";
  let open: PageElement[] = [];
  const shown = new Map<PageElement, number>();
  const moveTo = (chain: PageElement[]): void => {
    let same = 0;
    while (same < open.length && open[same] === chain[same]) same++;
    for (const e of open.slice(same).toReversed()) html += `</${e.tag}>`;
    for (const e of chain.slice(same)) html += `${cellsSkipped(e, context, shown)}<${e.tag}${attributesOf(e, context.dom)}>`;
    open = chain;
  };
  parts.forEach((part, i) => {
    const chain = chains[i] ?? [];
    moveTo(chain);
    const holder = chain.at(-1);
    const bare = holder !== undefined && alone.get(holder) === 1 && /^(?:li|td|th)$/.test(holder.tag);
    html += part.kind === "text" ? blockHtml(part.block, bare, context) : part.kind === "rule" ? "<hr>" : figureHtml(part);
  });
  moveTo([]);
  return html;
}

/** The top-level element of the rendered parts that each part stands in, counted from 0. */
export function topLevels(parts: Part[], context: RenderContext): number[] {
  let top = -1;
  let open: PageElement | undefined;
  return parts.map((part) => {
    const [outermost] = chainOf(part, context);
    if (!outermost || outermost !== open) top += 1;
    open = outermost;
    return top;
  });
}

function chainOf(part: Part, context: RenderContext): PageElement[] {
  return part.kind === "rule" ? [] : structureOf(part.kind === "text" ? part.block.owner : part.owner, context);
}

/** The lists, quotations and tables that an element stands in, outermost first, made whole (no `li` without a list). */
function structureOf(owner: PageElement, { root, tables }: RenderContext): PageElement[] {
  const chain: PageElement[] = [];
  for (let e: PageElement | undefined = owner; e && e !== root; e = e.parent) if (STRUCTURE.has(e.tag)) chain.unshift(e);
  return chain.slice(0, DEEPEST).filter((e, i, all) => {
    const above = all[i - 1]?.tag;
    if (e.tag === "li") return above === "ul" || above === "ol";
    if (e.tag === "table") return tables.data.has(e);
    if (e.tag === "tr" || e.tag === "td" || e.tag === "th") {
      const table = tableAbout(e);
      return table !== undefined && tables.data.has(table) && all.includes(table);
    }
    return all[i + 1]?.tag === "li" || e.tag === "blockquote";
  });
}

/** The empty cells between the last shown cell of a row and this one, so that columns stay under one another. */
function cellsSkipped(cell: PageElement, { tables }: RenderContext, shown: Map<PageElement, number>): string {
  const row = cell.parent;
  const place = row && (cell.tag === "td" || cell.tag === "th") ? (tables.cells.get(row)?.indexOf(cell) ?? -1) : -1;
  if (!row || place < 0) return "";
  const skipped = place - (shown.get(row) ?? 0);
  shown.set(row, place + 1);
  return "<td></td>".repeat(Math.max(0, Math.min(skipped, MOST_CELLS)));
}

function attributesOf(element: PageElement, dom: Dom): string {
  let attributes = "";
  for (const name of element.tag === "ol" ? ["start"] : element.tag === "td" || element.tag === "th" ? ["colspan", "rowspan"] : []) {
    const value = dom.attribute(element.node, name);
    if (value && /^\d{1,3}$/.test(value)) attributes += ` ${name}="${value}"`;
  }
  return attributes;
}

function blockHtml(block: TextBlock, bare: boolean, context: RenderContext): string {
  const inner = inlineHtml(block, context);
  if (bare) return inner;
  const level = /^h([1-6])$/.exec(block.owner.tag)?.[1];
  const tag = level ? `h${Math.max(2, Number(level))}` : "p";
  return `<${tag}>${inner}</${tag}>`;
}

function inlineHtml(block: TextBlock, { dom, base }: RenderContext): string {
  if (block.leaves.length > MOST_PIECES) return escapeHtml(block.leaves.map(({ text }) => text).join(""));
  let html = "";
  let open: { element: PageElement; close: string }[] = [];
  const shut = (kept: number): void => {
    for (const { close } of open.splice(kept).toReversed()) html += close;
  };
  for (const leaf of block.leaves) {
    const chain: PageElement[] = [];
    for (let e: PageElement | undefined = leaf.parent; e && e !== block.owner; e = e.parent) {
      if (EMPHASIS[e.tag] || (e.tag === "a" && absolute(dom.attribute(e.node, "href"), base))) chain.unshift(e);
    }
    let same = 0;
    while (same < open.length && isOneWith(open[same]?.element, chain[same])) same++;
    shut(same);
    for (const element of chain.slice(same, DEEPEST)) {
      const tag = EMPHASIS[element.tag];
      const href = tag ? undefined : absolute(dom.attribute(element.node, "href"), base);
      if (href) html += `<a href="${escapeHtml(href)}">`;
      else if (tag) html += `<${tag}>`;
      open.push({ element, close: tag ? `</${tag}>` : "</a>" });
    }
    html += escapeHtml(leaf.text);
  }
  shut(0);
  return html;
}

function isOneWith(open: PageElement | undefined, next: PageElement | undefined): boolean {
  if (open === next) return true;
  const emphasis = open && EMPHASIS[open.tag];
  return emphasis !== undefined && GOES_ON.has(emphasis) && next !== undefined && EMPHASIS[next.tag] === emphasis;
}

function figureHtml({ picture, caption }: { picture: Picture; caption?: string }): string {
  const size = picture.width && picture.height ? ` width="${picture.width}" height="${picture.height}"` : "";
  const below = caption ? `<figcaption>${escapeHtml(caption)}</figcaption>` : "";
  const shown = picture.src ? `<img src="${escapeHtml(picture.src)}" alt="${escapeHtml(picture.alt)}"${size}>` : "";
  return `<figure>${shown}${below}</figure>`;
}
