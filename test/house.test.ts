import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { test } from "node:test";

/*
 * The house rules, read from import lines: who may import whom, no circle, one door to each heavy package.
 */

const SRC = join(PROJECT_ROOT, "src");
const files = readdirSync(SRC, { recursive: true, encoding: "utf8" }).filter((path) => /\.tsx?$/.test(path));

/** Folders (and messages.ts) of src that a room may import from, besides itself. */
const MAY_IMPORT: Record<string, string[]> = {
  core: [],
  "messages.ts": ["core"],
  store: ["core"],
  ui: ["core"],
  platform: ["core", "messages.ts"],
  content: ["core", "ui", "platform", "messages.ts"],
  background: ["core", "store", "platform", "messages.ts"],
  pages: ["core", "ui", "store", "platform", "messages.ts"],
};

/** Packages with one door each. */
const MAY_USE: Record<string, string[]> = {
  "webextension-polyfill": ["platform"],
  dexie: ["store"],
  preact: ["ui", "content", "pages"],
};

interface Import {
  from: string;
  to: string;
  typeOnly: boolean;
}

function importsOf(file: string): Import[] {
  const source = readFileSync(join(SRC, file), "utf8");
  const found = source.matchAll(/^\s*(?:import|export)\s+(type\s)?[^"';]*?from\s+"([^"]+)"|^\s*import\s+"([^"]+)"|\bimport\(\s*"([^"]+)"/gm);
  return [...found].map((m) => ({ from: file, to: m[2] ?? m[3] ?? m[4] ?? "", typeOnly: m[1] !== undefined }));
}

const room = (path: string): string => path.split("/")[0] ?? path;
const imports = files.flatMap(importsOf);
/** The keys of the interface's words are types of platform/i18n.ts; nothing else of src reaches outside it. */
const WORDS = "../assets/_locales/en/messages.json";
const inside = imports.filter(({ to }) => to.startsWith(".")).map((i) => ({ ...i, to: normalize(join(dirname(i.from), i.to)) })).filter(({ from, to }) => !(from === "platform/i18n.ts" && to === WORDS));

test("each room imports only from the rooms below it", () => {
  const wrong = inside.filter(({ from, to }) => room(from) !== room(to) && !MAY_IMPORT[room(from)]?.includes(room(to)));
  assert.deepEqual(wrong.map(({ from, to }) => `${from} -> ${to}`), []);
});

test("core and messages use nothing of a browser extension", () => {
  const wrong = files.filter((file) => room(file) === "core" && /\b(?:browser|chrome)\.\w+\.|\bfetch\(|\bsetTimeout\(|\bsetInterval\(|\bindexedDB\b/.test(readFileSync(join(SRC, file), "utf8").replace(/\/\*[^]*?\*\/|\/\/.*/g, "")));
  assert.deepEqual(wrong, []);
});

test("the packages with one door are imported by its room alone", () => {
  const wrong = imports.filter(({ from, to }) => Object.entries(MAY_USE).some(([name, rooms]) => (to === name || to.startsWith(`${name}/`)) && !rooms.includes(room(from))));
  assert.deepEqual(wrong.map(({ from, to }) => `${from} -> ${to}`), []);
});

test("pages do not import one another", () => {
  const page = (path: string): string => path.split("/").slice(0, 2).join("/");
  const wrong = inside.filter(({ from, to }) => room(from) === "pages" && room(to) === "pages" && page(from) !== page(to));
  assert.deepEqual(wrong.map(({ from, to }) => `${from} -> ${to}`), []);
});

test("the detector imports no polyfill and nothing of the reader", () => {
  const seen = new Set<string>();
  const visit = (file: string): void => {
    if (seen.has(file)) return;
    seen.add(file);
    for (const { to, typeOnly } of inside.filter(({ from }) => from === file)) if (!typeOnly) visit(to);
  };
  visit("content/detect.ts");
  assert.ok(seen.size > 1, "content/detect.ts was read");
  const rooms = [...seen].filter((file) => room(file) !== "core" && file !== "content/detect.ts");
  assert.deepEqual(rooms, []);
});

test("there is no import circle", () => {
  const state = new Map<string, "open" | "done">();
  const circles: string[] = [];
  const visit = (file: string, path: string[]): void => {
    if (state.get(file) === "open") circles.push([...path.slice(path.indexOf(file)), file].join(" -> "));
    if (state.has(file)) return;
    state.set(file, "open");
    for (const { to } of inside.filter(({ from }) => from === file)) visit(to, [...path, file]);
    state.set(file, "done");
  };
  for (const file of files) visit(file, []);
  assert.deepEqual(circles, []);
});

test("markup is made from strings in one file only", () => {
  const wrong = files.filter((file) => file !== "core/article/sanitize.ts" && /\b(?:inner|outer)HTML\b|insertAdjacentHTML|document\.write\b|dangerouslySetInnerHTML|createContextualFragment/.test(readFileSync(join(SRC, file), "utf8")));
  assert.deepEqual(wrong, []);
});

test("no barrels, no nameless rooms", () => {
  const wrong = files.filter((file) => /(?:^|\/)index\.tsx?$|(?:^|\/)(?:utils|helpers|common|misc)(?:\/|\.)|[A-Z]/.test(file));
  assert.deepEqual(wrong, []);
});
