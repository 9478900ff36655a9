import { holderOf, type Block, type PageElement, type TextBlock, type Taken } from "./block.ts";
import type { Dom } from "./dom.ts";
import { MARK, ruleText } from "./clutter.ts";
import { wordsOf } from "./hints.ts";
import { pictureOf } from "./images.ts";
import type { ArticleImage } from "./article.ts";
import type { Part } from "./render.ts";
import { fold } from "./prose.ts";

/*
 * Captions: attached to their picture, and taken out of the paragraphs. A caption is what stands in `figcaption`, in an
 * element named so, or a short line right after a picture that is written like one (▲…, …攝, （資料圖片）).
 */

const CAPTION_WORDS = new Set(["caption", "captions", "figcaption", "picdesc", "pictext", "imgdesc", "zhaiyao", "photocaption", "imagecaption", "wpcaption", "illustration", "tuzhu", "tushuo", "imgtitle", "picinfo", "pictit"]);
/** A line of more Han characters is a paragraph. */
const LONGEST = 110;
/** Written like a caption, wherever it stands (plain.ts). */
const MARKED = new RegExp(String.raw`^\s*[▲▼△↑↓]|^${MARK}{0,2}(?:图为?[:/|]|图为|图说|图片(?:来源|提供)|资料[图照]|示意图)|^${MARK}*\(?(?:图[片像]?|资料图?[照片]{0,2}|视觉中国|示意图|网路?络?截图|视频截图)${MARK}*$|^(?:图像(?:来源|加[注註]文字)|[视音]频加[注註]文字)`, "u");
/** Ends like a caption: who took or lent the picture. */
const CREDITED = /(?:摄|图片?(?:来源|提供)?\s*[/:][^。]{1,40}|美联社|路透社?|法新社|新华社|中新社|中央社|视觉中国|getty(?: images)?|\bap|afp|reuters|epa|ic photo|供图|资料[图照]片?|(?:视频|网页|网路|网络|微博|画面|报导|报道|脸书)截图|翻摄(?:自.{1,20})?|图片提供|[(/\s][^(]{0,20}图|photo)\s*[)」】\]]?\s*。?$/u;

function inCaption(dom: Dom, owner: PageElement): boolean {
  for (let e: PageElement | undefined = owner, steps = 0; e && steps < 4; e = e.parent, steps++) {
    if (e.tag === "figcaption" || e.tag === "figure") return true;
    if (e.tag === "body" || e.tag === "article") return false;
    const names = dom.attribute(e.node, "class") ?? "";
    if (wordsOf(names).some((word) => CAPTION_WORDS.has(word))) return true;
  }
  return false;
}

/** Whether a text block captions the picture before it (or, with a mark, the one after it). */
export function isCaption(dom: Dom, block: TextBlock, previous: Block | undefined): boolean {
  if (block.mass > LONGEST) return false;
  const afterPicture = previous?.kind === "image";
  if (inCaption(dom, holderOf(block))) return true;
  const text = ruleText(block);
  if (MARKED.test(text)) return block.mass < 80;
  return afterPicture && block.mass < 70 && (CREDITED.test(text) || /^\s*[◎●◆■]/.test(text));
}

/** Pairs pictures with captions. Each picture and each caption comes once; what finds no picture is told in `removed`. */
export function illustrate(blocks: Block[], dom: Dom, base: string): { parts: Part[]; removed: Taken[] } {
  const parts: Part[] = [];
  const removed: Taken[] = [];
  const seen = new Set<string>();
  let previous: Block | undefined;
  for (const block of blocks) {
    if (block.kind === "text") {
      if (isCaption(dom, block, previous)) attach(parts, block, removed);
      else parts.push({ kind: "text", block });
    } else if (block.kind === "rule") parts.push({ kind: "rule", index: block.index });
    else {
      const picture = pictureOf(dom, block.element.node, base);
      if (picture === "no picture" || (picture.src && seen.has(picture.src))) continue;
      if (picture.src) seen.add(picture.src);
      parts.push({ kind: "image", picture, owner: block.owner, index: block.index });
    }
    previous = block;
  }
  const shown = parts.filter((part) => part.kind !== "image" || part.picture.src !== undefined || part.caption !== undefined);
  return { removed, parts: shown.filter((part, i) => part.kind !== "rule" || (i > 0 && i < shown.length - 1 && shown[i - 1]?.kind !== "rule")) };
}

/** A caption belongs to the last picture, if nothing but captions stands between. Without a picture it is dropped. */
function attach(parts: Part[], block: TextBlock, removed: Taken[]): void {
  const { text } = block;
  const last = parts.at(-1);
  if (last?.kind !== "image") removed.push({ pass: "captions", rule: "caption without a picture", block });
  else if (!last.caption) last.caption = text;
  else if (fold(last.caption).includes(fold(text))) removed.push({ pass: "captions", rule: "caption again", block });
  else last.caption = `${last.caption} ${text}`;
}

/** The pictures of the parts, as Article.images lists them. */
export function picturesOf(parts: Part[]): ArticleImage[] {
  return parts.flatMap((part) => {
    if (part.kind !== "image" || !part.picture.src) return [];
    const { picture: { src, alt }, caption } = part;
    return [{ src, ...(alt && { alt }), ...(caption && { caption }) }];
  });
}
