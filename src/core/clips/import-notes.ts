import { escapeMarkup } from "./escape-markup.ts";
import type { ImportedItem } from "./imported.ts";

/** Tags that say only that a note is a clip. */
const CLIPPING_TAGS = new Set(["clippings", "clipping"]);

/** A note of Obsidian's Web Clipper, or ours: YAML properties with `source` or `url`, then Markdown. Undefined where it has no address. */
export function itemOfNote(note: string): ImportedItem | undefined {
  const front = /^\ufeff?---\r?\n([^]*?)\r?\n---\r?\n?([^]*)$/.exec(note);
  const properties = propertiesOf(front?.[1] ?? "");
  const one = (name: string): string | undefined => properties.get(name)?.[0];
  const url = one("source") ?? one("url");
  if (url === undefined) return undefined;
  const created = Date.parse(one("created") ?? "");
  const published = one("published");
  return {
    url, title: one("title") ?? "", tags: (properties.get("tags") ?? []).filter((tag) => !CLIPPING_TAGS.has(tag)), html: markupOf(front?.[2] ?? ""),
    byline: (properties.get("author") ?? []).map((name) => name.replace(/^\[\[(.*)\]\]$/, "$1")), ...(Number.isNaN(created) ? {} : { savedAt: created }),
    ...(published && /^\d{4}-\d\d-\d\d/.test(published) ? { published } : {}), ...(one("site") ? { site: one("site") ?? "" } : {}),
  };
}

/** Properties of one line each, or a list of `- value` lines: what clippers write. Not all of YAML. */
function propertiesOf(yaml: string): Map<string, string[]> {
  const properties = new Map<string, string[]>();
  let values: string[] = [];
  for (const line of yaml.split(/\r?\n/)) {
    const [, name, inline = ""] = /^([\p{L}\w-]+):\s*(.*)$/u.exec(line) ?? [];
    const [, item] = /^\s*-\s+(.*)$/.exec(line) ?? [];
    if (name !== undefined) properties.set(name.toLowerCase(), (values = inlineValues(inline)));
    else if (item !== undefined) values.push(scalar(item));
  }
  return properties;
}

function inlineValues(inline: string): string[] {
  const [, list] = /^\[(.*)\]$/.exec(inline) ?? [];
  const values = list === undefined ? [inline] : list.split(",");
  return values.map((value) => scalar(value.trim())).filter((value) => value !== "");
}

/** A quoted or plain scalar as its text. */
function scalar(value: string): string {
  if (/^".*"$/.test(value)) {
    try {
      return String(JSON.parse(value));
    } catch {
      return value.slice(1, -1);
    }
  }
  return /^'.*'$/.test(value) ? value.slice(1, -1).replaceAll("''", "'") : value.trim();
}

/** Blocks of Markdown as markup: headings, quotes, lists and paragraphs, with links, pictures and strong words. HTML inside stays text. */
function markupOf(markdown: string): string {
  return markdown.split(/\r?\n\s*\r?\n/).map((block) => blockMarkup(block.trim())).join("");
}

function blockMarkup(block: string): string {
  if (block === "") return "";
  const [, signs, heading] = /^(#{1,6})\s+(.*)$/s.exec(block) ?? [];
  if (signs !== undefined && heading !== undefined) return `<h${Math.max(2, signs.length)}>${inlineMarkup(heading)}</h${Math.max(2, signs.length)}>`;
  const lines = block.split(/\r?\n/);
  if (lines.every((line) => line.startsWith(">"))) return `<blockquote><p>${inlineMarkup(lines.map((line) => line.replace(/^>\s?/, "")).join("\n"))}</p></blockquote>`;
  if (lines.every((line) => /^[-*+]\s+/.test(line))) return `<ul>${lines.map((line) => `<li>${inlineMarkup(line.replace(/^[-*+]\s+/, ""))}</li>`).join("")}</ul>`;
  return `<p>${inlineMarkup(block)}</p>`;
}

function inlineMarkup(text: string): string {
  return escapeMarkup(text.replace(/\\([\\`*_{}[\]()#+\-.!>])/g, "$1"))
    .replace(/!\[([^\]]*)\]\((https?:[^\s)]+)[^)]*\)/g, '<img src="$2" alt="$1">')
    .replace(/\[([^\]]*)\]\((https?:[^\s)]+)[^)]*\)/g, '<a href="$2">$1</a>')
    .replace(/\*\*([^*]+)\*\*/g, "<strong>$1</strong>");
}
