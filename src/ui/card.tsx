import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import type { Figure } from "../core/figures/figure.ts";
import type { LookUpOffer, LookUpOutcome } from "../core/figures/look-up.ts";
import type { RoleLine } from "../core/figures/role-lines.ts";
import { VARIANTS, type Variant } from "../core/script/script.ts";
import { Away, LookUpPart, type LookUpWords } from "./card-look-up.tsx";

/** The card's words in the interface's language; `text` is how figures' offices are to be read, `script` how their lines are. */
export interface CardWords {
  text: "hans" | "hant" | "en";
  script: "hans" | "hant";
  regions: Record<Variant, string>;
  when: (when: RoleLine["when"]) => string;
  term: (from: string, to: string | undefined) => string;
  reviewed: (day: string) => string;
  uncertain: string;
  close: string;
  country: (code: string) => string;
  /** The same in the script of the figures' lines. */
  countryInScript: (code: string) => string;
  born: (year: number) => string;
  pin: string;
  clips: (count: number) => string;
  note: string;
  writeNote: string;
  /** The link to an encyclopedia. */
  encyclopedia: string;
  /** What is looked up there is in this variant. */
  variant: Variant;
  lookUp: LookUpWords;
  notHere: string;
  hide: string;
}

/** What the library knows of a figure, and what it knows from looking it up. */
export interface CardFacts {
  clips: number;
  note: string;
  lookUp: LookUpOffer;
}

/** What one can do from a card. */
export interface CardActions {
  facts: () => Promise<CardFacts>;
  /** The library's page of the figure: its clips, and the note to write. */
  openClips: () => void;
  lookUp: (ask: boolean) => Promise<LookUpOutcome>;
  /** This is not the figure here, or mark it nowhere; not offered where it is undefined. */
  dismiss?: (everywhere: boolean) => void;
}

export interface CardProps {
  figure: Figure;
  /** The name as the article writes it. */
  surface: string;
  certain: boolean;
  roles: RoleLine[];
  words: CardWords;
  actions: CardActions;
  /** Where an encyclopedia tells more. */
  link?: string;
  pinned: boolean;
  /** Keep the card open, or no longer; the other of the two where nothing is said. */
  pin: (on?: boolean) => void;
  close: () => void;
}

const LANG: Record<Variant, string> = { cn: "zh-Hans", tw: "zh-Hant-TW", hk: "zh-Hant-HK" };
const TEXT_LANG: Record<CardWords["text"], string> = { hans: "zh-Hans", hant: "zh-Hant", en: "en" };

/** What one should know of a figure: names by region, offices, country, one line. Empty facts show no label. */
export function Card({ figure, surface, certain, roles, words, actions, link, pinned, pin, close }: CardProps): JSX.Element {
  const { dismiss } = actions;
  return (
    <>
      <Head figure={figure} surface={surface} words={words} pinned={pinned} pin={pin} close={close} />
      {!certain && <p class="uncertain">{words.uncertain}</p>}
      <About figure={figure} words={words} />
      {roles.map(({ role, when }) => (
        <p class="role" key={role.title.en}>
          <span class="label">{words.when(when)}</span> <span lang={TEXT_LANG[words.text]}>{role.title[words.text]}</span>
          {role.from && <span class="term"> {words.term(role.from, role.to)}</span>}
        </p>
      ))}
      <Names figure={figure} words={words} />
      <Facts words={words} actions={actions} pin={pin} />
      <p class="actions">
        {link && <Away to={link}>{words.encyclopedia}</Away>}
        {dismiss && <button onClick={(event) => event.isTrusted && dismiss(false)}>{words.notHere}</button>}
        {dismiss && <button onClick={(event) => event.isTrusted && dismiss(true)}>{words.hide}</button>}
      </p>
      <p class="reviewed">{words.reviewed(figure.reviewed)}</p>
    </>
  );
}

function Head({ figure: { names }, surface, words, pinned, pin, close }: Pick<CardProps, "figure" | "surface" | "words" | "pinned" | "pin" | "close">): JSX.Element {
  const latin = [...new Set([names.en[0], names.original].filter((name) => name !== undefined && name !== "" && name !== surface))];
  return (
    <div class="top">
      <div>
        <h2 id="card-name" lang="zh">
          {surface}
        </h2>
        {latin.length > 0 && <p class="latin" lang={names.original === undefined ? "en" : ""}>{latin.join(" · ")}</p>}
      </div>
      <button class="pin" aria-pressed={pinned} aria-label={words.pin} title={words.pin} onClick={() => pin()}>
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
  );
}

/** One line, which often names the country: then the country does not stand beside it once more. */
function About({ figure: { about, country = "", born }, words }: { figure: Figure; words: CardWords }): JSX.Element | null {
  const line = about?.[words.script] ?? "";
  const named = country !== "" && [words.country(country), words.countryInScript(country)].some((name) => line.startsWith(name));
  const facts = [country !== "" && !named && words.country(country), born !== undefined && words.born(born)].filter((fact) => typeof fact === "string");
  if (line === "" && facts.length === 0) return null;
  return (
    <p class="about">
      {line !== "" && <span lang={TEXT_LANG[words.script]}>{line}</span>}
      {facts.length > 0 && <span class="facts">{facts.map((fact) => <span key={fact}>{fact}</span>)}</span>}
    </p>
  );
}

/** What the library has: it is asked once the card is open, and the card does not wait. */
function Facts({ words, actions, pin }: { words: CardWords; actions: CardActions; pin: CardProps["pin"] }): JSX.Element | null {
  const [facts, setFacts] = useState<CardFacts>();
  useEffect(() => {
    let open = true;
    actions.facts().then((found) => open && setFacts(found), () => undefined);
    return () => {
      open = false;
    };
  }, [actions]);
  if (!facts) return null;
  const { clips, note, lookUp } = facts;
  // The answer is worth waiting for, and the question for the permission is in another tab.
  const ask = (first: boolean): Promise<LookUpOutcome> => {
    pin(true);
    return actions.lookUp(first);
  };
  return (
    <>
      {note !== "" && (
        <p class="note">
          <span class="label">{words.note}</span> {note}
        </p>
      )}
      <div class="card-tools">
        {clips > 0 && <button onClick={actions.openClips}>{words.clips(clips)}</button>}
        {note === "" && <button onClick={actions.openClips}>{words.writeNote}</button>}
        {lookUp.kind !== "off" && <LookUpPart words={words.lookUp} lang={LANG[words.variant]} kept={lookUp.kind === "kept" ? lookUp.found : undefined} lookUp={ask} />}
      </div>
    </>
  );
}

/** The names side by side, as each region writes them. */
function Names({ figure, words }: { figure: Figure; words: CardWords }): JSX.Element | null {
  const regions = VARIANTS.map((region) => ({ region, names: attested(figure, region) })).filter(({ names }) => names.length > 0);
  if (regions.length === 0) return null;
  return (
    <dl class="names">
      {regions.map(({ region, names }) => (
        <div key={region}>
          <dt>{words.regions[region]}</dt>
          <dd lang={LANG[region]}>{names.join("、")}</dd>
        </div>
      ))}
    </dl>
  );
}

/** The names of a region that a source was seen to print; the usual one alone where none was. */
function attested({ names, unverified = [] }: Figure, region: Variant): string[] {
  const all = names[region] ?? [];
  const seen = all.filter((name) => !unverified.includes(name));
  return seen.length > 0 ? seen : all.slice(0, 1);
}
