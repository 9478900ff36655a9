import type { JSX } from "preact";
import type { Figure, Role } from "../core/figures/figure.ts";
import { VARIANTS, type Variant } from "../core/script/script.ts";

/** The card's words in the interface's language; `text` is how figures' offices and lines are to be read. */
export interface CardWords {
  text: "hans" | "hant" | "en";
  regions: Record<Variant, string>;
  roleThen: string;
  roleNow: string;
  reviewed: (day: string) => string;
  uncertain: string;
  close: string;
  country: (code: string) => string;
  born: (year: number) => string;
}

export interface CardProps {
  figure: Figure;
  /** The name as the article writes it. */
  surface: string;
  certain: boolean;
  /** The role on the day of the article, where that day and role are known. */
  roleThen?: Role;
  words: CardWords;
  close: () => void;
}

const LANG: Record<Variant, string> = { cn: "zh-Hans", tw: "zh-Hant-TW", hk: "zh-Hant-HK" };

/** What one should know of a figure: names by region, offices, country, one line. Empty facts show no label. */
export function Card({ figure, surface, certain, roleThen, words, close }: CardProps): JSX.Element {
  const roleNow = figure.roles.find(({ to }) => to === undefined);
  const facts = [figure.country && words.country(figure.country), figure.born && words.born(figure.born)].filter((fact) => typeof fact === "string");
  const lang = words.text === "en" ? "en" : words.text === "hans" ? "zh-Hans" : "zh-Hant";
  return (
    <>
      <header>
        <h2 id="card-name" lang="zh">
          {surface}
        </h2>
        <button class="close" aria-label={words.close} title={words.close} onClick={close}>
          <svg viewBox="0 0 24 24" width="16" height="16" aria-hidden="true" stroke="currentColor" stroke-width="2" stroke-linecap="round">
            <path d="M6 6l12 12M18 6 6 18" />
          </svg>
        </button>
      </header>
      {!certain && <p class="uncertain">{words.uncertain}</p>}
      {figure.names.en[0] && (
        <p class="english" lang="en">
          {figure.names.en[0]}
          {figure.names.original && figure.names.original !== figure.names.en[0] && <span lang=""> · {figure.names.original}</span>}
        </p>
      )}
      {facts.length > 0 && <p class="facts">{facts.join(" · ")}</p>}
      <div lang={lang}>
        {roleThen && roleThen !== roleNow && <RoleLine label={words.roleThen} role={roleThen} text={words.text} />}
        {roleNow && <RoleLine label={words.roleNow} role={roleNow} text={words.text} />}
      </div>
      {figure.about && words.text !== "en" && (
        <p class="about" lang={lang}>
          {figure.about[words.text]}
        </p>
      )}
      <Names figure={figure} words={words} />
      <p class="reviewed">{words.reviewed(figure.reviewed)}</p>
    </>
  );
}

function RoleLine({ label, role, text }: { label: string; role: Role; text: CardWords["text"] }): JSX.Element {
  return (
    <p class="role">
      <span class="label">{label}</span>
      {role.title[text]}
      {role.from && (
        <span class="term">
          {" "}
          {role.from}–{role.to ?? ""}
        </span>
      )}
    </p>
  );
}

/** The names side by side, as each region writes them. */
function Names({ figure, words }: { figure: Figure; words: CardWords }): JSX.Element {
  return (
    <dl class="names">
      {VARIANTS.map((region) => {
        const names = figure.names[region] ?? [];
        return (
          names.length > 0 && (
            <div key={region}>
              <dt>{words.regions[region]}</dt>
              <dd lang={LANG[region]}>{names.join("、")}</dd>
            </div>
          )
        );
      })}
    </dl>
  );
}
