import type { Variant } from "../core/script/script.ts";
import { background } from "../platform/messaging.ts";
import { unawaited } from "../platform/unawaited.ts";

/**
 * Gives short texts of the article as the reader's variant writes them. What has not been converted yet is given as it
 * was written; `changed` is told when the answer is there.
 */
export function createShownTexts(shown: () => Variant | undefined, changed: () => void): (texts: readonly string[]) => readonly string[] {
  const known = new Map<Variant, Map<string, string>>();
  const ask = async (texts: string[], to: Variant, answers: Map<string, string>): Promise<void> => {
    const converted = await background.convert({ texts, to });
    texts.forEach((text, i) => answers.set(text, converted.texts[i] ?? text));
    changed();
  };
  return (texts) => {
    const to = shown();
    if (!to) return texts;
    const answers = known.get(to) ?? new Map<string, string>();
    known.set(to, answers);
    const unknown = texts.filter((text) => !answers.has(text));
    // Asked for once, whatever is drawn until the answer comes.
    for (const text of unknown) answers.set(text, text);
    if (unknown.length > 0) unawaited(ask(unknown, to, answers), "showing what was left out in the reader's script");
    return texts.map((text) => answers.get(text) ?? text);
  };
}
