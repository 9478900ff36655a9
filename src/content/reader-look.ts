import type { Settings } from "../core/settings.ts";
import { setType } from "../ui/article-type.ts";
import type { Scroller } from "../ui/scroller.ts";
import { followTheme } from "../ui/theme.ts";
import type { ReaderFrame } from "./reader-frame.ts";

/**
 * Makes a function that sets theme, type and direction as settings say, from the first settings on. Where lines turn into
 * columns, or back, the place stays.
 */
export function createLook({ host, sheet, paint }: ReaderFrame, article: HTMLElement, scroller: Scroller, signal: AbortSignal): (settings: Settings) => void {
  let before: Settings | undefined;
  let themed = new AbortController();
  signal.addEventListener("abort", () => themed.abort());
  return (settings) => {
    if (settings.theme !== before?.theme) {
      themed.abort();
      themed = new AbortController();
      followTheme(host, settings.theme, themed.signal, paint);
    }
    const turned = before !== undefined && settings.direction !== before.direction;
    const place = turned ? scroller.block() : 0;
    setType(article, settings);
    sheet.classList.toggle("vertical", settings.direction === "vertical");
    if (turned) scroller.goTo(place);
    before = settings;
  };
}
