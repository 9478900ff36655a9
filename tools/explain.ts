// npm run explain -- FILE [URL]: why extraction kept or left out each line of a saved page.
//   --all  also the lines outside the chosen element
import { holderOf, type Block, type PageElement } from "../src/core/article/block.ts";
import { readFileSync } from "node:fs";
import { JSDOM, VirtualConsole } from "jsdom";
import { chooseBody } from "../src/core/article/body.ts";
import { clean } from "../src/core/article/clean.ts";
import { detectArticle } from "../src/core/article/detect.ts";
import { EXTRACTION_LIMITS, readArticle } from "../src/core/article/extract.ts";
import { findHeadline, titleOf } from "../src/core/article/headline.ts";
import { readPage } from "../src/core/article/page.ts";
import { weigh } from "../src/core/article/weigh.ts";

const [file, url = "https://saved.invalid/"] = process.argv.slice(2).filter((argument) => !argument.startsWith("--"));
const all = process.argv.includes("--all");
if (!file) {
  console.error("Name a saved page: npm run explain -- FILE [URL] [--all]");
  process.exit(2);
}

const { document } = new JSDOM(readFileSync(file, "utf8"), { url, virtualConsole: new VirtualConsole() }).window;
const page = readPage(document, EXTRACTION_LIMITS);
if (!page || !page.complete) {
  console.log(page ? "The page is too large." : "This is no HTML page.");
  process.exit(1);
}

const shown = (element: PageElement): string => {
  const of = (name: string): string => page.dom.attribute(element.node, name) ?? "";
  return `${element.tag}${of("id") && `#${of("id")}`}${of("class") && `.${of("class").trim().replace(/\s+/g, ".")}`}`;
};
const headline = findHeadline(page);
const weights = weigh(page, headline?.block.index ?? -1);
const body = chooseBody(page, weights, headline?.block.index ?? -1);
const cleaned = body && clean(page, body, weights, titleOf(page, headline));
const kept = new Set<Block>(cleaned?.kept);
const reasons = new Map(cleaned?.removed.map(({ pass, rule, block }) => [block.text, `${pass}: ${rule}`]));

console.log(`detected: ${JSON.stringify(detectArticle(document))}`);
console.log(`blocks: ${page.blocks.length}, elements: ${page.elements.length}`);
console.log(`headline: ${headline ? `block ${headline.block.index} in ${shown(headline.block.owner)}, prose ${Math.round(headline.prose)}` : "none"}`);
console.log(`body: ${body ? `blocks ${body.first} to ${body.end - 1} in ${shown(body.root)} (${body.root.first} to ${body.root.end - 1})` : "none"}\n`);
for (const block of page.blocks) {
  const inside = body && block.index >= body.root.first && block.index < body.root.end;
  if (!inside && block !== headline?.block && !all) continue;
  const weight = weights[block.index];
  const text = block.kind === "text" ? block.text.slice(0, 60) : `[${block.kind}]`;
  const state = kept.has(block) ? "+" : block === headline?.block ? "H" : "-";
  const why = kept.has(block) ? "" : ((block.kind === "text" ? reasons.get(block.text) : undefined) ?? weight?.furniture ?? "");
  console.log(`${state} ${String(block.index).padStart(4)} ${String(Math.round(weight?.value ?? 0)).padStart(5)} ${shown(block.kind === "text" ? holderOf(block) : block.owner).slice(0, 40).padEnd(40)} ${why ? `{${why}} ` : ""}${text}`);
}

const result = readArticle(document, { url });
if (result.kind === "article") {
  const { html, text, removed, ...rest } = result.article;
  console.log(`\n${JSON.stringify({ ...rest, html: `${html.length} units`, text: `${text.split("\n").length} lines`, removed: removed.length }, undefined, 2)}`);
} else console.log(`\n${result.kind}`);
