import TurndownService from "turndown";
import type { Clip } from "./clip.ts";
import { clipElement } from "./clip-fragment.ts";
import type { Highlight } from "./full-clip.ts";

/** Tag that every clip carries beside its own, as Obsidian's Web Clipper gives it. */
const CLIPPING_TAG = "clippings";
/** Elements that Markdown has no sign for; they stay as HTML, which Markdown allows. */
const KEPT: (keyof HTMLElementTagNameMap)[] = ["table", "ruby", "sub", "sup", "mark"];

export interface MarkdownOptions {
  /** Where a picture lies beside the file; without it pictures link to their page's address. */
  placeOf?: (src: string) => string | undefined;
  /** The figures' names by id, for the property `figures`. */
  nameOf: (figureId: string) => string | undefined;
  /** The passages that the reader marked, and the heading over them in the interface's language. */
  highlights: readonly Highlight[];
  heading: string;
  document: Document;
}

/** A clip as Markdown with YAML properties under the names that Obsidian's Web Clipper uses (title, source, author, published, created, description, tags). */
export function clipAsMarkdown({ row, content }: Clip, { placeOf = (src) => src, nameOf, highlights, heading, document }: MarkdownOptions): string {
  const service = new TurndownService({ headingStyle: "atx", bulletListMarker: "-", codeBlockStyle: "fenced", emDelimiter: "*" });
  service.keep(KEPT);
  const body = service.turndown(clipElement(content.html, placeOf, document));
  const properties: [string, string | string[]][] = [
    ["title", content.title], ["source", row.url], ["author", content.byline], ["published", content.published ?? ""], ["created", new Date(row.savedAt).toISOString().slice(0, 10)],
    ["description", row.lead], ["tags", [CLIPPING_TAG, ...row.tags.map((tag) => tag.replace(/\s+/g, "-"))]],
    ["site", row.site], ["lang", row.script === "hant" ? "zh-Hant" : row.script === "hans" ? "zh-Hans" : "zh"], ["figures", row.people.map(({ id }) => nameOf(id) ?? id)],
  ];
  const note = row.note === "" ? "" : `\n${quoted(row.note)}\n`;
  const marked = highlights.map(({ quote, note: own = "" }) => `\n${quoted(service.escape(quote))}\n${own === "" ? "" : `\n${own}\n`}`);
  const passages = marked.length === 0 ? "" : `\n## ${heading}\n${marked.join("")}`;
  return `---\n${properties.flatMap(yamlProperty).join("\n")}\n---\n${note}\n${body}\n${passages}`;
}

const quoted = (text: string): string => `> ${text.replaceAll("\n", "\n> ")}`;

/** Strings in double quotes: JSON's escapes are YAML's, and nothing inside can end the property. */
function yamlProperty([name, value]: [string, string | string[]]): string[] {
  if (typeof value === "string") return [`${name}: ${yamlString(value)}`];
  return value.length === 0 ? [`${name}: []`] : [`${name}:`, ...value.map((item) => `  - ${yamlString(item)}`)];
}

/** YAML forbids some characters that JSON lets stand: they are escaped as well. */
function yamlString(text: string): string {
  return JSON.stringify(text.toWellFormed()).replace(/[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]/g, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

/** A clip as a citation: who, what, where, when, and the address. */
export function clipAsCitation({ row, content }: Clip): string {
  const day = content.published?.slice(0, 10);
  return [content.byline.join("、"), `〈${content.title}〉`, row.site, day, row.url].filter((part) => part !== undefined && part !== "").join("，");
}
