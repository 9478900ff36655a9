// Wikidata's labels, aliases and offices (P39) of entities, by its public API. CC0. Needs a network: maintainers only.

/** What Wikidata says of one person. */
export interface WikidataFigure {
  qid: string;
  /** By language code: the label first, then aliases. */
  names: Record<string, string[]>;
  /** Year of birth (P569). */
  born?: number;
  /** Offices held, with the days where the statement has them to the day. */
  offices: { office: string; from?: string; to?: string }[];
}

export interface WikidataAccess {
  fetch: (url: string, init: { headers: Record<string, string> }) => Promise<{ ok: boolean; status: number; headers: { get: (name: string) => string | null }; json: () => Promise<unknown> }>;
  sleep: (ms: number) => Promise<void>;
}

const API = "https://www.wikidata.org/w/api.php";
/** The API's own limit for one request. */
const BATCH = 50;
/** Wikimedia asks clients to say who they are and how to reach them. */
const AGENT = "Qingdu-figures-update/1.0 (maintainers' tool of a browser extension; see CONTRIBUTING.md)";
/** Seconds of replication lag above which the servers want to be left alone: Wikimedia's advice for tools. */
const MAX_LAG = 5;
const ATTEMPTS = 6;
/** First pause, in milliseconds; it doubles with each attempt. */
const PAUSE = 2000;
export const LANGUAGES = ["en", "zh-hans", "zh-cn", "zh-hant", "zh-tw", "zh-hk", "zh"] as const;
const OFFICE_HELD = "P39";
const BIRTH = "P569";
const START = "P580";
const END = "P582";
/** Precision 11 of Wikidata's time values: the day. */
const TO_THE_DAY = 11;
const TO_THE_YEAR = 9;

/**
 * The people behind the ids, in that order, fetched in batches with pauses where the servers ask for them. An id that
 * Wikidata does not know is left out. Throws when a batch fails ATTEMPTS times.
 */
export async function fetchFigures(qids: readonly string[], access: WikidataAccess): Promise<WikidataFigure[]> {
  const people = await fetchEntities(qids, "labels|aliases|claims", access);
  const offices = [...new Set(people.flatMap((entity) => claims(entity, OFFICE_HELD).flatMap((claim) => entityId(claim["mainsnak"]) ?? [])))];
  const titles = new Map((await fetchEntities(offices, "labels", access)).map((entity) => [text(entity["id"]), namesIn(entity)["zh"]?.[0] ?? namesIn(entity)["en"]?.[0] ?? text(entity["id"])]));
  return people.map((entity) => figureOf(entity, titles));
}

type Json = Record<string, unknown>;

const isObject = (value: unknown): value is Json => typeof value === "object" && value !== null && !Array.isArray(value);
const object = (value: unknown): Json => (isObject(value) ? value : {});
const list = (value: unknown): Json[] => (Array.isArray(value) ? value.filter(isObject) : []);
const text = (value: unknown): string => (typeof value === "string" ? value : "");

async function fetchEntities(qids: readonly string[], props: string, access: WikidataAccess): Promise<Json[]> {
  const found: Json[] = [];
  for (let at = 0; at < qids.length; at += BATCH) {
    const ids = qids.slice(at, at + BATCH);
    const query = new URLSearchParams({ action: "wbgetentities", format: "json", formatversion: "2", ids: ids.join("|"), props, languages: LANGUAGES.join("|"), maxlag: String(MAX_LAG) });
    const { entities } = await request(`${API}?${query.toString()}`, access);
    found.push(...ids.map((id) => object(object(entities)[id])).filter((entity) => entity["id"] !== undefined && entity["missing"] === undefined));
  }
  return found;
}

async function request(url: string, { fetch, sleep }: WikidataAccess): Promise<Json> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const answer = await fetch(url, { headers: { "User-Agent": AGENT, "Accept-Encoding": "gzip" } });
    const body = answer.ok ? object(await answer.json()) : {};
    const busy = answer.status === 429 || answer.status >= 500 || object(body["error"])["code"] === "maxlag";
    if (answer.ok && body["error"] === undefined) return body;
    if (!busy) throw new Error(`Wikidata refused the request (${answer.status} ${text(object(body["error"])["info"])}): ${url}`);
    await sleep(Number(answer.headers.get("retry-after") ?? 0) * 1000 || PAUSE * 2 ** attempt);
  }
  throw new Error(`Wikidata did not answer after ${ATTEMPTS} attempts: ${url}`);
}

function figureOf(entity: Json, titles: ReadonlyMap<string, string>): WikidataFigure {
  const born = dayOf(object(claims(entity, BIRTH)[0])["mainsnak"], TO_THE_YEAR)?.slice(0, 4);
  const offices = claims(entity, OFFICE_HELD).flatMap((claim) => {
    const office = entityId(claim["mainsnak"]);
    if (office === undefined || claim["rank"] === "deprecated") return [];
    const qualifiers = object(claim["qualifiers"]);
    const [from, to] = [START, END].map((property) => dayOf(list(qualifiers[property])[0], TO_THE_DAY));
    return [{ office: titles.get(office) ?? office, ...(from !== undefined && { from }), ...(to !== undefined && { to }) }];
  });
  return { qid: text(entity["id"]), names: namesIn(entity), ...(born !== undefined && { born: Number(born) }), offices };
}

const claims = (entity: Json, property: string): Json[] => list(object(entity["claims"])[property]);

/** The entity that a statement points to. */
const entityId = (snak: unknown): string | undefined => text(object(object(object(snak)["datavalue"])["value"])["id"]) || undefined;

/** The day of a time value, where it is stated at least so precisely. */
function dayOf(snak: unknown, precision: number): string | undefined {
  const { time, precision: stated } = object(object(object(snak)["datavalue"])["value"]);
  return typeof stated === "number" && stated >= precision ? text(time).replace(/^\+/, "").slice(0, 10) : undefined;
}

function namesIn(entity: Json): Record<string, string[]> {
  const labels = object(entity["labels"]);
  const aliases = object(entity["aliases"]);
  const found = LANGUAGES.map((language): [string, string[]] => [language, [text(object(labels[language])["value"]), ...list(aliases[language]).map(({ value }) => text(value))].filter(Boolean)]);
  return Object.fromEntries(found.filter(([, names]) => names.length > 0));
}
