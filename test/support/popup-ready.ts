import type { Popup } from "./driver.ts";
import { until } from "./until.ts";

/** Waits until the popup has looked at the page below it: its main part is busy until then. */
export async function popupReady<P extends Popup>(popup: P): Promise<P> {
  await until("the popup to have looked at the page", () => popup.run(() => document.querySelector("main")?.getAttribute("aria-busy") === "false"));
  return popup;
}

/** Waits until the element stands still: what the popup learns late (the page's clip) moves its buttons, and a click would miss. */
export async function standsStill(popup: Pick<Popup, "run">, selector: string): Promise<void> {
  await until(`${selector} to stand still`, () => popup.run(async (wanted) => {
    const place = (): string => JSON.stringify(document.querySelector(wanted)?.getBoundingClientRect() ?? null);
    const before = place();
    await new Promise((rested) => setTimeout(rested, 100));
    return before !== "null" && place() === before;
  }, selector));
}
