/* ENTRY, injected into a tab whose reader shows readings, and loaded by our pages that do: the table of readings (300 KB). */
import { readAll, readName } from "../core/text/readings.ts";

const readings = { readAll, readName };

/** What the reader finds at `globalThis.qingduReadings`. */
export type Readings = typeof readings;

(globalThis as { qingduReadings?: Readings }).qingduReadings = readings;
