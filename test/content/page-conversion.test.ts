import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import { JSDOM } from "jsdom";
import { createConversion, type Conversion } from "../../src/content/page-conversion.ts";
import { answerWith } from "../support/fake-browser.ts";

// jsdom takes no signal but its own.
const { MutationObserver, AbortController } = new JSDOM("").window;
Object.assign(globalThis, { MutationObserver });

/** A stand-in for the converter: changes characters, and one word to a shorter one. */
const CONVERT: Record<string, (text: string) => string> = {
  tw: (text) => text.replaceAll("特朗普", "川普").replaceAll("头", "頭").replaceAll("发", "髮"),
  hk: (text) => text.replaceAll("头", "頭").replaceAll("发", "發"),
};
let asked = 0;
answerWith((_name, request) => {
  const { texts, to } = request as { texts: string[]; to: string };
  asked += texts.length;
  return { texts: texts.map((text) => CONVERT[to]?.(text) ?? text), anchors: texts.map(() => null) };
});

const pageOf = (html: string): Document => new JSDOM(`<!doctype html><html><head></head><body>${html}</body></html>`).window.document;
const markup = (page: Document): string => page.documentElement.outerHTML;
const first = <T extends Node>(node: T | null | undefined): T => {
  assert.ok(node, "the page has it");
  return node;
};

function convert(page: Document): { conversion: Conversion; stop: { abort: () => void } } {
  const stop = new AbortController();
  return { conversion: createConversion(page, () => undefined, stop.signal), stop };
}

test("a page is shown in a variant, in another, and given back", async () => {
  const page = pageOf("<p title=头>说<b>特朗</b>普的<i>头</i>发</p>");
  const before = markup(page);
  const { conversion } = convert(page);
  await conversion.show("tw");
  assert.equal(page.body.textContent, "说川普的頭髮");
  await conversion.show("hk");
  assert.deepEqual([page.body.textContent, page.querySelector("p")?.title, page.documentElement.lang], ["说特朗普的頭發", "頭", "zh-Hant-HK"]);
  await conversion.show(undefined);
  assert.equal(markup(page), before);
});

test("what was asked for last is what is shown, whatever was under way", async () => {
  const page = pageOf("<p>头发</p>");
  const { conversion } = convert(page);
  await Promise.all([conversion.show("tw"), conversion.show("hk"), conversion.show(undefined), conversion.show("hk")]);
  assert.equal(page.body.textContent, "頭發");
  const before = "头发";
  await Promise.all([conversion.show("tw"), conversion.show(undefined)]);
  assert.equal(page.body.textContent, before);
});

test("text that arrives later converts, piece by piece too, and goes back to what it would be", async () => {
  const page = pageOf("<p>头</p>");
  const { conversion, stop } = convert(page);
  await conversion.show("tw");
  const text = first(page.querySelector("p")?.firstChild) as Text;
  text.appendData("发");
  const late = page.createElement("div");
  late.append("发", page.createElement("br"), "山");
  page.body.append(late);
  await conversion.settled();
  assert.equal(page.body.textContent, "頭髮髮山");
  stop.abort();
  assert.equal(page.body.innerHTML, "<p>头发</p><div>发<br>山</div>");
});

test("open shadow roots and frames of the page's own convert, and follow", async () => {
  const page = pageOf("<div></div><iframe></iframe>");
  const root = first(page.querySelector("div")).attachShadow({ mode: "open" });
  root.innerHTML = "<p>头</p>";
  const inner = first(page.querySelector("iframe")?.contentDocument);
  inner.body.innerHTML = "<p>发</p>";
  const { conversion, stop } = convert(page);
  await conversion.show("tw");
  await conversion.settled();
  assert.deepEqual([root.textContent, inner.body.textContent], ["頭", "髮"]);
  root.append("发");
  await conversion.settled();
  assert.equal(root.textContent, "頭髮");
  stop.abort();
  assert.deepEqual([root.textContent, inner.body.textContent], ["头发", "发"]);
});

test("an editor is left alone: contenteditable, role=textbox, and what is typed there", async () => {
  const page = pageOf("<div contenteditable><p>头</p></div><div role=textbox>头</div><textarea>头</textarea><p>头</p>");
  const { conversion } = convert(page);
  await conversion.show("tw");
  first(page.querySelector("[contenteditable] p")).append("发");
  await conversion.settled();
  assert.deepEqual([...page.querySelectorAll("[contenteditable], [role], textarea, body > p")].map((each) => each.textContent), ["头发", "头", "头", "頭"]);
});

test("the selection stays on its words", async () => {
  const page = pageOf("<p>说特朗普的头发</p>");
  const text = first(page.querySelector("p")?.firstChild);
  page.getSelection()?.setBaseAndExtent(text, 7, text, 5);
  const { conversion } = convert(page);
  await conversion.show("tw");
  const selection = page.getSelection();
  assert.deepEqual([selection?.toString(), selection?.anchorOffset, selection?.focusOffset], ["頭髮", 6, 4]);
  await conversion.show(undefined);
  assert.equal(page.getSelection()?.toString(), "头发");
});

test("another hand that writes back is not fought without end", async () => {
  const page = pageOf("<p>头</p>");
  const text = first(page.querySelector("p")?.firstChild);
  const { conversion } = convert(page);
  await conversion.show("tw");
  let rounds = 0;
  for (; rounds < 20; rounds += 1) {
    text.nodeValue = "头";
    await conversion.settled();
    if (text.nodeValue === "头") break;
  }
  assert.ok(rounds > 0 && rounds < 10, `${rounds} rounds`);
});

test("our own writes ask for nothing again", async () => {
  const page = pageOf("<p>头<b>发</b></p>".repeat(20));
  const { conversion } = convert(page);
  await conversion.show("tw");
  asked = 0;
  await conversion.settled();
  await conversion.settled();
  assert.equal(asked, 0);
});

test("the page is read as it was written, and shown again at once", async () => {
  const page = pageOf("<p>头发</p>");
  const before = markup(page);
  const { conversion } = convert(page);
  await conversion.show("tw");
  assert.equal(conversion.asWritten(() => markup(page)), before);
  assert.equal(page.body.textContent, "頭髮");
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

/** What happens to a page: the page's own edits, to a node that is picked by number, and what its user asks for. */
const event = fc.record({ at: fc.nat(40), kind: fc.constantFrom("text", "append", "add", "remove", "attribute", "move", "tw", "hk", "original", "read"), value: fc.constantFrom("头发", "特朗普说", "x", "新闻") });

/** The page's own edit, made to both pages alike: what can be edited in one can in the other. */
function edit(pages: [shown: Document, alone: Document], { at, kind, value }: { at: number; kind: string; value: string }): void {
  const [shown, alone] = pages.map((page) => {
    const nodes = [...page.body.querySelectorAll("*")].flatMap((element) => [element, ...element.childNodes]);
    return nodes[at % Math.max(1, nodes.length)] ?? page.body;
  });
  pages.forEach((page, i) => {
    const node = i === 0 ? shown : alone;
    if (!node) return;
    if (kind === "text" && node.nodeType === node.TEXT_NODE) node.nodeValue = value;
    // A node whose characters went to its neighbour says nothing of where it was added to.
    else if (kind === "append" && node.nodeType === node.TEXT_NODE && shown?.nodeValue && alone?.nodeValue) (node as Text).appendData(value);
    else if (kind === "attribute") page.body.setAttribute("title", value);
    else if (kind === "remove" && node !== page.body) node.parentNode?.removeChild(node);
    else if (kind === "move" && node !== page.body) page.body.append(node);
    else if (kind === "add") page.body.append(value);
  });
}

test("whatever the page does meanwhile, it is given back as it would be without us", async () => {
  await fc.assert(fc.asyncProperty(pageHtml, fc.array(event, { maxLength: 8 }), async (html, events) => {
    const pages: [Document, Document] = [pageOf(html), pageOf(html)];
    const { conversion, stop } = convert(pages[0]);
    for (const each of events) {
      if (each.kind === "tw" || each.kind === "hk") await conversion.show(each.kind);
      else if (each.kind === "original") await conversion.show(undefined);
      else if (each.kind === "read") conversion.asWritten(() => assert.equal(markup(pages[0]), markup(pages[1])));
      else edit(pages, each);
      if (each.at % 2 === 0) await conversion.settled();
    }
    stop.abort();
    assert.equal(markup(pages[0]), markup(pages[1]));
  }), { numRuns: 80 });
});
