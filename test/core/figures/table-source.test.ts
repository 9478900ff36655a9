import assert from "node:assert/strict";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { spawnSync } from "node:child_process";
import { test } from "node:test";
import { parseFigures } from "../../../src/core/figures/cards.ts";
import { findMentions } from "../../../src/core/figures/match.ts";
import { parseFigureTable } from "../../../src/core/figures/names-file.ts";
import { Rule } from "../../../src/core/figures/table.ts";
import { auditFigures } from "../../../tools/figures-audit.ts";
import { compileFigures } from "../../../tools/figures-compile.ts";
import { readAttested } from "../../../tools/figures-load.ts";
import { readFigureSource } from "../../../tools/figures-source.ts";

const source = readFigureSource();
const attested = readAttested();
const compiled = compileFigures(source, attested);
const today = "2026-11-21";

test("the source files pass their audit", () => {
  assert.deepEqual(auditFigures(source, compiled, { attested, today }).errors, []);
});

test("no name has what conversion makes of 里 and 扎", () => {
  assert.deepEqual(source.figures.flatMap(({ id, names }) => names.filter(({ text }) => /[裡裏紮]/.test(text)).map(({ text }) => `${id} ${text}`)), []);
});

test("at least 600 figures ship, each with a name, a line about it and, for each office, evidence", () => {
  assert.ok(compiled.figures.length >= 600, String(compiled.figures.length));
  for (const { id, names, about, roles, reviewed } of compiled.figures) {
    assert.ok([names.tw, names.cn, names.hk].some((list) => list?.[0]), id);
    assert.ok(about && about.hans.length > 2 && about.hant.length > 2, id);
    assert.match(reviewed, /^\d{4}-\d\d-\d\d$/);
    for (const { evidence, title } of roles) assert.ok(evidence.length > 0 && title.hans && title.hant && title.en, `${id} ${title.en}`);
  }
});

test("every name to find is found by itself, as a figure that bears it", () => {
  const table = parseFigureTable(compiled.names.buffer);
  const missed = compiled.figures.flatMap(({ id, names, unverified = [] }) => {
    const stated = source.figures.find((figure) => figure.id === id)?.names ?? [];
    const plain = new Set(stated.filter(({ rule, region }) => rule === Rule.Name && region !== "en").map(({ text }) => text));
    return [...new Set([...(names.tw ?? []), ...(names.cn ?? []), ...(names.hk ?? [])])].filter((name) => plain.has(name) && !unverified.includes(name))
      .filter((name) => !findMentions(`，${name}，`, table).some((mention) => mention.figureId === id && mention.surface === name && mention.certain)).map((name) => `${id} ${name}`);
  });
  assert.deepEqual(missed, []);
});

test("the audit tells of a shared name without a rule, a name inside a word, an office without evidence, a first day no source gives", () => {
  const [first] = source.figures;
  assert.ok(first);
  const twin = { ...first, id: "twin", names: first.names.map((name) => ({ ...name, rule: Rule.Name })) };
  const shared = { ...source, figures: [...source.figures, twin] };
  assert.match(auditFigures(shared, compiled, { attested, today }).errors.join("\n"), /is a name of .* and twin/);

  const word = { ...first, id: "word", names: [{ text: "一丝不", rule: Rule.Name, region: "cn" as const }], roles: [] };
  const withWord = { ...source, figures: [...source.figures, word] };
  const known = new Set([...attested, "一丝不"]);
  assert.match(auditFigures(withWord, compileFigures(withWord, known), { attested: known, today }).errors.join("\n"), /一丝不 \(word\) stands inside the word 一丝不/);

  const [figure] = compiled.figures.filter(({ roles }) => roles.length > 0);
  assert.ok(figure);
  const bare = { ...figure, roles: figure.roles.map((role) => ({ ...role, evidence: [] })) };
  assert.match(auditFigures(source, { ...compiled, figures: [bare] }, { attested, today }).errors.join("\n"), /has no evidence/);
  const dated = { ...figure, roles: figure.roles.map((role) => ({ ...role, from: "1999-01-01" })) };
  assert.match(auditFigures(source, { ...compiled, figures: [dated] }, { attested, today }).errors.join("\n"), /no source gives 1999-01-01/);
});

test("an office that nobody has checked for a year is a warning", () => {
  assert.deepEqual(auditFigures(source, compiled, { attested, today }).warnings, []);
  assert.ok(auditFigures(source, compiled, { attested, today: "2028-01-01" }).warnings.length > 0);
});

test("figures:build writes the two files that the loaders read", () => {
  const folder = mkdtempSync(join(tmpdir(), "figures-"));
  try {
    const { status, stderr } = spawnSync(process.execPath, [join(PROJECT_ROOT, "tools/run.mjs"), "figures-build", folder], { encoding: "utf8" });
    assert.equal(status, 0, stderr);
    const bytes = readFileSync(join(folder, "names.bin"));
    const table = parseFigureTable(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength));
    const cards = parseFigures(JSON.parse(readFileSync(join(folder, "cards.json"), "utf8")));
    const [mention] = findMentions("美國總統川普說", table);
    assert.equal(cards.get(mention?.figureId ?? "")?.names.cn?.[0], "特朗普");
    assert.deepEqual([...cards.values()], compiled.figures.map((figure) => ({ ...figure, names: { ...figure.names, hk: figure.names.hk ?? figure.names.tw } })), "nothing of a figure is lost in the file");
    assert.throws(() => parseFigureTable(new ArrayBuffer(40)), /not a figure table/);
    assert.throws(() => parseFigures({ figures: [] }), /not a list/);
  } finally {
    rmSync(folder, { recursive: true, force: true });
    assert.ok(!existsSync(folder));
  }
});
