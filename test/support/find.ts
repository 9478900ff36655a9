import type { ElementHandle, Page } from "puppeteer-core";
import { until } from "./until.ts";

/**
 * The first element that matches, once there is one. `host >>> selector` leads into the host's shadow root: Puppeteer's own
 * waiting does not hear of changes there, and its own `>>>` walks the whole page.
 */
export function find(page: Page, selector: string, patience?: number): Promise<ElementHandle> {
  return until(selector, () => first(page, selector), patience);
}

async function first(page: Page, selector: string): Promise<ElementHandle | null> {
  const [host = "", inner] = selector.split(" >>> ");
  if (inner === undefined) return page.$(selector);
  const found = await page.evaluateHandle((outside, inside) => document.querySelector(outside)?.shadowRoot?.querySelector(inside) ?? null, host, inner);
  const element = found.asElement();
  if (!element) await found.dispose();
  return element as ElementHandle | null;
}

/** Clicks the first element that matches, once there is one. */
export async function click(page: Page, selector: string): Promise<void> {
  await clickStill(await find(page, selector));
}

/** Clicks an element once it stands still: a click takes several steps, and what moves between them is missed. */
export async function clickStill(element: ElementHandle): Promise<void> {
  let last = "";
  await until("the element to stand still", async () => {
    const before = last;
    last = await element.evaluate((one) => JSON.stringify(one.getBoundingClientRect()));
    return last === before;
  });
  await element.click();
}

/** Presses what closes its own page, and waits until it is closed. */
export async function closeBy(page: Page, selector: string): Promise<void> {
  await find(page, selector);
  const closed = new Promise<void>((done) => { page.once("close", () => done()); });
  // A moment later, so that the answer comes before the page goes.
  await page.$eval(selector, (button) => { setTimeout(() => (button as HTMLElement).click()); });
  await closed;
}

/** Waits until nothing matches any more. */
export async function gone(page: Page, selector: string): Promise<void> {
  await until(`${selector} to be gone`, async () => (await first(page, selector)) === null);
}

/** The text of the first element that matches, once there is one. */
export async function textOf(page: Page, selector: string): Promise<string> {
  return (await find(page, selector)).evaluate((element) => element.textContent ?? "");
}
