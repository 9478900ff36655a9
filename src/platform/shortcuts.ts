import { browser } from "./browser.ts";

/** A command of the manifest and the keys it has now; no keys where the user took them away or the browser gave none. */
export interface Shortcut {
  command: string;
  description: string;
  keys?: string;
}

/** The commands as the browser has bound them; none where it has no shortcuts at all (Firefox for Android). */
export async function listShortcuts(): Promise<Shortcut[]> {
  const commands = "commands" in browser ? await browser.commands.getAll() : [];
  return commands.map(({ name = "", description = "", shortcut }) => ({ command: name, description, ...(shortcut ? { keys: shortcut } : {}) }));
}

/** Firefox only, since 137; the types of the polyfill do not know it. */
interface ShortcutSettings {
  openShortcutSettings?: () => Promise<void>;
}

/** Opens the browser's own page for shortcuts: an extension may show them, not set them on its own. */
export async function openShortcutSettings(): Promise<void> {
  const { openShortcutSettings: open } = browser.commands as ShortcutSettings;
  if (open) await open();
  else await browser.tabs.create({ url: "chrome://extensions/shortcuts" });
}
