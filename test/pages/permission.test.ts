import assert from "node:assert/strict";
import { test } from "node:test";
import { axeViolations } from "../support/axe.ts";
import { openPage, type OpenPage, type Surroundings } from "../support/open-page.ts";

const WISH = { "wish:news.example": { variant: "tw" } };
const open = (around: Surroundings): Promise<OpenPage> => openPage("permission", { place: "news.example", session: WISH, ...around });
const press = ({ document }: OpenPage, id: string): void => document.querySelector<HTMLElement>(`#${id}`)?.click();
const said = ({ document }: OpenPage): string => document.querySelector("[role=status]")?.textContent ?? "";

test("the site is named, nothing is asked before the click, and yes keeps what was wished", async () => {
  let asked = 0;
  const page = await open({ grants: () => (asked += 1) > 0 });
  assert.match(page.document.querySelector("main")?.textContent ?? "", /permission for news\.example, for no other site/);
  assert.equal(asked, 0);
  press(page, "allow");
  await page.until(() => said(page).startsWith("Done"), "the page says that it is done");
  assert.deepEqual([page.stored("sites"), page.sessionKeys(), asked], [{ "news.example": { variant: "tw" } }, [], 1]);
  assert.equal(page.document.querySelector("#allow"), null);
  page.close();
});

test("no is said plainly, changes nothing, and may be thought over", async () => {
  const answers = [false, true];
  const page = await open({ grants: () => answers.shift() ?? false });
  press(page, "allow");
  await page.until(() => said(page).includes("nothing was changed"), "the page says that nothing was changed");
  assert.deepEqual([page.stored("sites"), page.sessionKeys()], [undefined, []]);
  press(page, "allow");
  await page.until(() => said(page).startsWith("Done"), "the page says that it is done");
  assert.deepEqual(page.stored("sites"), { "news.example": { variant: "tw" } });
  page.close();
});

test("a browser that cannot ask is told of, and the page can be used again", async () => {
  const page = await open({});
  press(page, "allow");
  await page.until(() => said(page).includes("could not ask"), "the page says that the browser could not ask");
  assert.ok(page.document.querySelector("#allow"));
  page.close();
});

test("without a wish there is nothing to allow", async () => {
  const page = await open({ session: {} });
  assert.match(said(page), /out of date/);
  assert.equal(page.document.querySelector("#allow"), null);
  page.close();
});

test("the pictures of all sites are asked for in words of their own; no is said plainly, and may be thought over", async () => {
  const answers = [false, true];
  const page = await openPage("permission", { query: "?pictures", grants: () => answers.shift() ?? false });
  assert.match(page.document.querySelector("main")?.textContent ?? "", /the pictures of the articles that you clip, and nothing else/);
  press(page, "allow");
  await page.until(() => said(page).startsWith("Nothing was changed"), "the page says that nothing was changed");
  press(page, "allow");
  await page.until(() => said(page).startsWith("Done"), "the page says that it is done");
  assert.equal(page.document.querySelector("#allow"), null);
  assert.deepEqual(await axeViolations(page), []);
  page.close();
});

const openLookUps = (around: Surroundings): Promise<OpenPage> => openPage("permission", { query: "?look-up", ...around });

test("look-ups: what would be sent is said, nothing is asked before the click, and yes switches them on", async () => {
  let asked = 0;
  const page = await openLookUps({ grants: () => (asked += 1) > 0 });
  for (const host of ["zh.wikipedia.org", "upload.wikimedia.org"]) assert.ok(page.document.querySelector("main")?.textContent?.includes(host), host);
  assert.deepEqual([asked, page.stored()], [0, undefined]);
  press(page, "allow");
  await page.until(() => said(page).startsWith("Done"), "the page says that it is done");
  assert.deepEqual([page.stored(), asked], [{ lookUps: "on" }, 1]);
  page.close();
});

test("look-ups: no is said plainly, and they stay off", async () => {
  const page = await openLookUps({ grants: () => false });
  press(page, "allow");
  await page.until(() => said(page).includes("Nothing was sent"), "the page says that nothing was sent");
  assert.equal(page.stored(), undefined);
  page.close();
});

for (const locale of ["en", "zh_TW", "zh_CN", "zh_HK"] as const) {
  test(`axe-core holds nothing against the page in ${locale}`, async () => {
    for (const page of [await open({ locale }), await openLookUps({ locale })]) {
      assert.deepEqual(await axeViolations(page), []);
      page.close();
    }
  });
}
