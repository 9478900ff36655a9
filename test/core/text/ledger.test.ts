import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import { JSDOM } from "jsdom";
import { collectAround, collectBlocks } from "../../../src/core/text/blocks.ts";
import { showLang } from "../../../src/core/text/lang.ts";
import { createLedger, type Ledger } from "../../../src/core/text/ledger.ts";

/** A stand-in for the converter: changes characters, and one word to a shorter one. */
const convert = (text: string): string => text.replaceAll("特朗普", "川普").replaceAll("头", "頭").replaceAll("发", "髮");

function showAll(page: Document, ledger: Ledger): number {
  return collectBlocks(page, ledger).reduce((writes, block) => writes + ledger.show(block, convert(block.text)), 0);
}

const pageOf = (html: string): Document => new JSDOM(`<!doctype html>${html}`).window.document;
const markup = (page: Document): string => page.documentElement.outerHTML;

test("a word that tags split converts as one, each node gets its part", () => {
  const page = pageOf("<p>说<b>特朗</b>普的<i>头</i>发</p>");
  showAll(page, createLedger());
  assert.equal(page.querySelector("p")?.textContent, "说川普的頭髮");
  assert.equal(page.querySelector("i")?.textContent, "頭");
});

test("where one name got shorter and another longer, each node keeps its own by the anchors", () => {
  const page = pageOf("<p><b>特朗普</b>会晤<i>普京</i></p>");
  const ledger = createLedger();
  const [block] = collectBlocks(page, ledger);
  if (!block) throw new Error("no block");
  const anchors = [{ original: 0, shown: 0 }, { original: 3, shown: 2 }, { original: 5, shown: 4 }, { original: 7, shown: 7 }];
  ledger.show(block, "川普會晤蒲亭氏", anchors);
  assert.deepEqual([page.querySelector("b")?.textContent, page.querySelector("i")?.textContent], ["川普", "蒲亭氏"]);
});

test("only what differs is written", () => {
  const page = pageOf("<p>山水<b>头</b></p><p>风景</p>");
  assert.equal(showAll(page, createLedger()), 1);
});

test("what the page changed meanwhile stays as the page made it", () => {
  const page = pageOf("<p title='头'>头</p><p>发</p>");
  const ledger = createLedger();
  showAll(page, ledger);
  const [first, second] = page.querySelectorAll("p");
  if (!first?.firstChild || !second?.firstChild) throw new Error("the page lost its paragraphs");
  first.firstChild.nodeValue = "新闻";
  first.setAttribute("title", "新");
  ledger.restore();
  assert.deepEqual([first.textContent, first.title, second.textContent], ["新闻", "新", "发"]);
});

test("an answer that comes after the page changed its text is not written", () => {
  const page = pageOf("<p>头</p>");
  const ledger = createLedger();
  const [block] = collectBlocks(page, ledger);
  const paragraph = page.querySelector("p");
  if (!block || !paragraph?.firstChild) throw new Error("no block");
  paragraph.firstChild.nodeValue = "发";
  assert.equal(ledger.show(block, "頭"), 0);
  assert.equal(paragraph.textContent, "发");
});

test("another hand that keeps undoing us wins in the end", () => {
  const page = pageOf("<p>头</p>");
  const text = page.querySelector("p")?.firstChild;
  if (!text) throw new Error("no text");
  const ledger = createLedger();
  let rounds = 0;
  for (; rounds < 20 && collectAround([text], ledger).length > 0; rounds += 1) {
    showAll(page, ledger);
    text.nodeValue = "头";
  }
  assert.ok(rounds > 1 && rounds < 10, `${rounds} rounds`);
  assert.equal(text.nodeValue, "头");
});

test("lang follows and is given back, also where there was none", () => {
  const page = pageOf("<p lang=zh-CN>头</p><p lang=ja>頭</p><p lang=en>x</p>");
  const before = markup(page);
  const ledger = createLedger();
  showLang(page, "tw", ledger);
  assert.deepEqual([page.documentElement.lang, ...[...page.querySelectorAll("p")].map(({ lang }) => lang)], ["zh-Hant-TW", "zh-Hant-TW", "ja", "en"]);
  ledger.restore();
  assert.equal(markup(page), before);
});

/** A random page: elements that read on or do not, text with characters that convert, attributes. */
const pageHtml = fc.letrec<{ node: string }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    fc.string({ unit: fc.constantFrom("头", "发", "特朗普", "山", "特", "普", " ", "a", "。"), maxLength: 8 }),
    fc.tuple(fc.constantFrom("p", "b", "span", "div", "code", "a", "textarea", "li"), fc.constantFrom("", ' title="头发"', " lang=zh", " contenteditable", " aria-label=发"), fc.array(tie("node"), { maxLength: 4 }))
      .map(([tag, attribute, children]) => `<${tag}${attribute}>${children.join("")}</${tag}>`),
  ),
})).node;

test("restore is exact on any page, after any number of passes and variants", () => {
  fc.assert(fc.property(pageHtml, (html) => {
    const page = pageOf(html);
    const before = markup(page);
    const ledger = createLedger();
    showLang(page, "tw", ledger);
    showAll(page, ledger);
    for (const block of collectBlocks(page, ledger, true)) ledger.show(block, block.text.replaceAll("头", "TOU"));
    assert.equal(showAll(page, ledger), 0, "a second pass finds nothing new");
    ledger.restore();
    assert.equal(markup(page), before);
  }), { numRuns: 60 });
});

/** An edit of the page's own: to a node that it picks by number. */
const edit = fc.record({ at: fc.nat(40), kind: fc.constantFrom("text", "add", "remove", "attribute", "move"), value: fc.constantFrom("头发", "特朗普说", "x", "新闻") });

function apply(page: Document, { at, kind, value }: { at: number; kind: string; value: string }): Node[] {
  const nodes = [...page.body.querySelectorAll("*")].flatMap((element) => [element, ...element.childNodes]);
  const node = nodes[at % Math.max(1, nodes.length)] ?? page.body;
  if (kind === "text" && node.nodeType === node.TEXT_NODE) node.nodeValue = value;
  else if (kind === "attribute") page.body.setAttribute("title", value);
  else if (kind === "remove" && node !== page.body) node.parentNode?.removeChild(node);
  else if (kind === "move" && node !== page.body) page.body.append(node);
  else if (kind === "add") page.body.append(value);
  return [node, ...page.body.childNodes];
}

test("with the page's own edits in between, restore gives what the page alone would show", () => {
  fc.assert(fc.property(pageHtml, fc.array(edit, { maxLength: 6 }), (html, edits) => {
    const [shown, alone] = [pageOf(html), pageOf(html)];
    const ledger = createLedger();
    showAll(shown, ledger);
    for (const each of edits) {
      apply(alone, each);
      for (const block of collectAround(apply(shown, each), ledger)) ledger.show(block, convert(block.text));
    }
    ledger.restore();
    assert.equal(markup(shown), markup(alone));
  }), { numRuns: 80 });
});
