import { uiLanguage } from "../platform/i18n.ts";
import hostStyles from "../ui/host.css?text";

/**
 * The one way to put something of ours on a page: an element of its own name below the document element, with a shadow
 * root that neither the page's styles nor its scripts reach (open in the test build only). Removed when the signal aborts.
 */
export function putHost(name: string, styles: string, signal: AbortSignal): { host: HTMLElement; root: ShadowRoot } {
  const host = document.createElement(name);
  // Else our words would be drawn, and read out, in the page's language.
  host.lang = uiLanguage();
  const root = host.attachShadow({ mode: TEST_BUILD ? "open" : "closed" });
  // A page's strict policy blocks style elements made from markup in Firefox; constructed sheets pass.
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(hostStyles + styles);
  root.adoptedStyleSheets = [sheet];
  document.documentElement.append(host);
  signal.addEventListener("abort", () => host.remove());
  return { host, root };
}

/** Adds rules to the page's own document, without a node in it, until the signal aborts. */
export function adoptStyles(styles: string, signal: AbortSignal): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styles);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  signal.addEventListener("abort", () => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
  });
  return sheet;
}

/**
 * Keeps the page from scrolling beneath the reader, from the first `paint` on, with `styles` of the reader's own. A scroll bar's
 * room stays, so that nothing of the page moves, and is painted in the reader's colour. On paper the page may be as long as it is.
 */
export function lockScroll(styles: string, signal: AbortSignal): { paint: (colour: string) => void } {
  // Bars that lie over the page take no room.
  const gutter = innerWidth > document.documentElement.clientWidth ? "scrollbar-gutter: stable !important;" : "";
  const rules = (colour: string): string => `${styles} @media screen { :root { overflow: hidden !important; ${gutter} ${gutter && `background: ${colour} !important;`} } }`;
  let sheet: CSSStyleSheet | undefined;
  return {
    // All rules at once, and with their colour: each change of the page's sheets makes the browser style the whole page anew.
    paint(colour) {
      if (!sheet) sheet = adoptStyles(rules(colour), signal);
      else if (gutter) sheet.replaceSync(rules(colour));
    },
  };
}
