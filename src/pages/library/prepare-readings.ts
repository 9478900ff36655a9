import { browser } from "../../platform/browser.ts";
import { background } from "../../platform/messaging.ts";
import type { PrepareReadings, Readings } from "../../ui/article-readings.ts";

/** Loads the table of readings into this page: the bundle that tabs get. */
export const prepareReadings: PrepareReadings = async (texts) => {
  const [{ texts: simplified }] = await Promise.all([background.readings({ texts }), import(browser.runtime.getURL("content/readings.js"))]);
  const { qingduReadings } = globalThis as { qingduReadings?: Readings };
  if (!qingduReadings) throw new Error("The table of readings did not arrive.");
  return { simplified, ...qingduReadings };
};
