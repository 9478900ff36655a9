import { background } from "../platform/messaging.ts";
import type { PrepareReadings } from "../ui/article-readings.ts";
import type { Readings } from "./readings.ts";

/** Has the background bring the table of readings into this tab. */
export const prepareReadings: PrepareReadings = async (texts) => {
  const { texts: simplified } = await background.readings({ texts });
  const { qingduReadings } = globalThis as { qingduReadings?: Readings };
  if (!qingduReadings) throw new Error("The table of readings did not arrive.");
  return { simplified, ...qingduReadings };
};
