import assert from "node:assert/strict";
import { after, test } from "node:test";
import type { Figure } from "../../src/core/figures/figure.ts";
import { sendMentions } from "../../src/core/figures/sent-mentions.ts";
import { STORY, type StoryText } from "../../src/pages/welcome/story-text.ts";
import { axeViolations } from "../support/axe.ts";
import { openPage, type OpenPage, type Surroundings } from "../support/open-page.ts";

const open: OpenPage[] = [];
after(() => open.forEach((page) => page.close()));

/** A background that writes one name and one word as each region does, and knows that name. */
const NAMES = { cn: "马克龙", tw: "馬克宏", hk: "馬克龍" };
const figure: Figure = { id: "macron", names: { cn: [NAMES.cn], tw: [NAMES.tw], hk: [NAMES.hk], en: ["Emmanuel Macron"] }, country: "FR", roles: [], reviewed: "2026-01-01" };
const background: Surroundings["background"] = {
  convert: ({ texts, to }) => ({ texts: texts.map((text) => text.replace(/马克龙|馬克宏/, NAMES[to]).replace(/杂志|雜誌/, to === "cn" ? "杂志" : "雜誌")), anchors: texts.map(() => null) }),
  mentions: ({ texts }) => sendMentions(texts.map((text) =>
    Object.values(NAMES).flatMap((surface) => {
      const start = text.indexOf(surface);
      return start < 0 ? [] : [{ start, end: start + surface.length, figureId: figure.id, surface, certain: true }];
    }),
  )),
  figures: ({ ids }) => ({ figures: ids.includes(figure.id) ? [figure] : [] }),
};

async function welcome(around: Surroundings = {}): Promise<OpenPage> {
  const page = await openPage("welcome", { background, ...around });
  open.push(page);
  return page;
}

const whole = ({ title, paragraphs }: StoryText): string => [title, ...paragraphs].join("");
const article = (page: OpenPage): string => page.document.querySelector("article")?.textContent ?? "";
const name = (page: OpenPage): string | undefined => page.document.querySelector("article .mention")?.textContent ?? undefined;

function choose(page: OpenPage, variant: string): void {
  page.document.querySelector<HTMLInputElement>(`input[name="variant"][value="${variant}"]`)?.click();
}

test("the story is there whole, as written, with its figure marked", async () => {
  const page = await welcome();
  await page.until(() => name(page) !== undefined, "the name is marked");
  assert.equal(article(page), whole(STORY.hans));
  assert.equal(page.document.querySelector("article")?.lang, "zh-Hans");
  assert.equal(name(page), NAMES.cn);
  assert.deepEqual(page.errors, []);
});

test("a reader on the mainland gets the story in traditional characters to begin with", async () => {
  const page = await welcome({ locale: "zh_CN" });
  assert.equal(article(page), whole(STORY.hant));
});

test("choosing a script stores it and converts the story, its language with it", async () => {
  const page = await welcome();
  choose(page, "tw");
  await page.until(() => name(page) === NAMES.tw, "the name is Taiwan's");
  assert.match(article(page), /雜誌/);
  assert.equal(page.document.querySelector("article")?.lang, "zh-Hant-TW");
  await page.until(() => page.stored() !== undefined, "the choice is stored");
  assert.deepEqual(page.stored(), { variant: "tw" });
  choose(page, "original");
  await page.until(() => name(page) === NAMES.cn, "the story is as written again");
  assert.deepEqual(page.stored(), {});
});

test("where the background does not answer, the story stays and the page says so", async () => {
  const page = await welcome({ background: {} });
  choose(page, "hk");
  await page.until(() => page.document.body.textContent?.includes("could not be converted") ?? false, "the page says so");
  assert.equal(article(page), whole(STORY.hans));
});

test("a choice that the browser does not save is told", async () => {
  const page = await welcome();
  page.failWrites();
  choose(page, "tw");
  await page.until(() => page.document.body.textContent?.includes("QUOTA_BYTES") ?? false, "the reason is shown");
});

test("the name opens a card by keyboard, and Escape closes it", async () => {
  const page = await welcome();
  await page.until(() => name(page) !== undefined, "the name is marked");
  // jsdom lays nothing out, and a name that stands nowhere has no card.
  Object.assign(page.window.Element.prototype, { getClientRects: () => [{ left: 10, top: 10, right: 60, bottom: 30 }] });
  const button = page.document.querySelector<HTMLButtonElement>("article .mention");
  button?.focus();
  button?.click();
  const card = page.document.querySelector(".card");
  await page.until(() => card?.textContent?.includes("Emmanuel Macron") ?? false, "the card is open");
  page.document.dispatchEvent(new page.window.KeyboardEvent("keydown", { key: "Escape", bubbles: true, cancelable: true }));
  await page.until(() => card?.textContent === "", "the card is closed");
});

test("the keys for reading are named where there are some", async () => {
  const bound = await welcome({ shortcuts: { read: "Alt+Shift+R" } });
  await bound.until(() => bound.document.body.textContent?.includes("press Alt+Shift+R") ?? false, "the keys are named");
  const unbound = await welcome();
  assert.doesNotMatch(unbound.document.body.textContent ?? "", /press/);
});

for (const locale of ["en", "zh_TW", "zh_CN", "zh_HK"] as const) {
  test(`axe-core holds nothing against the page in ${locale}`, async () => {
    const page = await welcome({ locale });
    await page.until(() => name(page) !== undefined, "the name is marked");
    assert.deepEqual(await axeViolations(page), []);
  });
}
