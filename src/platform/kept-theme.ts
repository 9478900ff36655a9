import type { Settings } from "../core/settings.ts";

/** In the storage of our own pages, which answers at once: what `storage.local` says comes after the first paint. */
const KEY = "theme";

/** Notes the theme that the next page of ours begins with. In our own pages only: elsewhere this storage is the page's. */
export function keepTheme(theme: Settings["theme"]): void {
  try {
    localStorage.setItem(KEY, theme);
  } catch (error) {
    console.info("Qingdu: the theme could not be noted.", error);
  }
}

/** The theme noted last; undefined where there is none, or the browser keeps none. */
export function keptTheme(): string | undefined {
  try {
    return localStorage.getItem(KEY) ?? undefined;
  } catch (error) {
    console.info("Qingdu: no theme could be asked for.", error);
    return undefined;
  }
}
