import { pinyinOf, zhuyinOf } from "../core/text/zhuyin.ts";

export type RubyScript = "zhuyin" | "pinyin";

/**
 * Makes the element of a character with its reading (a pinyin syllable, tone as a number); undefined where it has none in
 * this script. The reading is for eyes: a screen reader reads the character.
 */
export function rubyMaker(reading: string, { script, breaks }: { script: RubyScript; /** Whether a line may end with the character. */ breaks: boolean }): ((character: string) => HTMLElement) | undefined {
  const zhuyin = zhuyinOf(reading);
  if (!zhuyin) return undefined;
  return (character) => {
    const ruby = document.createElement("ruby");
    const text = document.createElement("rt");
    text.setAttribute("aria-hidden", "true");
    ruby.className = breaks ? `${script} breaks` : script;
    if (script === "pinyin") text.append(pinyinOf(reading));
    else text.append(part("symbols", zhuyin.symbols), ...(zhuyin.tone ? [part(zhuyin.tone === "˙" ? "light" : "tone", zhuyin.tone)] : []));
    ruby.append(character, text);
    return ruby;
  };
}

function part(name: string, text: string): HTMLElement {
  const element = document.createElement("span");
  element.className = name;
  element.append(text);
  return element;
}

/** Digits that stand upright in a column. */
export function uprightMaker(stacked: boolean): (digits: string) => HTMLElement {
  return (digits) => part(stacked ? "upright stacked" : "upright", digits);
}
