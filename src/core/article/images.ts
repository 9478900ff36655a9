import { absolute } from "./canonical.ts";
import type { Dom } from "./dom.ts";

/*
 * The real address of a picture. Lazy loaders keep it in an attribute of their own and put a placeholder into `src`.
 */

/** Attributes that hold the real address, the surest first (WeChat, LINE, WordPress, Zhihu, and older loaders). */
const LAZY = ["data-src", "data-original", "data-lazy-src", "data-actualsrc", "data-original-src", "data-url", "data-echo", "data-lazyload", "data-real-src", "data-img", "data-hi-res-src", "original", "lazy-src", "_src", "file"];
const LAZY_SETS = ["data-srcset", "data-lazy-srcset", "srcset"];

const PLACEHOLDER = /^data:|^about:|(?:^|[/_-])(?:blank|spacer|placeholder|loading|lazy(?:load)?|default_?img|grey|gray|transparent|1x1|pixel)[^/]*\.(?:gif|png|jpe?g|svg|webp)|\.svg(?:$|\?)/i;
/** Names of files that are no pictures of an article. */
const ICON = /(?:^|[/_-])(?:icons?|logos?|avatar|qr_?code|erweima|btn|button|arrow|zoom|sprite|share|emoji|badge)(?:[/_.-]|\d*\.)/i;
/** Width or height in CSS pixels below which a picture is an icon. */
const SMALL = 60;

/** What an image element shows. */
export interface Picture {
  /** Absolute http(s); undefined where the page keeps it in a script or in the markup itself. */
  src?: string;
  alt: string;
  width?: number;
  height?: number;
}

/** The picture of an `img`, with an absolute http(s) address; "no picture" for icons. */
export function pictureOf(dom: Dom, image: Element, base: string): Picture | "no picture" {
  const size = (name: string): number | undefined => {
    const value = Number.parseInt(dom.attribute(image, name) ?? "", 10);
    return value > 0 && value < 20_000 ? value : undefined;
  };
  const [width, height] = [size("width"), size("height")];
  const src = addressOf(dom, image, base);
  if ((src && ICON.test(src)) || (width ?? SMALL) < SMALL || (height ?? SMALL) < SMALL) return "no picture";
  const alt = (dom.attribute(image, "alt") ?? "").replace(/\s+/g, " ").trim();
  return { ...(src && { src }), alt, ...(width && height ? { width, height } : {}) };
}

function addressOf(dom: Dom, image: Element, base: string): string | undefined {
  for (const name of LAZY) {
    const value = dom.attribute(image, name);
    if (value && !PLACEHOLDER.test(value)) return absolute(value, base);
  }
  for (const name of LAZY_SETS) {
    const value = largestOf(dom.attribute(image, name));
    if (value && !PLACEHOLDER.test(value)) return absolute(value, base);
  }
  const src = dom.attribute(image, "src");
  if (src && !PLACEHOLDER.test(src)) return absolute(src, base);
  return noscriptAddress(dom, image, base);
}

/** The largest picture of a `srcset`. */
function largestOf(srcset: string | undefined): string | undefined {
  let best: string | undefined;
  let most = -1;
  for (const candidate of srcset?.split(/,\s+|,(?=https?:|\/)/) ?? []) {
    const [address, descriptor] = candidate.trim().split(/\s+/);
    const size = Number.parseFloat(descriptor ?? "1");
    if (address && size > most) [best, most] = [address, size];
  }
  return best;
}

/** The address in a `noscript` right after the image: text where scripts run, elements where they do not. */
function noscriptAddress(dom: Dom, image: Element, base: string): string | undefined {
  let node = dom.nextSibling(image);
  for (let steps = 0; node && steps < 3; steps++, node = dom.nextSibling(node)) {
    if (dom.type(node) !== 1 || dom.tag(node as Element) !== "noscript") continue;
    const child = dom.firstChild(node);
    if (child && dom.type(child) === 1 && dom.tag(child as Element) === "img") return absolute(dom.attribute(child as Element, "src"), base);
    return absolute(/<img\s[^>]*\bsrc\s*=\s*["']([^"']+)["']/i.exec(dom.textContent(node as Element))?.[1]?.replaceAll("&amp;", "&"), base);
  }
  return undefined;
}
