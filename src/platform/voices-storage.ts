import { parseVoices } from "../core/reading/voices.ts";
import type { Variant } from "../core/script/script.ts";
import { browser } from "./browser.ts";

const KEY = "voices";

/** The name of the voice that was chosen to read a variant; undefined where none was. */
export async function loadVoice(variant: Variant): Promise<string | undefined> {
  return parseVoices((await browser.storage.local.get(KEY))[KEY])[variant];
}

/** Remembers the voice that is to read a variant. */
export async function saveVoice(variant: Variant, name: string): Promise<void> {
  await browser.storage.local.set({ [KEY]: { ...parseVoices((await browser.storage.local.get(KEY))[KEY]), [variant]: name } });
}
