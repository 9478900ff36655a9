import { VARIANTS, type Variant } from "../script/script.ts";
import type { NameEntry, TableSource } from "./compile.ts";
import type { Figure, Figures } from "./figure.ts";
import { LONGEST_NAME, Rule } from "./table.ts";

/** The shortest name that is matched, in UTF-16 units: one character is in every other word. */
const SHORTEST = 2;
/** The longest field that is kept, in UTF-16 units: a line, no essay. */
const LONGEST = 300;

/** What the user says of a figure of their own, as typed: names of one region parted by 、 or ; */
export interface OwnFigureFields {
  names: Record<Variant, string>;
  english: string;
  role: string;
  about: string;
}

export const NO_FIELDS: OwnFigureFields = { names: { cn: "", tw: "", hk: "" }, english: "", role: "", about: "" };

const clean = (text: string): string => text.replace(/\s+/g, " ").trim().slice(0, LONGEST);
const namesIn = (text: string): string[] => clean(text).split(/[、;；,，]/).map((name) => name.trim()).filter(({ length }) => length >= SHORTEST);

/** A figure from what was typed; undefined where no name of two characters is among it. `today` is an ISO date. */
export function ownFigure(fields: OwnFigureFields, id: string, today: string): Figure | undefined {
  const regional = VARIANTS.map((region): [Variant, string[]] => [region, namesIn(fields.names[region])]).filter(([, names]) => names.length > 0);
  const en = namesIn(fields.english);
  if (regional.length === 0 && en.length === 0) return undefined;
  const [role, about] = [clean(fields.role), clean(fields.about)];
  return {
    id, reviewed: today, names: { ...Object.fromEntries(regional), en },
    roles: role ? [{ title: { hans: role, hant: role, en: role }, evidence: [], reviewed: today }] : [],
    ...(about ? { about: { hans: about, hant: about } } : {}),
  };
}

/** What was typed, from the figure that it made. */
export function ownFields({ names, roles, about }: Figure): OwnFigureFields {
  const list = (region: Variant): string => (names[region] ?? []).join("、");
  return { names: { cn: list("cn"), tw: list("tw"), hk: list("hk") }, english: names.en.join("; "), role: roles[0]?.title.hant ?? "", about: about?.hant ?? "" };
}

/** The shipped figures and the user's own, which stand before shipped ones of the same id. */
export function withOwn(shipped: Figures, own: readonly Figure[]): Figures {
  if (own.length === 0) return shipped;
  const byId = new Map(own.map((figure) => [figure.id, figure]));
  return { get: (id) => byId.get(id) ?? shipped.get(id), values: () => [...[...shipped.values()].filter(({ id }) => !byId.has(id)), ...byId.values()] };
}

/** What a table of the user's own figures is compiled from: each name as it was typed, certain by itself. */
export function ownTableSource(figures: readonly Figure[]): TableSource {
  const names = figures.flatMap(({ id, names: by }): NameEntry[] => {
    const texts = new Set([...VARIANTS.flatMap((region) => by[region] ?? []), ...by.en]);
    return [...texts].filter(({ length }) => length >= SHORTEST && length <= LONGEST_NAME).map((text) => ({ text, figureId: id, rule: Rule.Name }));
  });
  return { figures: figures.map(({ id }) => ({ id, clues: { given: [], near: [], latin: [] } })), names, forms: [], blockers: [] };
}
