import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { readSettings } from "./stage.ts";

/*
 * What the release build holds, read without a browser. The oldest browsers that are supported cannot be run here, so
 * their limits are held by searching for what they lack.
 */

/** Bytes: what every page pays before anybody asks for anything. */
const LARGEST_DETECTOR = 8_192;

/**
 * What Chrome 128 or Firefox 140 lacks: how its use looks in a bundle, and the first versions that have it (MDN's
 * compatibility tables, November 2025; "-" is none yet). A use behind `?.` is guarded.
 */
const TOO_NEW: { use: RegExp; since: string }[] = [
  { use: /(?<!\?)\.getOrInsert(?:Computed)?\(/, since: "Chrome 145, Firefox 144" },
  { use: /Uint8Array\.from(?:Base64|Hex)\(|(?<!\?)\.(?:toBase64|setFromBase64|toHex|setFromHex)\(/, since: "Chrome 140, Firefox 133" },
  { use: /RegExp\.escape\(/, since: "Chrome 136, Firefox 134" },
  { use: /Error\.isError\(/, since: "Chrome 134, Firefox 138" },
  { use: /Math\.(?:sumPrecise|f16round)\(|\bFloat16Array\b/, since: "Chrome 135, Firefox 137" },
  { use: /Iterator\.(?:concat|zip)\(/, since: "Chrome 146, Firefox 147" },
  { use: /(?<!\?)\.(?:setHTML|setHTMLUnsafe)\(|Document\.parseHTML\(|new Sanitizer\(/, since: "Chrome 146, Firefox 148" },
  { use: /\bTemporal\.[A-Z]/, since: "Chrome 144, Firefox 139" },
  { use: /(?<!\?)\.highlightsFromPoint\(/, since: "Chrome 140, Firefox 147" },
  { use: /(?<!\.moveBefore&&.{0,40})\.moveBefore\(/, since: "Chrome 133, Firefox 144" },
  { use: /\bnavigation\.(?:addEventListener|navigate|currentEntry)\b/, since: "Chrome 102, Firefox 147" },
  { use: /new CloseWatcher\(/, since: "Chrome 126, Firefox -" },
  { use: /(?<!\?)\.requestClose\(|closedby|closedBy/, since: "Chrome 134, Firefox 141" },
  { use: /\bscheduler\.(?:yield|postTask)\(/, since: "Chrome 129, Firefox 142" },
  { use: /new URLPattern\(/, since: "Chrome 95, Firefox 142" },
  { use: /popover="?hint|setAttribute\("popover","hint"\)/, since: "Chrome 133, Firefox -" },
  { use: /Intl\.DurationFormat\b/, since: "Chrome 129, Firefox 136" },
  { use: /ReadableStream\.from\(/, since: "Chrome -, Firefox 117" },
  { use: /\b(?:showSaveFilePicker|showOpenFilePicker|EyeDropper|LanguageDetector|Translator)\b\s*[(.]/, since: "Chrome 86 to 138, Firefox -" },
  { use: /Symbol\.(?:asyncDispose|dispose)\b|new (?:Async)?DisposableStack\(/, since: "Chrome 134, Firefox 141" },
  { use: /position-anchor|[:\s(]anchor\(|anchor-size\(|position-try/, since: "Chrome 125, Firefox 147" },
  { use: /@scope\b/, since: "Chrome 118, Firefox 146" },
  { use: /contrast-color\(|sibling-(?:index|count)\(|@function\b/, since: "Chrome 138 and later, Firefox -" },
];

const builds = readSettings().releaseBuilds;

function bundles(browser: string): { path: string; text: string }[] {
  const folder = join(builds, browser);
  const paths = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((path) => /\.(?:js|css|html)$/.test(path));
  return paths.map((path) => ({ path: `${browser}/${path}`, text: readFileSync(join(folder, path), "utf8") }));
}

test("the detector is small and carries no polyfill", () => {
  for (const browser of ["chrome", "firefox"]) {
    const detector = readFileSync(join(builds, browser, "content/detect.js"));
    assert.ok(detector.length <= LARGEST_DETECTOR, `${detector.length} bytes`);
    assert.doesNotMatch(detector.toString(), /webextension-polyfill|wrappedSendMessageCallback|preact|__k/);
  }
});

test("nothing but the detector is on a page unasked, and a page can reach nothing of ours", () => {
  for (const browser of ["chrome", "firefox"]) {
    const manifest = JSON.parse(readFileSync(join(builds, browser, "manifest.json"), "utf8")) as { content_scripts: { js: string[]; css?: string[]; all_frames?: boolean }[]; host_permissions?: string[]; web_accessible_resources?: unknown };
    assert.deepEqual(manifest.content_scripts.map(({ js, css, all_frames: frames }) => ({ js, css, frames })), [{ js: ["content/detect.js"], css: undefined, frames: undefined }]);
    assert.equal(manifest.web_accessible_resources, undefined);
    assert.equal(manifest.host_permissions, undefined);
  }
});

test("nothing is used that the oldest supported browsers lack", () => {
  const found = ["chrome", "firefox"].flatMap(bundles).flatMap(({ path, text }) => TOO_NEW.flatMap(({ use, since }) => {
    const at = text.search(use);
    return at < 0 ? [] : [`${path}: …${text.slice(Math.max(0, at - 30), at + 40)}… (${since})`];
  }));
  assert.deepEqual(found, []);
});

test("no code is made from text, and none is loaded from elsewhere", () => {
  const found = ["chrome", "firefox"].flatMap(bundles).filter(({ path, text }) => path.endsWith(".html") ? /<script(?![^>]*\bsrc="[\w./-]+")|\son\w+=|src="(?:https?:)?\/\//.test(text) : /\bnew Function\(|\beval\(|importScripts\(/.test(text));
  assert.deepEqual(found.map(({ path }) => path), []);
});
