import { strToU8, zipSync, type Zippable } from "fflate";
import type { Clip } from "./clip.ts";
import { clipElement } from "./clip-fragment.ts";
import { escapeMarkup } from "./escape-markup.ts";
import { headLine, languageOfClip, xhtmlOf } from "./export-html.ts";
import { pictureExtension, type PictureFile } from "./picture-file.ts";

export interface EpubOptions {
  title: string;
  /** Of this book among all books: a UUID. */
  id: string;
  /** Milliseconds since 1970. */
  now: number;
  /** The heading of the contents, in the interface's language. */
  contents: string;
  /** A picture's file by the clip it is in and its address. */
  pictureOf: (clipId: string, src: string) => PictureFile | undefined;
  document: Document;
}

const STYLE = "body{line-height:1.8}h1{font-size:1.4em;line-height:1.4}header p,figcaption{font-size:.85em}img{max-width:100%}";
/** EPUB's core media types; a reader need not show any other picture. */
const SHOWN_TYPES = new Set(["image/jpeg", "image/png", "image/gif", "image/webp"]);

/** Clips as a book, in their order: EPUB 3.3, one chapter a clip. */
export function clipsAsEpub(clips: readonly Clip[], options: EpubOptions): Uint8Array<ArrayBuffer> {
  const pictures = new Map<string, PictureFile>();
  const chapters = clips.map((clip, i) => ({ clip, name: `clip-${i + 1}.xhtml`, markup: chapter(clip, pictures, options) }));
  const files: Zippable = {
    // First and stored, so that a reader knows the file for what it is (OCF 4.2).
    mimetype: [strToU8("application/epub+zip"), { level: 0 }],
    "META-INF/container.xml": strToU8(CONTAINER),
    "book/package.opf": strToU8(packageDocument(chapters, pictures, options)),
    "book/nav.xhtml": strToU8(navigation(chapters, options)),
    "book/style.css": strToU8(STYLE),
  };
  for (const { name, markup } of chapters) files[`book/${name}`] = strToU8(markup);
  for (const [name, { bytes }] of pictures) files[`book/${name}`] = [bytes, { level: 0 }];
  return zipSync(files, { mtime: new Date(options.now) });
}

interface Chapter {
  clip: Clip;
  name: string;
}

const CONTAINER = `<?xml version="1.0" encoding="UTF-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="book/package.opf" media-type="application/oebps-package+xml"/></rootfiles></container>`;

function chapter(clip: Clip, pictures: Map<string, PictureFile>, { pictureOf, document }: EpubOptions): string {
  const place = (src: string): string | undefined => {
    const file = pictureOf(clip.row.id, src);
    if (!file || !SHOWN_TYPES.has(file.type)) return undefined;
    const name = `${file.hash.slice(0, 32)}.${pictureExtension(file.type)}`;
    pictures.set(name, file);
    return name;
  };
  const body = epubMarkup(clipElement(clip.content.html, place, document));
  return page(clip.content.title, languageOfClip(clip), `<article><header><h1>${escapeMarkup(clip.content.title)}</h1><p>${headLine(clip)}</p></header>${xhtmlOf(body)}</article>`);
}

/** EPUB's XHTML is stricter than what pages hold: no `rb`, alt on every picture, numbers for sizes, a caption first or last. */
function epubMarkup(element: HTMLElement): HTMLElement {
  for (const base of element.querySelectorAll("rb")) base.replaceWith(...base.childNodes);
  for (const picture of element.querySelectorAll("img")) if (!picture.hasAttribute("alt")) picture.setAttribute("alt", "");
  for (const name of ["width", "height", "colspan", "rowspan", "start"]) {
    for (const sized of element.querySelectorAll(`[${name}]`)) if (!/^[1-9]\d{0,4}$/.test(sized.getAttribute(name) ?? "")) sized.removeAttribute(name);
  }
  for (const link of element.querySelectorAll("a")) {
    link.removeAttribute("target");
    if (!URL.canParse(link.getAttribute("href") ?? "")) link.replaceWith(...link.childNodes);
  }
  return element;
}

function page(title: string, language: string, body: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="${language}" xml:lang="${language}"><head><meta charset="utf-8"/><title>${escapeMarkup(title) || "—"}</title><link rel="stylesheet" type="text/css" href="style.css"/></head><body>${body}</body></html>`;
}

function navigation(chapters: Chapter[], { title, contents }: EpubOptions): string {
  const items = chapters.map(({ clip, name }) => `<li><a href="${name}">${escapeMarkup(clip.content.title) || "—"}</a></li>`).join("");
  return page(title, "zh", `<nav epub:type="toc"><h1>${escapeMarkup(contents)}</h1><ol>${items}</ol></nav>`);
}

function packageDocument(chapters: Chapter[], pictures: Map<string, PictureFile>, { title, id, now }: EpubOptions): string {
  const items = [
    '<item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>',
    '<item id="style" href="style.css" media-type="text/css"/>',
    ...chapters.map(({ name }, i) => `<item id="c${i + 1}" href="${name}" media-type="application/xhtml+xml"/>`),
    ...[...pictures].map(([name, { type }], i) => `<item id="p${i + 1}" href="${name}" media-type="${type}"/>`),
  ];
  const modified = new Date(now).toISOString().replace(/\.\d+/, "");
  return `<?xml version="1.0" encoding="UTF-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:identifier id="id">urn:uuid:${escapeMarkup(id)}</dc:identifier><dc:title>${escapeMarkup(title)}</dc:title><dc:language>zh</dc:language><meta property="dcterms:modified">${modified}</meta></metadata><manifest>${items.join("")}</manifest><spine>${chapters.map((_, i) => `<itemref idref="c${i + 1}"/>`).join("")}</spine></package>`;
}
