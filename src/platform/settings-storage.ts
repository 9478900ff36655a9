import { changedSettings, parseSettings, type Settings } from "../core/settings.ts";
import { browser } from "./browser.ts";
import { listen } from "./listen.ts";

const KEY = "settings";

export async function loadSettings(): Promise<Settings> {
  return parseSettings((await browser.storage.local.get(KEY))[KEY]);
}

/** The last save of this context: the next one waits for it, so that it reads what that one wrote. */
let lastSave: Promise<unknown> = Promise.resolve();

/** Change some settings; the others stay. Writes of several contexts at once keep the last of each. */
export function saveSettings(change: Partial<Settings>): Promise<Settings> {
  const write = async (): Promise<Settings> => {
    const settings = { ...(await loadSettings()), ...change };
    await browser.storage.local.set({ [KEY]: changedSettings(settings) });
    return settings;
  };
  const save = lastSave.then(write, write);
  lastSave = save;
  return save;
}

/** Tells of each change by any context, and what was before, until the signal aborts. */
export function watchSettings(changed: (settings: Settings, before: Settings) => void, signal?: AbortSignal): void {
  const listener = (changes: Record<string, { newValue?: unknown; oldValue?: unknown }>): void => {
    if (changes[KEY]) changed(parseSettings(changes[KEY].newValue), parseSettings(changes[KEY].oldValue));
  };
  listen(browser.storage.local.onChanged, listener, signal);
}
