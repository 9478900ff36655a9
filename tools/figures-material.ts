// The material beside the checkout that names are attested with. Read only; none of it enters the project.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { listOf, readRows } from "./figures-rows.ts";

export interface MaterialText {
  /** A key of sources.psv. */
  source: string;
  /** ISO date, or the month where the text has no day. */
  date: string | undefined;
  text: string;
}

export interface Material {
  texts: MaterialText[];
  /** Names that a list prints, with how often its source had them. */
  names: { source: string; name: string; times: number }[];
  /** Offices that a list sets beside a name: a code of offices.psv, or a title of a country. Days as the list gives them. */
  offices: { source: string; name: string; office: string; country: string | undefined; first: string; last: string }[];
}

/** Read everything below `shared` that can attest a name, and what a person read elsewhere. */
export function readMaterial(shared: string): Material {
  const hand = byHand();
  const mined = minedOffices(shared);
  return {
    texts: [...taiwanNews(shared), ...mainlandNews(shared), ...savedPages(shared), ...seeds(shared)],
    names: [...countedAliases(shared), ...candidates(shared), ...mined.map(({ source, name, times }) => ({ source, name, times })), ...hand.map(({ source, name }) => ({ source, name, times: 1 }))],
    offices: [...mined, ...hand.filter(({ office }) => office !== "")],
  };
}

/** evidence-hand.psv, one entry a name. */
function byHand(): Material["offices"] {
  return readRows("evidence-hand.psv").flatMap(({ fields: [source = "", office = "", date = "", names = ""] }) => listOf(names).map((name) => ({ source, name, office, country: undefined, first: date, last: date })));
}

const readLines = (path: string): string[] => readFileSync(path, "utf8").split("\n").filter((line) => line.trim() !== "");

function taiwanNews(shared: string): MaterialText[] {
  return readLines(join(shared, "figures/texts/taiwan-2025-11.jsonl")).map((line) => {
    const { text, url } = JSON.parse(line) as { text: string; url: string };
    const [, year, month, day] = /(2025)(1[01])([0-3]\d)/.exec(url) ?? [];
    return { source: "tw2511", date: year ? `${year}-${month}-${day}` : "2025-11", text };
  });
}

function mainlandNews(shared: string): MaterialText[] {
  return readLines(join(shared, "figures/texts/mainland-tv-2024-2026.jsonl")).map((line) => {
    const { text, date } = JSON.parse(line) as { text: string; date: string };
    return { source: "cctv", date: isoDate(date), text };
  });
}

/** 20240602 as 2024-06-02. */
const isoDate = (compact: string): string => `${compact.slice(0, 4)}-${compact.slice(4, 6)}-${compact.slice(6, 8)}`;

function savedPages(shared: string): MaterialText[] {
  const corpus = join(shared, "corpus");
  const pages = readdirSync(corpus).map((name) => join(corpus, name, "page.html")).filter((path) => existsSync(path));
  return pages.map((path) => ({ source: "pages", date: undefined, text: readFileSync(path, "utf8").replaceAll(/<(script|style)\b[^]*?<\/\1>|<[^>]*>/g, " ") }));
}

function seeds(shared: string): MaterialText[] {
  const folder = join(shared, "seeds/texts");
  return readdirSync(folder).map((name) => ({ source: "seeds", date: undefined, text: readFileSync(join(folder, name), "utf8") }));
}

/** Columns of alias-attestation.json as sources. */
const COUNTED: Record<string, string> = { tw: "tw2511", xwlb: "cctv", weibo: "weibo", oped: "oped" };

/** Counts in 68 million characters, of which the texts here are a part: only names that these texts lack gain by them. */
function countedAliases(shared: string): Material["names"] {
  const counts = JSON.parse(readFileSync(join(shared, "figures/alias-attestation.json"), "utf8")) as Record<string, Record<string, Record<string, number>>>;
  const rows = Object.values(counts).flatMap((byName) => Object.entries(byName));
  return rows.flatMap(([name, bySource]) => Object.entries(bySource).flatMap(([key, times]) => (times > 0 ? [{ source: COUNTED[key] ?? key, name, times }] : [])));
}

function minedOffices(shared: string): (Material["offices"][number] & { times: number })[] {
  const rows = JSON.parse(readFileSync(join(shared, "figures/office-mentions-cn.json"), "utf8")) as { country: string; title: string; name: string; n: number; first: string; last: string }[];
  return rows.map(({ country, title, name, n, first, last }) => ({ source: "cctv", name, office: title, country, first: isoDate(first), last: isoDate(last), times: n }));
}

/** Names that a published list has. Entries that were only remembered (`core`) attest nothing. */
function candidates(shared: string): Material["names"] {
  const rows = readLines(join(shared, "figures/candidates.jsonl")).map((line) => JSON.parse(line) as { en: string; names: Record<string, string>; src: string[] });
  return rows.filter(({ src }) => !src.includes("core")).flatMap(({ en, names, src }) => {
    const list = src.some((key) => key.startsWith("cgroup")) ? "zhwiki" : src.some((key) => key.startsWith("ep2015")) ? "wd2015" : "cedict";
    return [en, ...Object.values(names)].map((name) => ({ source: list, name, times: 1 }));
  });
}
