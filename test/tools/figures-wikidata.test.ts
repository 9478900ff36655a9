import assert from "node:assert/strict";
import { test } from "node:test";
import { Rule } from "../../src/core/figures/table.ts";
import { differences } from "../../tools/figures-update.ts";
import { fetchFigures, type WikidataAccess } from "../../tools/figures-wikidata.ts";

/* Answers in the form that https://www.wikidata.org/w/api.php?action=wbgetentities&formatversion=2 gives them in. */
const time = (value: string, precision: number): object => ({ datavalue: { value: { time: value, precision } } });
const office = (id: string, qualifiers: object, rank = "normal"): object => ({ mainsnak: { datavalue: { value: { id } } }, qualifiers, rank });
const PERSON = {
  id: "Q22686", labels: { en: { value: "Donald Trump" }, "zh-tw": { value: "唐納·川普" }, "zh-cn": { value: "唐纳德·特朗普" } }, aliases: { "zh-tw": [{ value: "川普" }] },
  claims: {
    P569: [{ mainsnak: time("+1946-06-14T00:00:00Z", 11) }],
    P39: [office("Q11696", { P580: [time("+2025-01-20T00:00:00Z", 11)] }), office("Q11696", { P580: [time("+2017-00-00T00:00:00Z", 9)] }), office("Q1", {}, "deprecated")],
  },
};
const OFFICE = { id: "Q11696", labels: { zh: { value: "美国总统" } } };

type Answer = Awaited<ReturnType<WikidataAccess["fetch"]>>;
const ok = (entities: object): Answer => ({ ok: true, status: 200, headers: new Headers(), json: () => Promise.resolve({ entities }) });
const busy = (status: number, retryAfter?: string): Answer => ({ ok: false, status, headers: new Headers(retryAfter ? { "retry-after": retryAfter } : {}), json: () => Promise.resolve({}) });

function access(answers: Answer[]): WikidataAccess & { urls: URL[]; pauses: number[]; agents: (string | undefined)[] } {
  const [urls, pauses, agents]: [URL[], number[], (string | undefined)[]] = [[], [], []];
  return {
    urls, pauses, agents,
    fetch: (url, { headers }) => {
      urls.push(new URL(url));
      agents.push(headers["User-Agent"]);
      return Promise.resolve(answers[urls.length - 1] ?? busy(503));
    },
    sleep: (ms) => Promise.resolve(void pauses.push(ms)),
  };
}

test("labels, aliases, birth and offices are read; a day only where the statement is to the day", async () => {
  const wikidata = access([ok({ Q22686: PERSON, Q0: { id: "Q0", missing: true } }), ok({ Q11696: OFFICE })]);
  const [figure, none] = await fetchFigures(["Q22686", "Q0"], wikidata);
  assert.deepEqual(figure, {
    qid: "Q22686", born: 1946, names: { en: ["Donald Trump"], "zh-tw": ["唐納·川普", "川普"], "zh-cn": ["唐纳德·特朗普"] },
    offices: [{ office: "美国总统", from: "2025-01-20" }, { office: "美国总统" }],
  });
  assert.equal(none, undefined);
  assert.equal(wikidata.urls[0]?.searchParams.get("maxlag"), "5");
  assert.match(wikidata.agents[0] ?? "", /Qingdu/);
});

test("more ids than one request takes are asked for in batches of fifty", async () => {
  const ids = Array.from({ length: 120 }, (_, i) => `Q${i + 1}`);
  const wikidata = access([ok({}), ok({}), ok({})]);
  await fetchFigures(ids, wikidata);
  assert.deepEqual(wikidata.urls.map((url) => url.searchParams.get("ids")?.split("|").length), [50, 50, 20]);
});

test("a busy server is left alone for as long as it says, else ever longer, and not for ever", async () => {
  const patient = access([busy(429, "7"), busy(503), ok({})]);
  await fetchFigures(["Q1"], patient);
  assert.deepEqual(patient.pauses, [7000, 4000]);
  const lagging: Answer = { ok: true, status: 200, headers: new Headers(), json: () => Promise.resolve({ error: { code: "maxlag" } }) };
  await assert.rejects(fetchFigures(["Q1"], access(Array.from({ length: 9 }, () => lagging))), /did not answer after 6/);
  await assert.rejects(fetchFigures(["Q1"], access([busy(400)])), /refused/);
});

test("the diff names what the source files do not state, and says nothing where nothing is new", () => {
  const figure = {
    id: "donald-trump", at: "", country: "US", born: 1946, wikidata: "Q22686", kind: "politician", roles: [], near: [],
    names: [{ text: "川普", rule: Rule.Name, region: "tw" as const }, { text: "Donald Trump", rule: Rule.Name, region: "en" as const }],
  };
  const said = { qid: "Q22686", names: { en: ["Donald Trump"], "zh-tw": ["唐納·川普", "川普"] }, born: 1946, offices: [{ office: "美国总统", from: "2025-01-20" }] };
  assert.deepEqual(differences(figure, said), ["donald-trump (Q22686)", "  + name zh-tw: 唐納·川普", "  + office: 美国总统 from 2025-01-20"]);
  assert.deepEqual(differences(figure, { ...said, names: {}, offices: [] }), []);
});
