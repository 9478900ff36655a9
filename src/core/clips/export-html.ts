import type { Clip } from "./clip.ts";
import { clipElement } from "./clip-fragment.ts";
import { escapeMarkup } from "./escape-markup.ts";
import type { Highlight } from "./full-clip.ts";

/** Type that reads well without any font of ours, on paper too. */
const STYLE = "aside{margin-top:3em;border-top:1px solid;white-space:pre-line}body{max-width:38em;margin:2em auto;padding:0 1em;font:1.1rem/1.8 serif}h1{line-height:1.35}header p,figcaption{color:#555;font-size:.85rem}img{max-width:100%;height:auto}@media(prefers-color-scheme:dark){body{background:#17191a;color:#e6e3dc}header p,figcaption{color:#aaa69d}}";

/** The language of a clip's text as it is written. */
export const languageOfClip = ({ row }: Clip): string => (row.script === "hant" ? "zh-Hant" : row.script === "hans" ? "zh-Hans" : "zh");

export interface HtmlOptions {
  /** Each picture's data: address. */
  placeOf: (src: string) => string | undefined;
  /** The passages that the reader marked, and the heading over them in the interface's language. */
  highlights: readonly Highlight[];
  heading: string;
  document: Document;
}

/** A clip as one HTML file that asks nothing of the network, with the reader's own notes below. */
export function clipAsHtml(clip: Clip, { placeOf, highlights, heading, document }: HtmlOptions): string {
  const { row, content } = clip;
  return `<!doctype html>
<html lang="${languageOfClip(clip)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; style-src 'unsafe-inline'">
<title>${escapeMarkup(content.title)}</title>
<link rel="canonical" href="${escapeMarkup(row.url)}">
<style>${STYLE}</style>
</head>
<body>
<article>
<header>
<h1>${escapeMarkup(content.title)}</h1>
<p>${headLine(clip)}</p>
</header>
${xhtmlOf(clipElement(content.html, placeOf, document))}
</article>
${ownNotes(row.note, highlights, heading)}</body>
</html>
`;
}

/** What the reader wrote and marked, as markup; nothing where that is nothing. */
function ownNotes(note: string, highlights: readonly Highlight[], heading: string): string {
  const marked = highlights.map(({ quote, note: own = "" }) => `<blockquote>${escapeMarkup(quote)}</blockquote>\n${paragraph(own)}`).join("");
  const passages = marked === "" ? "" : `<h2>${escapeMarkup(heading)}</h2>\n${marked}`;
  return note === "" && passages === "" ? "" : `<aside>\n${paragraph(note)}${passages}</aside>\n`;
}

const paragraph = (text: string): string => (text === "" ? "" : `<p>${escapeMarkup(text)}</p>\n`);

/** Where an article is from, as markup. */
export function headLine({ row, content }: Clip): string {
  const parts = [...content.byline, content.published?.slice(0, 10)].filter((part) => part !== undefined).map(escapeMarkup);
  return [`<a href="${escapeMarkup(row.url)}">${escapeMarkup(row.site)}</a>`, ...parts].join(" · ");
}

/** What an element holds, as well-formed XML, which is HTML as well. */
export function xhtmlOf(element: HTMLElement): string {
  return [...element.childNodes].map(xmlOf).join("");
}

/** Elements that have no content; HTML knows them without an end tag. */
const EMPTY = new Set(["br", "hr", "img"]);

function xmlOf(node: Node): string {
  if (node.nodeType === node.TEXT_NODE) return escapeMarkup(node.nodeValue ?? "");
  if (node.nodeType !== node.ELEMENT_NODE) return "";
  const element = node as Element;
  const name = element.localName;
  const attributes = [...element.attributes].map((attribute) => ` ${attribute.name}="${escapeMarkup(attribute.value)}"`).join("");
  return EMPTY.has(name) ? `<${name}${attributes}/>` : `<${name}${attributes}>${[...node.childNodes].map(xmlOf).join("")}</${name}>`;
}
