import assert from "node:assert/strict";
import { test } from "node:test";
import { JSDOM } from "jsdom";
import { collectAround, collectBlocks } from "../../../src/core/text/blocks.ts";
import { createLedger } from "../../../src/core/text/ledger.ts";

const pageOf = (html: string): Document => new JSDOM(html).window.document;
const textsOf = (html: string): string[] => collectBlocks(pageOf(html), createLedger()).map(({ text }) => text);

test("what people read takes part, attributes too, in page order", () => {
  assert.deepEqual(
    textsOf(`<title>标题</title><h1 title="提示">正文</h1><img alt="图片"><input placeholder="输入" value="不动"><button aria-label="关闭">关</button>`),
    ["标题", "提示", "正文", "图片", "输入", "关闭", "关"],
  );
});

test("what a program, an editor or another language owns does not", () => {
  assert.deepEqual(textsOf(`
    <p></p><script>"头发"</script><style>/* 头发 */</style><noscript>头发</noscript><code>头发</code><pre><code>头发</code></pre><textarea>头发</textarea>
    <div contenteditable>头<b>发</b></div><div contenteditable="plaintext-only" title="头发">头发</div><p translate="no">头发</p><p class="notranslate">头发</p>
    <p lang="ja">頭発</p><select><option>头发</option></select><template>头发</template><p>hair</p>`), []);
});

test("an option with a value of its own, and an element that is not editable, take part", () => {
  assert.deepEqual(textsOf(`<select><option value="1">头发</option></select><p contenteditable="false">干净</p>`), ["头发", "干净"]);
});

test("inline elements read on, blocks, breaks and pictures do not", () => {
  assert.deepEqual(textsOf(`<p>美国<b>头</b><!-- x --><a>发</a>展<br>后来<img>的<span>事</span></p>末`), ["美国头发展", "后来", "的事", "末"]);
});

test("open shadow roots are entered", () => {
  const page = pageOf("<p>外面</p><div></div>");
  page.querySelector("div")?.attachShadow({ mode: "open" }).append("里面");
  assert.deepEqual(collectBlocks(page, createLedger()).map(({ text }) => text), ["外面", "里面"]);
});

test("text that arrives in a line brings the line along, as the page wrote it", () => {
  const page = pageOf("<p>美国<b>头</b></p><p>别的</p>");
  const ledger = createLedger();
  for (const block of collectBlocks(page, ledger)) ledger.show(block, block.text.replace("头", "頭").replace("国", "國").replace("别", "別"));
  const added = page.createElement("i");
  added.append("发");
  page.querySelector("p")?.append(added);
  assert.equal(page.querySelector("p")?.textContent, "美國頭发");
  assert.deepEqual(collectAround([added], ledger).map(({ text }) => text), ["美国头发"]);
});

test("what arrived within an editor, or has left the page, is left out", () => {
  const page = pageOf("<div contenteditable><p></p></div>");
  const inside = page.createTextNode("头发");
  page.querySelector("p")?.append(inside);
  assert.deepEqual(collectAround([inside, page.createTextNode("干净")], createLedger()), []);
});

test("our own writes are nothing new", () => {
  const page = pageOf("<p title='头'>头<b>发</b></p>");
  const ledger = createLedger();
  for (const block of collectBlocks(page, ledger)) ledger.show(block, block.text.replace("头", "頭").replace("发", "髮"));
  assert.deepEqual(collectBlocks(page, ledger), []);
  assert.deepEqual(collectAround([...page.querySelectorAll("p, b")].flatMap((element) => [element, ...element.childNodes]), ledger), []);
  assert.deepEqual(collectBlocks(page, ledger, true).map(({ text }) => text), ["头", "头发"]);
});
