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

/** Waits until nothing matches any more. */
export async function gone(page: Page, selector: string): Promise<void> {
  await until(`${selector} to be gone`, async () => (await first(page, selector)) === null);
}

/** The text of the first element that matches, once there is one. */
export async function textOf(page: Page, selector: string): Promise<string> {
  return (await find(page, selector)).evaluate((element) => element.textContent ?? "");
}
