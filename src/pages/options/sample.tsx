import type { JSX } from "preact";
import { chosenVariant, type Settings } from "../../core/settings.ts";
import { background } from "../../platform/messaging.ts";
import { useAnswer } from "../../ui/use-answer.ts";

/** Two invented paragraphs in which script, regional words and 台 or 臺 show. */
const WRITTEN = [
  "雨停之後，臺北巷口的書報攤拉起鐵門。老闆一面用滑鼠對帳，一面說：「街坊讀報，先看天氣，再看頭條。」",
  "他記得自己第一次在網路上讀新聞的那一年——字小、廣告多，讀完一頁，眼睛先累了。",
];
const LANGUAGE = { cn: "zh-Hans", tw: "zh-Hant-TW", hk: "zh-Hant-HK" } as const;

/** How the reader would look with these settings. */
export function Sample({ settings }: { settings: Settings }): JSX.Element {
  const variant = chosenVariant(settings);
  const { regionalWords, taiwan } = settings;
  const ask = async (): Promise<string[]> => (variant ? (await background.convert({ texts: WRITTEN, to: variant })).texts : WRITTEN);
  const { value: paragraphs } = useAnswer(WRITTEN, ask, [variant, regionalWords, taiwan]);
  const style = { fontSize: `${settings.fontSize}px`, lineHeight: `${settings.lineHeight}%`, maxWidth: `${settings.measure}em` };
  return (
    <div class="sample">
      <div lang={LANGUAGE[variant ?? "tw"]} data-font={settings.font} data-paragraphs={settings.paragraphs} style={style}>
        {paragraphs.map((text, index) => (
          <p key={index}>{text}</p>
        ))}
      </div>
    </div>
  );
}
