import type { JSX } from "preact";
import type { Figure, Mention } from "../../core/figures/figure.ts";
import { receiveMentions } from "../../core/figures/sent-mentions.ts";
import type { Variant } from "../../core/script/script.ts";
import { cardContent, uiVariant } from "../../platform/card-words.ts";
import { t } from "../../platform/i18n.ts";
import { background } from "../../platform/messaging.ts";
import { useAnswer } from "../../ui/use-answer.ts";
import { STORY } from "./story-text.ts";
import { useStoryCards, type StoryCards } from "./story-cards.ts";

/** A text as it is shown, with the figures that it names. */
interface ShownText {
  text: string;
  mentions: Mention[];
}

interface ShownStory {
  texts: ShownText[];
  figures: Figure[];
}

/** In the script that this reader is less used to, so that there is something to convert. */
const SCRIPT = uiVariant() === "cn" ? "hant" : "hans";
const TEXTS = [STORY[SCRIPT].title, ...STORY[SCRIPT].paragraphs];
const WRITTEN: ShownStory = { texts: TEXTS.map((text) => ({ text, mentions: [] })), figures: [] };
const LANGUAGE = { cn: "zh-Hans", tw: "zh-Hant-TW", hk: "zh-Hant-HK" } as const;

/** Names are looked for in the text as it is shown: the table knows every region's form of them. */
async function storyIn(variant?: Variant): Promise<ShownStory> {
  const { texts } = variant ? await background.convert({ texts: TEXTS, to: variant }) : { texts: TEXTS };
  const mentions = receiveMentions(await background.mentions({ texts }), texts);
  const { figures } = await background.figures({ ids: [...new Set(mentions.flat().map(({ figureId }) => figureId))] });
  return { texts: texts.map((text, i) => ({ text, mentions: mentions[i] ?? [] })), figures };
}

/** The bundled story in the chosen variant, with its figure marked as in the reader. */
export function Story({ variant }: { variant?: Variant }): JSX.Element {
  const { value, failed } = useAnswer(WRITTEN, () => storyIn(variant), [variant]);
  const contentOf = (figureId: string) => cardContent(value.figures.find(({ id }) => id === figureId), variant ? { shown: variant } : {});
  const cards = useStoryCards(contentOf, [value]);
  const [title, ...paragraphs] = value.texts;
  return (
    <>
      <article lang={LANGUAGE[variant ?? (SCRIPT === "hans" ? "cn" : "tw")]}>
        <h3>{title && <Marked shown={title} cards={cards} />}</h3>
        {paragraphs.map((shown, i) => (
          <p key={i}>
            <Marked shown={shown} cards={cards} />
          </p>
        ))}
      </article>
      <p class="problem" role="alert">
        {failed && t("welcome_not_converted")}
      </p>
    </>
  );
}

/** A text with each name in it as a button that opens its card. */
function Marked({ shown: { text, mentions }, cards }: { shown: ShownText; cards: StoryCards }): JSX.Element {
  const before = (i: number): string => text.slice(mentions[i - 1]?.end ?? 0, mentions[i]?.start);
  return (
    <>
      {mentions.map((mention, i) => (
        <>
          {before(i)}
          <button type="button" class="mention" aria-haspopup="dialog" ref={cards.register(mention)} onClick={cards.press}>
            {text.slice(mention.start, mention.end)}
          </button>
        </>
      ))}
      {before(mentions.length)}
    </>
  );
}
