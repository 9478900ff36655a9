import type { Script } from "../../core/script/script.ts";

/** The `lang` of text in a script: it picks glyphs and voices. Undefined leaves the page's own. */
export function languageOf(script: Script): string | undefined {
  if (script === "hans") return "zh-Hans";
  if (script === "hant") return "zh-Hant";
  return script === "mixed" ? "zh" : undefined;
}
