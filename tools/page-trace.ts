import type { CDPSession, Page } from "puppeteer-core";

/** An event of Chromium's trace; times in microseconds. */
export interface TraceEvent {
  name: string;
  pid: number;
  tid: number;
  ts: number;
  dur?: number;
  /** The thread's own time: what other programs took from it meanwhile is not in it. */
  tdur?: number;
}

const CATEGORIES = ["devtools.timeline", "disabled-by-default-devtools.timeline", "blink.user_timing", "v8", "v8.execute"];
/** A mark that the page sets, by which its own thread is known among those of all tabs. */
const MARK = "qingdu-bench";

/** What the page's own thread does during the action, in the order of time; of events that begin together the longest first. What a debugger runs leaves no event of its own. */
export async function tracePage(page: Page, session: CDPSession, action: () => Promise<unknown>): Promise<TraceEvent[]> {
  const events: TraceEvent[] = [];
  const collect = ({ value }: { value: object[] }): void => void events.push(...(value as TraceEvent[]));
  session.on("Tracing.dataCollected", collect);
  await session.send("Tracing.start", { transferMode: "ReportEvents", traceConfig: { includedCategories: CATEGORIES } });
  await page.evaluate((mark) => void performance.mark(mark), MARK);
  await action();
  const complete = new Promise((resolve) => session.once("Tracing.tracingComplete", resolve));
  await session.send("Tracing.end");
  await complete;
  session.off("Tracing.dataCollected", collect);
  const mark = events.find(({ name }) => name === MARK);
  if (!mark) throw new Error("The trace does not hold the page's mark.");
  return events.filter(({ pid, tid, ts }) => pid === mark.pid && tid === mark.tid && ts >= mark.ts).sort((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0));
}
