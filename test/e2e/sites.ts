import assert from "node:assert/strict";
import { test } from "node:test";
import type { Page } from "puppeteer-core";
import type { Popup } from "../support/driver.ts";
import { until } from "../support/until.ts";
import { newsSite } from "./news-site.ts";
import type { Stage } from "./stage.ts";

const SIMPLIFIED = "雾港市立图书馆三楼的";
const says = (page: Page, words: string): Promise<boolean> => page.evaluate((wanted) => document.body.textContent?.includes(wanted) ?? false, words);
const isReading = async (page: Page): Promise<boolean> => (await page.$("qingdu-reader")) !== null;

/** Chooses a script in the popup's "Always on this site". */
export async function chooseAlways(popup: Popup, variant: string): Promise<void> {
  await until("the site's fields", () => popup.run(() => document.querySelector("#always select") !== null));
  await popup.run((value) => {
    const select = document.querySelector<HTMLSelectElement>("#always select");
    if (!select) throw new Error("The popup has no site.");
    select.value = value;
    select.dispatchEvent(new Event("change", { bubbles: true }));
  }, variant);
}

const closeReader = async (page: Page): Promise<void> => {
  await page.bringToFront();
  await page.keyboard.press("Escape");
  await until("the reader to be gone", async () => !(await isReading(page)));
};

/** "Always on this site". The test build has every site's permission, so that our own setting alone decides. */
export function siteScenarios(stage: Stage): void {
  test("a site's pages are shown in its script as they open, and in no other site's", async () => {
    const first = await stage.open(newsSite({ url: "https://always.example/1" }));
    const above = await stage.popup(first);
    await chooseAlways(above, "cn");
    await until("the page under the popup in simplified", () => says(first, SIMPLIFIED));
    await above.close();
    const second = await stage.open(newsSite({ url: "https://always.example/2" }));
    await until("the next page in simplified", () => says(second, SIMPLIFIED));
    const elsewhere = await stage.open(newsSite({ url: "https://elsewhere.example/1" }));
    const popup = await stage.popup(elsewhere);
    assert.ok(await popup.run(() => document.querySelector<HTMLSelectElement>("#always select")?.value === ""));
    assert.ok(!(await says(elsewhere, SIMPLIFIED)));
  });

  test("a reader that is closed before all of it is ready opens again", async () => {
    const options = stage.keep(await stage.driver.openOwnPage("pages/options/index.html", "#sites"));
    await options.evaluate(() => chrome.storage.local.set({ sites: { "haste.example": { variant: "tw" } }, settings: { pageButton: true } }));
    const page = await stage.open(newsSite({ url: "https://haste.example/1" }));
    await page.bringToFront();
    const button = page.locator("qingdu-button >>> button");
    await button.wait();
    await page.evaluate(() => {
      const watch = new MutationObserver(() => {
        const dialog = document.querySelector("qingdu-reader")?.shadowRoot?.querySelector("dialog");
        if (!dialog) return;
        watch.disconnect();
        // As Esc does, as soon as there is something to close.
        queueMicrotask(() => dialog.dispatchEvent(new Event("cancel", { cancelable: true })));
        document.documentElement.dataset["closed"] = "";
      });
      watch.observe(document, { childList: true, subtree: true });
    });
    await button.click();
    await until("the reader to be closed in haste", () => page.evaluate(() => "closed" in document.documentElement.dataset && !document.querySelector("qingdu-reader")));
    await button.click();
    await until("the reader again", () => isReading(page));
    await closeReader(page);
    await options.evaluate(() => chrome.storage.local.set({ sites: {} }));
    await options.evaluate(() => chrome.storage.local.remove("settings"));
  });

  test("on a chosen site the reader opens by itself, once; a button brings it back; the options end it all", async () => {
    const options = stage.keep(await stage.driver.openOwnPage("pages/options/index.html", "#sites"));
    await options.evaluate(() => chrome.storage.local.set({ sites: { "reader.example": { reader: true } }, settings: { pageButton: true } }));
    const page = await stage.open(newsSite({ url: "https://reader.example/1" }));
    await until("the reader", () => isReading(page));
    await closeReader(page);
    await page.evaluate(() => document.querySelector("article")?.append("後來補上的一段。"));
    await page.locator("qingdu-button >>> button").click();
    await until("the reader again", () => isReading(page));
    await closeReader(page);
    await options.bringToFront();
    await options.locator("#sites li button").click();
    await until("the button to be gone", async () => (await page.$("qingdu-button")) === null);
    assert.deepEqual(await options.evaluate(async () => (await chrome.storage.local.get("sites"))["sites"]), {});
    await options.evaluate(() => chrome.storage.local.remove("settings"));
  });

  test("a press on the button counts, whatever the page does meanwhile", async () => {
    const options = stage.keep(await stage.driver.openOwnPage("pages/options/index.html", "#sites"));
    await options.evaluate(() => chrome.storage.local.set({ sites: { "press.example": { variant: "tw" } }, settings: { pageButton: true } }));
    const page = await stage.open(newsSite({ url: "https://press.example/1" }));
    await page.bringToFront();
    const button = await page.locator("qingdu-button >>> button").waitHandle();
    const box = await button.boundingBox();
    assert.ok(box);
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    await page.mouse.down();
    const told = await options.evaluateHandle(() => ({ times: 0 }));
    await options.evaluate((count) => chrome.runtime.onMessage.addListener((message: unknown) => void (count.times += (message as { name?: string }).name === "detected" ? 1 : 0)), told);
    // The page says that its address is another one: it is an article still.
    await page.$eval("link[rel=canonical]", (link) => link.setAttribute("href", "https://press.example/2"));
    await page.evaluate(() => document.querySelector("article")?.append("後來補上的一段。"));
    await until("the detector to have told of it", () => told.evaluate((count) => count.times > 0));
    // What the background passes on is on its way to the page: another message after it takes as long.
    await options.evaluate(async () => {
      const [tab] = await chrome.tabs.query({ url: "https://press.example/*" });
      if (tab?.id !== undefined) await chrome.tabs.sendMessage(tab.id, { to: "page", name: "describe", request: {} }, { frameId: 0 });
    });
    await page.mouse.up();
    await until("the reader", () => isReading(page));
    await closeReader(page);
    await options.evaluate(() => chrome.storage.local.remove(["sites", "settings"]));
  });

  test("the button looks the same on every page: in its corner, of its size and colour", async () => {
    const options = stage.keep(await stage.driver.openOwnPage("pages/options/index.html", "#sites"));
    await options.evaluate(() => chrome.storage.local.set({ sites: { "looks.example": { variant: "tw" } }, settings: { pageButton: true, theme: "light" } }));
    const looks = async (head: string, path: string): Promise<unknown> => {
      const page = await stage.open(newsSite({ url: `https://looks.example/${path}`, head }));
      await page.bringToFront();
      return (await page.locator("qingdu-button >>> button").waitHandle()).evaluate((button) => {
        const { color, backgroundColor, opacity, visibility, direction, colorScheme, pointerEvents } = getComputedStyle(button);
        const { right, bottom, width, height } = button.getBoundingClientRect();
        return { color, backgroundColor, opacity, visibility, direction, colorScheme, pointerEvents, box: [document.documentElement.clientWidth - right, innerHeight - bottom, width, height].map(Math.round) };
      });
    };
    const plain = await looks("", "plain");
    const hostile = {
      reset: "* { all: unset !important; color: red !important; display: inline !important; opacity: 0.2 !important }",
      hidden: "html > :not(body, head) { display: none !important; visibility: hidden !important; transform: rotate(20deg) !important }",
      inherited: "html { direction: rtl; visibility: hidden; pointer-events: none; color: red; font-size: 5px; color-scheme: dark } body { visibility: visible }",
      turned: "html { transform: scale(0.8) rotate(3deg) }",
    };
    for (const [name, rules] of Object.entries(hostile)) assert.deepEqual(await looks(`<style>${rules}</style>`, name), plain, name);
    await options.evaluate(() => chrome.storage.local.remove(["sites", "settings"]));
  });

  test("words of the page are not painted before they are the site's", async () => {
    const options = stage.keep(await stage.driver.openOwnPage("pages/options/index.html", "#sites"));
    await options.evaluate(() => chrome.storage.local.set({ sites: { "paint.example": { variant: "cn" } } }));
    // What the page would show, noted each time that it is about to be painted.
    const script = `<script>window.seen = []; (function note() { const { body } = document; if (body && getComputedStyle(body).opacity !== "0") seen.push(body.textContent); requestAnimationFrame(note); })();</script>`;
    // A background that has to wake may take longer than a page is held.
    await options.evaluate(() => chrome.runtime.sendMessage({ to: "background", name: "convert", request: { texts: ["頭髮"], to: "cn" } }));
    const page = await stage.open(newsSite({ url: "https://paint.example/1", head: script }));
    await until("simplified text", () => says(page, SIMPLIFIED));
    const seen = await until("the page to be painted", () => page.evaluate(() => {
      const painted = (window as unknown as { seen: string[] }).seen;
      return painted.length > 0 && painted.map((text) => text.includes("圖書館三樓"));
    }));
    assert.ok(!seen.includes(true), `${seen.indexOf(false)} of ${seen.length} looks came before the site's script`);
    await options.evaluate(() => chrome.storage.local.remove("sites"));
  });
}
