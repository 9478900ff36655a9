import type { JSX } from "preact";
import { chosenVariant, type Settings } from "../../core/settings.ts";
import { chosenQuotes, requote } from "../../core/text/quotes.ts";
import { background } from "../../platform/messaging.ts";
import { useAnswer } from "../../ui/use-answer.ts";

/**
 * Two invented paragraphs, in the words of each script, in which characters, regional words and 台 or 臺 show. The one
 * that the chosen variant has to convert is the sample.
 */
const WRITTEN = {
  hans: [
    "雨停之后，台北巷口的书报摊拉起铁门。老板一面用鼠标对账，一面说：“街坊读报，先看天气，再看头条。”",
    "他记得自己第一次在网络上读新闻的那一年——字小、广告多，读完一页，眼睛先累了。",
  ],
  hant: [
    "雨停之後，臺北巷口的書報攤拉起鐵門。老闆一面用滑鼠對帳，一面說：「街坊讀報，先看天氣，再看頭條。」",
    "他記得自己第一次在網路上讀新聞的那一年——字小、廣告多，讀完一頁，眼睛先累了。",
  ],
};
const LANGUAGE = { cn: "zh-Hans", tw: "zh-Hant-TW", hk: "zh-Hant-HK" } as const;

/** How the reader would look with these settings. */
export function Sample({ settings }: { settings: Settings }): JSX.Element {
  const variant = chosenVariant(settings);
  const { regionalWords, taiwan } = settings;
  const ask = async (): Promise<string[]> => {
    if (!variant) return WRITTEN.hans;
    return (await background.convert({ texts: variant === "cn" ? WRITTEN.hant : WRITTEN.hans, to: variant })).texts;
  };
  const { value: paragraphs } = useAnswer(WRITTEN.hans, ask, [variant, regionalWords, taiwan]);
  const vertical = settings.direction === "vertical";
  const quotes = chosenQuotes(settings.quotes, { variant: variant ?? "cn", vertical });
  const style = { fontSize: `${settings.fontSize}px`, lineHeight: `${settings.lineHeight}%`, letterSpacing: `${settings.letterSpacing / 100}em`, maxInlineSize: `${settings.measure}em` };
  return (
    <div class="sample">
      <div lang={LANGUAGE[variant ?? "cn"]} data-font={settings.font} data-paragraphs={settings.paragraphs} data-direction={settings.direction} style={style}>
        {paragraphs.map((text, index) => (
          <p key={index}>{quotes ? requote(text, quotes) : text}</p>
        ))}
      </div>
    </div>
  );
}
