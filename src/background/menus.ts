import { browser, type Menus, type Tabs } from "../platform/browser.ts";
import { unawaited } from "../platform/unawaited.ts";
import { t, type MessageKey } from "../platform/i18n.ts";

/** What the context menu offers on a page. The ids are the names of the actions. */
const ITEMS = { read: "menu_read", clip: "menu_clip", choose: "menu_choose", convert: "menu_convert", add: "menu_add" } as const satisfies Record<string, MessageKey>;

export type MenuAction = keyof typeof ITEMS;

/** Creates the menu anew: on install and update, since the browser keeps what was created before. */
export async function createMenus(): Promise<void> {
  await browser.contextMenus.removeAll();
  for (const [id, key] of Object.entries(ITEMS)) browser.contextMenus.create({ id, title: t(key), contexts: id === "add" || id === "convert" ? ["selection"] : ["page", "selection", "image", "link"] });
}

/** Tells which action was chosen, in which tab, over which selected text. Call synchronously at start: an event must find its listener. */
export function onMenu(chosen: (action: MenuAction, tabId: number, selection: string) => Promise<void>): void {
  browser.contextMenus.onClicked.addListener((info: Menus.OnClickData, tab?: Tabs.Tab) => {
    if (tab?.id !== undefined && Object.hasOwn(ITEMS, info.menuItemId)) unawaited(chosen(info.menuItemId as MenuAction, tab.id, info.selectionText ?? ""), `the menu's ${info.menuItemId}`);
  });
}
