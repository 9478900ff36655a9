import type { Variant } from "../script/script.ts";
import { isElement, isForbidden, isReachable } from "./convertible.ts";
import type { Ledger } from "./ledger.ts";

/** The language tag of text shown in a variant (BCP 47); fonts follow it. */
export const LANG: Record<Variant, string> = { cn: "zh-Hans-CN", tw: "zh-Hant-TW", hk: "zh-Hant-HK" };

/** Let the language tags of a page's Chinese follow the variant that is shown, the root's own too. A page that names no language gets the tag. */
export function showLang(root: Document | ShadowRoot | Element, variant: Variant, ledger: Ledger): void {
  const own = isElement(root) ? (root.matches("[lang|=zh]") ? [root] : []) : root.nodeType === root.DOCUMENT_NODE ? unmarkedRoot(root as Document) : [];
  const marked = [...own, ...root.querySelectorAll("[lang|=zh]")];
  for (const element of marked) if (!isForbidden(element) && isReachable(element)) ledger.setAttribute(element, "lang", LANG[variant]);
}

function unmarkedRoot({ documentElement }: Document): Element[] {
  return !documentElement || documentElement.getAttribute("lang") ? [] : [documentElement];
}
