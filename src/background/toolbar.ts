import { browser } from "../platform/browser.ts";
import { t, type MessageKey } from "../platform/i18n.ts";
import { setTabIcon } from "../platform/tab-icon.ts";

/** What the toolbar icon of a tab says; each state has a picture and a title of its own. */
export type IconState = "quiet" | "article" | "clipped";

const TITLES: Record<IconState, MessageKey> = { quiet: "icon_quiet", article: "icon_article", clipped: "icon_clipped" };
/** Pixels; the browser picks by screen density. */
const SIZES = [16, 32, 48];

/** Sets icon and title of a tab. A tab that was closed meanwhile is no error. */
export async function setIcon(tabId: number, state: IconState): Promise<void> {
  const path = Object.fromEntries(SIZES.map((size) => [size, browser.runtime.getURL(`icons/${state}-${size}.png`)]));
  await Promise.allSettled([setTabIcon(tabId, path), browser.action.setTitle({ tabId, title: t(TITLES[state]) })]);
}
