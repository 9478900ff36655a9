import { spelled } from "./english-name.ts";
import type { Figure, Figures, Role } from "./figure.ts";
import { readIds } from "./id-list.ts";
import { simplifier } from "./simplify.ts";

/*
 * `cards.json`, which pack-cards.ts writes: a column for each field, the figures in alphabetical order of ids, so that it packs well. What
 * another column gives is not written: simplified characters, Hong Kong's names where they are Taiwan's, English names that an id spells.
 */

/** The columns, with an entry a figure unless they say otherwise. Names of a list are parted by ";"; those that no source was seen to print end in "?". */
export interface CardColumns {
  /** Traditional characters, each followed by its simplified one. */
  simplified: string;
  /** As id-list.ts writes them. */
  ids: string;
  /** As english-name.ts writes them. */
  english: string[];
  tw: string[];
  /** SAME where they are Taiwan's in simplified characters. */
  cn: string[];
  /** SAME where they are Taiwan's. */
  hk: string[];
  /** SAME where there are none. */
  other: string[];
  country: string[];
  /** 0 where it is not known. */
  born: number[];
  wikidata: string[];
  reviewed: string[];
  about: string[];
  /** SAME where it is the traditional line in simplified characters. */
  aboutHans: string[];
  roles: RoleEntry[][];
  /** The titles of roles, each once; the simplified one SAME as above. */
  titles: [hant: string, hans: string, en: string][];
}

/** The number of its title, its day of review, its sources with the days on which they first and last say so, and what few roles have. */
export type RoleEntry = [title: number, reviewed: string, evidence: string[][], more?: Pick<Role, "from" | "to" | "lapsed">];

export const SAME = "";
/** A list without names. */
export const NONE = "!";
/** Parts the names of a list. */
export const NAME_END = ";";
/** Behind a name that no source was seen to print. */
export const UNVERIFIED = "?";

/** The figures of a shipped `cards.json`. Each is read when it is asked for: a page names a few of thousands. Throws where it is something else. */
export function parseFigures(cards: unknown): Figures {
  if (!isCards(cards)) throw new TypeError("The figures' cards are not a list of columns.");
  const simplify = simplifier(new Map(Array.from({ length: cards.simplified.length / 2 }, (_, i) => [cards.simplified.charCodeAt(2 * i), cards.simplified.charCodeAt(2 * i + 1)])));
  const ids = readIds(cards.ids);
  const places = new Map(ids.map((id, at) => [id, at]));
  const known = new Map<string, Figure>();
  const get = (id: string): Figure | undefined => {
    const at = places.get(id);
    if (at === undefined) return undefined;
    const figure = known.get(id) ?? figureAt(cards, { id, at, simplify });
    known.set(id, figure);
    return figure;
  };
  return { get, values: () => ids.flatMap((id) => get(id) ?? []) };
}

/** Shipped with the code that reads it, so only the kind of file is checked, not each field. */
const isCards = (cards: unknown): cards is CardColumns => typeof cards === "object" && cards !== null && "ids" in cards && "simplified" in cards;

function figureAt(cards: CardColumns, { id, at, simplify }: { id: string; at: number; simplify: (text: string) => string }): Figure {
  const or = (text = SAME, same: string): string => (text === SAME ? same : text);
  const [tw = NONE, other = SAME] = [cards.tw[at], cards.other[at]];
  const lists = { tw, cn: or(cards.cn[at], simplify(tw)), hk: or(cards.hk[at], tw), other };
  const unverified = new Set(Object.values(lists).flatMap((list) => list.split(NAME_END)).filter((name) => name.endsWith(UNVERIFIED)).map(bare));
  const [about = "", born = 0, wikidata = ""] = [cards.about[at], cards.born[at], cards.wikidata[at]];
  return {
    id, country: cards.country[at] ?? "", ...(born !== 0 && { born }), ...(wikidata !== "" && { wikidata }), reviewed: cards.reviewed[at] ?? "",
    about: { hant: about, hans: or(cards.aboutHans[at], simplify(about)) },
    names: { en: namesIn(cards.english[at] ?? NONE).map((by) => spelled(id, by)), tw: namesIn(tw), cn: namesIn(lists.cn), hk: namesIn(lists.hk), ...(other !== SAME && { other: namesIn(other) }) },
    roles: (cards.roles[at] ?? []).map((entry) => roleOf(entry, cards.titles, simplify)),
    ...(unverified.size > 0 && { unverified: [...unverified] }),
  };
}

const bare = (name: string): string => (name.endsWith(UNVERIFIED) ? name.slice(0, -1) : name);
const namesIn = (list: string): string[] => (list === NONE ? [] : list.split(NAME_END).map(bare));

function roleOf([number, reviewed, evidence, more]: RoleEntry, titles: CardColumns["titles"], simplify: (text: string) => string): Role {
  const [hant, hans, en] = titles[number] ?? ["", "", ""];
  const title = { hant, hans: hans === SAME ? simplify(hant) : hans, en };
  return { title, ...more, evidence: evidence.map(([source = "", first, last]) => ({ source, ...(first && { first }), ...(last && { last }) })), reviewed };
}
