import type { Settings } from "../core/settings.ts";
import { setType } from "../ui/article-type.ts";
import { followTheme } from "../ui/theme.ts";
import type { ReaderFrame } from "./reader-frame.ts";

/** Makes a function that sets theme, type and direction as settings say, from the first settings on. */
export function createLook({ host, sheet, paint }: ReaderFrame, article: HTMLElement, signal: AbortSignal): (settings: Settings) => void {
  let before: Settings | undefined;
  let themed = new AbortController();
  signal.addEventListener("abort", () => themed.abort());
  return (settings) => {
    if (settings.theme !== before?.theme) {
      themed.abort();
      themed = new AbortController();
      followTheme(host, settings.theme, themed.signal, paint);
    }
    setType(article, settings);
    sheet.classList.toggle("vertical", settings.direction === "vertical");
    before = settings;
  };
}
