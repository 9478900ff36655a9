import type { JSX } from "preact";
import type { Variant } from "../../core/script/script.ts";
import type { Person } from "../../messages.ts";
import { figureName } from "../../platform/card-words.ts";
import { t } from "../../platform/i18n.ts";

/** The public figures that the article names, most named first; choosing one goes to the first mention. */
export function People({ people, shown, choose }: { people: Person[]; shown?: Variant; choose: (figureId: string) => void }): JSX.Element {
  return (
    <section aria-labelledby="people-title">
      <h2 id="people-title">{t("popup_people", people.length)}</h2>
      <ul id="people">
        {people.map(({ figure, surface, count }) => (
          <li key={figure.id}>
            <button onClick={() => choose(figure.id)} title={t("popup_show_person")}>
              {shown ? figureName(figure, shown) : surface}
              <span class="count" aria-label={t("mention_count", count)}>
                {count}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
