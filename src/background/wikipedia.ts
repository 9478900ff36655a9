import { MOST_PICTURE_BYTES, pictureType } from "../core/clips/picture-file.ts";
import { base64Of } from "../core/clips/base64.ts";
import type { Figure } from "../core/figures/figure.ts";
import type { LookUp, LookUpOutcome, LookUpPicture } from "../core/figures/look-up.ts";
import { parseSummary, summaryAddress, titlesOf, WIKI_VARIANTS, type Summary, type WikipediaHosts } from "../core/figures/wikipedia.ts";
import type { Variant } from "../core/script/script.ts";

export interface WikipediaAccess {
  fetch: (address: string, init: RequestInit) => Promise<Response>;
  /** Unix milliseconds. */
  now: () => number;
  hosts: WikipediaHosts;
}

/** One client for all cards: it asks one thing at a time, and nothing while Wikipedia wants to be left alone. */
export interface Wikipedia {
  lookUp: (figure: Figure, variant: Variant) => Promise<LookUpOutcome>;
}

/** Wikimedia asks clients to say who they are; a browser lets no script change its own name. */
const AGENT = "Qingdu/0.1 (browser extension; one look-up a click)";
/** Milliseconds that an answer may take. */
const PATIENCE = 10_000;
/** Milliseconds of rest where Wikipedia asks for one and does not say how long. */
const REST = 60_000;
/** The longest rest that it is granted, in milliseconds: a header may say anything. */
const LONGEST_REST = 15 * 60_000;
/** UTF-16 units of an answer; a summary has some 5,000. */
const LONGEST_ANSWER = 500_000;

/** What one question came to: Wikipedia's answer, that there is none of that name, or why there was no answer. */
type Answer = { kind: "answer"; summary: Summary } | { kind: Exclude<LookUpOutcome["kind"], "found" | "asked" | "not-allowed"> };

export function createWikipedia({ fetch: ask, now, hosts }: WikipediaAccess): Wikipedia {
  let restUntil = 0;
  let last: Promise<unknown> = Promise.resolve();

  const get = (address: string, headers: Record<string, string>): Promise<Response> =>
    ask(address, { headers: { "Api-User-Agent": AGENT, ...headers }, credentials: "omit", referrerPolicy: "no-referrer", cache: "no-store", signal: AbortSignal.timeout(PATIENCE) });

  const summary = async (title: string, variant: Variant): Promise<Answer> => {
    const response = await get(summaryAddress(hosts, title), { Accept: "application/json", "Accept-Language": WIKI_VARIANTS[variant] });
    if (response.status === 429 || response.status === 503) {
      restUntil = now() + restIn(response);
      return { kind: "busy" };
    }
    if (response.status === 404) return { kind: "not-found" };
    if (!response.ok) return { kind: "failed" };
    const found = parseSummary(parseJson(await response.text()), variant, hosts);
    return found ? { kind: "answer", summary: found } : { kind: "not-found" };
  };

  const picture = async ({ source, address }: NonNullable<Summary["picture"]>): Promise<LookUpPicture | undefined> => {
    const response = await get(source, { Accept: "image/*" });
    const bytes = response.ok ? new Uint8Array(await response.arrayBuffer()) : new Uint8Array();
    // What it is, is told from the bytes.
    const type = pictureType(bytes);
    return type && bytes.length <= MOST_PICTURE_BYTES ? { type, base64: base64Of(bytes), address } : undefined;
  };

  const found = async ({ title, text, address, picture: shown }: Summary): Promise<LookUp> => {
    // A text without its picture is of use all the same.
    const image = shown && (await picture(shown).catch(() => undefined));
    return { title, text, address, at: now(), ...(image ? { picture: image } : {}) };
  };

  const lookUp = async (figure: Figure, variant: Variant): Promise<LookUpOutcome> => {
    for (const title of titlesOf(figure, variant)) {
      if (now() < restUntil) return { kind: "busy" };
      const answer = await summary(title, variant).catch((error: unknown): Answer => ({ kind: isUnreachable(error) ? "unreachable" : "failed" }));
      if (answer.kind === "answer") {
        // Somebody else of that name is no answer.
        if (figure.wikidata && answer.summary.wikidata && figure.wikidata !== answer.summary.wikidata) continue;
        return { kind: "found", found: await found(answer.summary) };
      }
      if (answer.kind !== "not-found") return answer;
    }
    return { kind: "not-found" };
  };

  return {
    lookUp(figure, variant) {
      const next = last.then(() => lookUp(figure, variant));
      last = next;
      return next;
    },
  };
}

/** `Retry-After` in milliseconds: seconds, as Wikimedia writes it. */
function restIn({ headers }: Response): number {
  const seconds = Number(headers.get("retry-after") ?? "");
  return seconds > 0 ? Math.min(seconds * 1_000, LONGEST_REST) : REST;
}

/** fetch throws a TypeError where there is no network, and the timeout's own error where nothing came back. */
const isUnreachable = (error: unknown): boolean => error instanceof TypeError || (error instanceof DOMException && (error.name === "TimeoutError" || error.name === "AbortError"));

/** Throws where the text is no JSON, or more than a summary can be. */
function parseJson(text: string): unknown {
  if (text.length > LONGEST_ANSWER) throw new RangeError(`An answer of ${text.length} characters is no summary.`);
  return JSON.parse(text);
}
