/* ENTRY, injected into a tab whose reader shows readings, and loaded by our pages that do: the table of readings (300 KB). */
import { readAll } from "../core/text/readings.ts";

/** What the reader finds at `globalThis.qingduReadings`. */
export type ReadAll = typeof readAll;

(globalThis as { qingduReadings?: ReadAll }).qingduReadings = readAll;
