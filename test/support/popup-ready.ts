import type { Popup } from "./driver.ts";
import { until } from "./until.ts";

/** Waits until the popup has looked at the page below it: its main part is busy until then. */
export async function popupReady<P extends Popup>(popup: P): Promise<P> {
  await until("the popup to have looked at the page", () => popup.run(() => document.querySelector("main")?.getAttribute("aria-busy") === "false"));
  return popup;
}
