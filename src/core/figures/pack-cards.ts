import { NAME_END, NONE, SAME, UNVERIFIED, type CardColumns, type RoleEntry } from "./cards.ts";
import { spelledBy } from "./english-name.ts";
import type { Figure, Role } from "./figure.ts";
import { writeIds } from "./id-list.ts";
import { simplifier, type Simplified } from "./simplify.ts";

/** The text of `cards.json`, which `parseFigures` reads. `simplified` says which characters need not be written in both scripts. */
export function packFigures(figures: readonly Figure[], simplified: Simplified): string {
  const sorted = [...figures].sort((a, b) => (a.id < b.id ? -1 : 1));
  const simplify = simplifier(simplified);
  const unless = (same: string, text: string): string => (text === same ? SAME : text);
  const titles = new Map(sorted.flatMap(({ roles }) => roles.map(({ title }) => [keyOf(title), title])));
  const numbers = new Map([...titles.keys()].map((key, number) => [key, number]));
  const columns: CardColumns = {
    simplified: String.fromCharCode(...[...simplified].flat()),
    ids: writeIds(sorted.map(({ id }) => id)),
    english: sorted.map(({ id, names: { en } }) => (en.length === 0 ? NONE : en.map((name) => spelledBy(id, name)).join(NAME_END))),
    tw: sorted.map((figure) => listOf(figure, "tw")),
    cn: sorted.map((figure) => unless(simplify(listOf(figure, "tw")), listOf(figure, "cn"))),
    hk: sorted.map((figure) => unless(listOf(figure, "tw"), listOf(figure, "hk"))),
    other: sorted.map((figure) => (figure.names.other ? listOf(figure, "other") : SAME)),
    country: sorted.map(({ country }) => country ?? ""), born: sorted.map(({ born }) => born ?? 0), wikidata: sorted.map(({ wikidata }) => wikidata ?? ""),
    reviewed: sorted.map(({ reviewed }) => reviewed),
    about: sorted.map(({ about }) => about?.hant ?? ""), aboutHans: sorted.map(({ about }) => unless(simplify(about?.hant ?? ""), about?.hans ?? "")),
    roles: sorted.map(({ roles }) => roles.map((role) => entryOf(role, numbers.get(keyOf(role.title)) ?? 0))),
    titles: [...titles.values()].map(({ hant, hans, en }) => [hant, unless(simplify(hant), hans), en]),
  };
  return JSON.stringify(columns);
}

const keyOf = ({ hant, hans, en }: Role["title"]): string => [hant, hans, en].join("|");

function listOf({ names, unverified = [] }: Figure, region: "tw" | "cn" | "hk" | "other"): string {
  const list = names[region] ?? [];
  return list.length === 0 ? NONE : list.map((name) => (unverified.includes(name) ? name + UNVERIFIED : name)).join(NAME_END);
}

function entryOf({ reviewed, evidence, from, to, lapsed }: Role, title: number): RoleEntry {
  const more = { ...(from !== undefined && { from }), ...(to !== undefined && { to }), ...(lapsed && { lapsed }) };
  const seen = evidence.map(({ source, first, last }) => (last === undefined && first === undefined ? [source] : [source, first ?? "", last ?? ""]));
  return Object.keys(more).length > 0 ? [title, reviewed, seen, more] : [title, reviewed, seen];
}
