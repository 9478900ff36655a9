import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { JSDOM } from "jsdom";
import { ATTRIBUTES, sanitizeHtml, sanitizeToFragment, TAGS } from "../../../src/core/article/sanitize.ts";

const { document, DOMParser } = new JSDOM("<!doctype html>").window;

/** What in clean markup is not on the list. */
function audit(html: string): string[] {
  const fragment = sanitizeToFragment(html, document);
  const faults: string[] = [];
  const inert = new DOMParser().parseFromString(html, "text/html").body;
  for (const root of [fragment, inert]) {
    for (const element of root.querySelectorAll("*")) {
      if (!TAGS.includes(element.localName)) faults.push(element.localName);
      for (const { name, value } of element.attributes) {
        const ours = root === fragment && (name === "target" || name === "rel");
        // An empty `is` is what jsdom leaves of a custom element's: it does nothing.
        if (!ours && !ATTRIBUTES.includes(name) && !(name === "is" && value === "")) faults.push(`${element.localName}@${name}`);
        if ((name === "href" || name === "src") && !/^https?:\/\//i.test(value)) faults.push(`${name}=${value}`);
      }
    }
  }
  return faults;
}

test("only the fixed vocabulary passes", () => {
  const dirty = '<p class="a" style="color:red" id="b" onclick="x()" data-c="1" title="t" name="n">甲<span>乙</span><font color="red">丙</font><a href="javascript:x()" target="_top">丁</a><a href="https://a.example/?q=1&amp;r=2" ping="https://b.example">戊</a></p><script>x()</script><style>p{}</style><iframe src="https://a.example"></iframe><form><input name="parentNode"><button>己</button></form><svg><a href="https://a.example">庚</a></svg>';
  const clean = sanitizeHtml(dirty, document);
  assert.equal(clean, '<p>甲乙丙<a>丁</a><a href="https://a.example/?q=1&amp;r=2">戊</a></p>己');
  assert.deepEqual(audit(clean), []);
});

test("pictures of a fragment are not asked for before it is adopted", () => {
  const fragment = sanitizeToFragment('<figure><img src="https://a.example/1.jpg" srcset="https://a.example/2.jpg 2x" alt="圖"></figure>', document);
  const image = fragment.querySelector("img");
  assert.equal(image?.getAttribute("srcset"), null);
  assert.notEqual(image?.ownerDocument, document);
});

test("links of a fragment open outside and say nothing of where they stood", () => {
  const link = sanitizeToFragment('<a href="https://a.example/" target="_self" rel="opener">甲</a>', document).querySelector("a");
  assert.equal(link?.getAttribute("target"), "_blank");
  assert.equal(link?.getAttribute("rel"), "noopener noreferrer");
});

test("a document whose names are shadowed by pictures still cleans", () => {
  const page = new JSDOM('<img name="implementation"><img name="createNodeIterator"><img name="defaultView"><form name="createDocumentFragment"></form>').window.document;
  assert.equal(sanitizeHtml("<p onclick=x>甲</p>", page), "<p>甲</p>");
});

const PAYLOADS = join(PROJECT_ROOT, "../shared/security/payloads.json");
const skip = existsSync(PAYLOADS) ? false : "no ../shared/security here";

test("no real attack leaves anything that is not on the list, and cleaning twice changes nothing", { skip }, () => {
  const payloads = JSON.parse(readFileSync(PAYLOADS, "utf8")) as { id: string; payload: string }[];
  // Every tenth: the end-to-end tests run them all in real browsers.
  for (const { id, payload } of payloads.filter((_, i) => i % 10 === 0)) {
    const clean = sanitizeHtml(`<p>甲</p>${payload}<p>乙</p>`, document);
    assert.deepEqual(audit(clean), [], `${id}: ${payload}`);
    assert.equal(sanitizeHtml(clean, document), clean, id);
  }
});
