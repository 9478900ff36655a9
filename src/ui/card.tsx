import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
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
  pin: string;
  clips: (count: number) => string;
  note: string;
  lookUp: string;
  notHere: string;
  hide: string;
}

/** What the library knows of a figure. */
export interface CardFacts {
  clips: number;
  note: string;
}

/** What one can do from a card. */
export interface CardActions {
  facts: () => Promise<CardFacts>;
  openClips: () => void;
  /** This is not the figure here, or mark it nowhere; not offered where it is undefined. */
  dismiss?: (everywhere: boolean) => void;
}

export interface CardProps {
  figure: Figure;
  /** The name as the article writes it. */
  surface: string;
  certain: boolean;
  /** The roles on the day of the article and today, where they are known. */
  roleThen?: Role;
  roleNow?: Role;
  words: CardWords;
  actions: CardActions;
  /** Where an encyclopedia tells more. */
  link?: string;
  pinned: boolean;
  pin: () => void;
  close: () => void;
}

const LANG: Record<Variant, string> = { cn: "zh-Hans", tw: "zh-Hant-TW", hk: "zh-Hant-HK" };

/** What one should know of a figure: names by region, offices, country, one line. Empty facts show no label. */
export function Card({ figure, surface, certain, roleThen, roleNow, words, actions, link, pinned, pin, close }: CardProps): JSX.Element {
  const { dismiss } = actions;
  const facts = [figure.country && words.country(figure.country), figure.born && words.born(figure.born)].filter((fact) => typeof fact === "string");
  const lang = words.text === "en" ? "en" : words.text === "hans" ? "zh-Hans" : "zh-Hant";
  return (
    <>
      <div class="top">
        <h2 id="card-name" lang="zh">
          {surface}
        </h2>
        <button class="pin" aria-pressed={pinned} aria-label={words.pin} title={words.pin} onClick={pin}>
          <svg viewBox="0 0 24 24" width="16" height="16" aria-hidden="true" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round">
            <path d="M8.500 4h7l-1 6 3 3.500h-11L9.500 10Zm3.500 9.500V20" />
          </svg>
        </button>
        <button class="close" aria-label={words.close} title={words.close} onClick={close}>
          <svg viewBox="0 0 24 24" width="16" height="16" aria-hidden="true" stroke="currentColor" stroke-width="2" stroke-linecap="round">
            <path d="M6 6l12 12M18 6 6 18" />
          </svg>
        </button>
      </div>
      {!certain && <p class="uncertain">{words.uncertain}</p>}
      {figure.names.en[0] && (
        <p class="english" lang="en">
          {figure.names.en[0]}
          {figure.names.original && figure.names.original !== figure.names.en[0] && <span lang=""> · {figure.names.original}</span>}
        </p>
      )}
      {facts.length > 0 && <p class="facts">{facts.join(" · ")}</p>}
      <div lang={lang}>
        {roleThen && roleThen.title.en !== roleNow?.title.en && <RoleLine label={words.roleThen} role={roleThen} text={words.text} />}
        {roleNow && <RoleLine label={words.roleNow} role={roleNow} text={words.text} />}
      </div>
      {figure.about && words.text !== "en" && (
        <p class="about" lang={lang}>
          {figure.about[words.text]}
        </p>
      )}
      <Names figure={figure} words={words} />
      <Facts words={words} actions={actions} />
      <p class="actions">
        {link && (
          <a href={link} target="_blank" rel="noopener noreferrer">
            {words.lookUp}
          </a>
        )}
        {dismiss && <button onClick={(event) => event.isTrusted && dismiss(false)}>{words.notHere}</button>}
        {dismiss && <button onClick={(event) => event.isTrusted && dismiss(true)}>{words.hide}</button>}
      </p>
      <p class="reviewed">{words.reviewed(figure.reviewed)}</p>
    </>
  );
}

/** What the library has: it is asked once the card is open, and the card does not wait. */
function Facts({ words, actions }: { words: CardWords; actions: CardActions }): JSX.Element | null {
  const [facts, setFacts] = useState<CardFacts>({ clips: 0, note: "" });
  useEffect(() => {
    let open = true;
    actions.facts().then((found) => open && setFacts(found), () => undefined);
    return () => {
      open = false;
    };
  }, [actions]);
  if (facts.clips === 0 && facts.note === "") return null;
  return (
    <div class="library">
      {facts.note !== "" && (
        <p class="note">
          <span class="label">{words.note}</span>
          {facts.note}
        </p>
      )}
      {facts.clips > 0 && <button onClick={actions.openClips}>{words.clips(facts.clips)}</button>}
    </div>
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
        const names = attested(figure, region);
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

/** The names of a region that a source was seen to print; the usual one alone where none was. */
function attested({ names, unverified = [] }: Figure, region: Variant): string[] {
  const all = names[region] ?? [];
  const seen = all.filter((name) => !unverified.includes(name));
  return seen.length > 0 ? seen : all.slice(0, 1);
}
