// npm run figures:update [-- ID...]: what Wikidata (CC0) says of the figures that have a Wikidata id, against the source files:
// names that are not stated, years of birth, offices with their days. Prints a diff to review and writes nothing: Wikidata is a
// source to weigh, and a name still needs one that prints it.
import { readFigureSource, writings, type SourceFigure } from "./figures-source.ts";
import { fetchFigures, type WikidataFigure } from "./figures-wikidata.ts";

/** Lines that a maintainer weighs, for one figure: empty where Wikidata says nothing new. */
export function differences({ id, names, born, roles }: SourceFigure, said: WikidataFigure): string[] {
  const stated = new Set(names.flatMap(({ text }) => writings(text)));
  const news = Object.entries(said.names).flatMap(([language, texts]) => texts.filter((text) => !stated.has(text)).map((text) => `+ name ${language}: ${text}`));
  const titles = new Set(roles.flatMap(({ role: { title } }) => [title.hans, title.hant, title.en]));
  const offices = said.offices.filter(({ office, from, to }) => !titles.has(office) || from !== undefined || to !== undefined)
    .map(({ office, from, to }) => `+ office: ${office}${from === undefined ? "" : ` from ${from}`}${to === undefined ? "" : ` to ${to}`}`);
  const year = said.born !== undefined && said.born !== born ? [`${born === undefined ? "+" : `- born: ${born}\n  +`} born: ${said.born}`] : [];
  const lines = [...news, ...year, ...offices];
  return lines.length > 0 ? [`${id} (${said.qid})`, ...lines.map((line) => `  ${line}`)] : [];
}

if (process.argv[1]?.endsWith("figures-update.ts")) {
  const asked = new Set(process.argv.slice(2));
  const figures = readFigureSource().figures.filter(({ id, wikidata }) => wikidata !== undefined && (asked.size === 0 || asked.has(id)));
  const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
  const said = new Map((await fetchFigures(figures.flatMap(({ wikidata }) => wikidata ?? []), { fetch, sleep })).map((figure) => [figure.qid, figure]));
  for (const figure of figures) {
    const entry = said.get(figure.wikidata ?? "");
    console.log(entry ? differences(figure, entry).join("\n") : `${figure.id}: Wikidata has no ${figure.wikidata ?? ""}`);
  }
}
