// What must hold of the figure table before it ships. Each check answers with what is wrong, as lines for people.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { findMentions } from "../src/core/figures/match.ts";
import { regionalName } from "../src/core/figures/names.ts";
import { parseFigureTable } from "../src/core/figures/names-file.ts";
import { Rule } from "../src/core/figures/table.ts";
import { matchedNames, type CompiledFigures } from "./figures-compile.ts";
import { commonWords } from "./figures-lexicon.ts";
import { lineProblems, readLines } from "./figures-lines.ts";
import { readNameCounts, wrongRegions } from "./figures-regions.ts";
import { FIGURES_DIR, readRows } from "./figures-rows.ts";
import { FAMILY_FIRST, toHans, type FigureSource } from "./figures-source.ts";

/** An office whose review is older than this, in days, is told of: offices change within a year. */
const STALE = 365;
const DAY_MS = 86_400_000;

export interface Audit {
  /** The build fails with any of these. */
  errors: string[];
  warnings: string[];
}

/** Audit source and compiled table. `today` is an ISO date. */
export function auditFigures(source: FigureSource, compiled: CompiledFigures, facts: { attested: ReadonlySet<string>; today: string }): Audit {
  return {
    errors: [...source.problems, ...sharedNames(source, facts.attested), ...insideWords(compiled), ...bareOffices(compiled), ...pairs(source), ...wrongRegions(source, readNameCounts()), ...lineProblems(readLines()), ...foreignNames(compiled), ...sources()],
    warnings: staleOffices(compiled, facts.today),
  };
}

/** A name of two figures must be marked as weak or as a family name at each, so that the text decides. */
function sharedNames({ figures }: FigureSource, attested: ReadonlySet<string>): string[] {
  const bearers = new Map<string, { id: string; rule: Rule }[]>();
  for (const figure of figures) for (const { text, rule } of matchedNames(figure, attested)) bearers.set(text, [...(bearers.get(text) ?? []), { id: figure.id, rule }]);
  const shared = [...bearers].filter(([, found]) => new Set(found.map(({ id }) => id)).size > 1);
  return shared.flatMap(([text, found]) => {
    const plain = found.filter(({ rule }) => rule === Rule.Name).map(({ id }) => id);
    return plain.length > 0 ? [`${text} is a name of ${found.map(({ id }) => id).join(" and ")}: mark it ~ at ${plain.join(" and ")}`] : [];
  });
}

/** A name that is found inside a longer common word needs a blocker. A word that is a name as a whole is that name. */
function insideWords({ names }: CompiledFigures): string[] {
  const table = parseFigureTable(names.buffer);
  return [...new Set(commonWords())].flatMap((word) => findMentions(word, table).filter(({ start, end }) => end - start < word.length && !isNamed(word, start, end))
    .map(({ surface, figureId }) => `${surface} (${figureId}) stands inside the word ${word}: add a blocker`));
}

/** 鄧小平理論 and 毛主席語錄 do name the person: what follows a whole full name is a word of its own. */
const isNamed = (word: string, start: number, end: number): boolean => start === 0 && end >= 3 && /^(?:理[论論]|思想|主[义義]|同志|[总總][统統]|主席|夫人|定律|政府|[学學][说說])/u.test(word.slice(end));

/** Every office that ships names what it rests on and when it was last checked. */
function bareOffices({ figures }: CompiledFigures): string[] {
  return figures.flatMap(({ id, roles }) => roles.flatMap(({ title, evidence, reviewed, from, to }) => [
    ...(evidence.length === 0 ? [`${id}: ${title.hant} has no evidence`] : []),
    ...(/^\d{4}-\d\d-\d\d$/.test(reviewed) ? [] : [`${id}: ${title.hant} has no day of review`]),
    ...(from !== undefined && !evidence.some(({ first }) => first === from) ? [`${id}: no source gives ${from} as the first day as ${title.hant}`] : []),
    ...(to !== undefined && !evidence.some(({ last }) => last === to) ? [`${id}: no source gives ${to} as the last day as ${title.hant}`] : []),
  ]));
}

function staleOffices({ figures }: CompiledFigures, today: string): string[] {
  const limit = new Date(Date.parse(today) - STALE * DAY_MS).toISOString().slice(0, 10);
  return figures.flatMap(({ id, roles }) => roles.filter(({ reviewed }) => reviewed < limit).map(({ title, reviewed }) => `${id}: ${title.hant} was last checked on ${reviewed}`));
}

/** Names in Chinese characters of their own are one name in two scripts: a pair that does not convert needs a line in pairs.psv. */
function pairs({ figures }: FigureSource): string[] {
  const noted = new Set(readRows("pairs.psv").map(({ fields: [hant = "", hans = ""] }) => `${hant}|${hans}`));
  return figures.filter(({ country }) => FAMILY_FIRST.has(country)).flatMap(({ at, names }) => {
    const [tw, cn] = ["tw", "cn"].map((region) => names.find((name) => name.region === region)?.text);
    if (tw === undefined || cn === undefined || toHans(tw) === cn || noted.has(`${tw}|${cn}`)) return [];
    return [`${at}: ${tw} converts to ${toHans(tw)}, not to ${cn}: say why in pairs.psv`];
  });
}

/** A person named in a simplified line is named as the mainland does. */
function foreignNames({ names, figures }: CompiledFigures): string[] {
  const table = parseFigureTable(names.buffer);
  const byId = new Map(figures.map((figure) => [figure.id, figure]));
  return figures.flatMap(({ id, about }) => findMentions(about?.hans ?? "", table).flatMap(({ figureId, surface }) => {
    const other = byId.get(figureId);
    const wanted = other && regionalName(other, surface, "cn", (name) => toHans(name));
    return wanted === undefined ? [] : [`${id}: the mainland writes ${wanted}, not ${surface}: write the simplified line`];
  }));
}

/** Every source that evidence names is described with its licence, and every file of names states its own. */
function sources(): string[] {
  const known = new Map(readRows("sources.psv").map(({ fields: [key = "", title = "", , licence = ""] }) => [key, title !== "" && licence !== ""]));
  const used = [
    ...readRows("evidence-names.psv").flatMap(({ fields: [, list = ""], at }) => list.split(" ").map((entry) => ({ key: entry.split(":")[0] ?? "", at }))),
    ...readRows("evidence-roles.psv").map(({ fields: [, , key = ""], at }) => ({ key, at })),
  ];
  const missing = [...new Map(used.filter(({ key }) => known.get(key) !== true).map(({ key, at }) => [key, `${at}: the source ${key} is not described in sources.psv, or has no licence`])).values()];
  const files = ["people-china.psv", "people-hongkong.psv", "people-taiwan.psv", "people-world.psv", "roles.psv", "evidence-names.psv", "evidence-roles.psv", "evidence-hand.psv"];
  return [...missing, ...files.filter((file) => !/^# .*Licence: /m.test(readFileSync(join(FIGURES_DIR, file), "utf8"))).map((file) => `${file} states no licence`)];
}
