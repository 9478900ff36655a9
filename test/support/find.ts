import type { ElementHandle, Page } from "puppeteer-core";
import { until } from "./until.ts";

/**
 * The first element that matches, once there is one. Puppeteer's own waiting hears changes of the page's tree only, not of
 * the shadow roots that `>>>` leads into.
 */
export function find(page: Page, selector: string, patience?: number): Promise<ElementHandle> {
  return until(selector, () => page.$(selector), patience);
}

/** Waits until nothing matches any more. */
export async function gone(page: Page, selector: string): Promise<void> {
  await until(`${selector} to be gone`, async () => (await page.$(selector)) === null);
}

/** The text of the first element that matches, once there is one. */
export async function textOf(page: Page, selector: string): Promise<string> {
  return (await find(page, selector)).evaluate((element) => element.textContent ?? "");
}
