/* ENTRY, injected into a tab whose reader shows readings: the table of readings (300 KB), for the reader script beside it. */
import { readAll } from "../core/text/readings.ts";

/** What the reader script finds at `globalThis.qingduReadings`. */
export type ReadAll = typeof readAll;

(globalThis as { qingduReadings?: ReadAll }).qingduReadings = readAll;
