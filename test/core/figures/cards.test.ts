import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import { parseFigures } from "../../../src/core/figures/cards.ts";
import type { Figure } from "../../../src/core/figures/figure.ts";
import { ownFigure, NO_FIELDS, withOwn } from "../../../src/core/figures/own.ts";
import { packFigures } from "../../../src/core/figures/pack-cards.ts";

/*
 * cards.json leaves out what follows from the rest; what is read from it is what went in.
 */

const SIMPLIFIED = new Map([["習", "习"], ["國", "国"]].map(([hant = "", hans = ""]) => [hant.charCodeAt(0), hans.charCodeAt(0)]));
const word = fc.string({ unit: fc.constantFrom("習", "习", "國", "国", "近", "·"), minLength: 1, maxLength: 3 });
const names = fc.uniqueArray(word, { maxLength: 3 });
const day = fc.constantFrom("2025-11", "2026-08-22");
const dates = fc.constantFrom({}, { from: "2025-01-01" }, { to: "2026-01-01" }, { from: "2025-01-01", to: "2026-01-01" }, { lapsed: true as const });
const role = fc.tuple(fc.record({ title: fc.record({ hans: word, hant: word, en: word }), evidence: fc.array(fc.record({ source: fc.constantFrom("cctv", "gh"), first: day, last: day }, { requiredKeys: ["source"] }), { minLength: 1, maxLength: 2 }), reviewed: day }), dates)
  .map(([stated, more]) => ({ ...stated, ...more }));
const figure: fc.Arbitrary<Figure> = fc.record({
  id: fc.string({ unit: fc.constantFrom("a", "b", "-c"), minLength: 1, maxLength: 45 }), country: fc.constantFrom("CN", "TW"), reviewed: day, about: fc.record({ hans: word, hant: word }),
  names: fc.record({ en: fc.uniqueArray(fc.constantFrom("A B", "Aa", "A C-b", "Ab"), { maxLength: 2 }), tw: names, cn: names, hk: names }), roles: fc.array(role, { maxLength: 2 }),
});

test("figures come back as they were, in the order of their ids", () => {
  fc.assert(fc.property(fc.uniqueArray(figure, { selector: ({ id }) => id, maxLength: 5 }), fc.boolean(), (figures, doubted) => {
    const stated = structuredClone(figures).map((one): Figure => {
      const [first] = [...(one.names.tw ?? []), ...(one.names.cn ?? []), ...(one.names.hk ?? [])];
      return { ...one, ...(doubted && first !== undefined && { unverified: [first] }) };
    });
    const back = parseFigures(JSON.parse(packFigures(stated, SIMPLIFIED)));
    assert.deepEqual([...back.values()], [...stated].sort((a, b) => (a.id < b.id ? -1 : 1)));
    for (const one of stated) assert.deepEqual(back.get(one.id), one);
    assert.equal(back.get("nobody"), undefined);
  }), { numRuns: 300 });
});

test("the user's own figures stand before shipped ones", () => {
  const own = ["xi", "own-1"].flatMap((id) => ownFigure({ ...NO_FIELDS, names: { cn: "林晓舟", tw: "", hk: "" } }, id, "2026-01-01") ?? []);
  const shipped = new Map(["xi", "an"].map((id): [string, Figure] => [id, { id, names: { en: [] }, roles: [], reviewed: "2026-01-01" }]));
  const all = withOwn(shipped, own);
  assert.deepEqual([...all.values()].map(({ id }) => id), ["an", "xi", "own-1"]);
  assert.deepEqual(["xi", "an", "own-1", "no"].map((id) => all.get(id)?.names.cn?.[0]), ["林晓舟", undefined, "林晓舟", undefined]);
});
