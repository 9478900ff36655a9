import type { Page } from "puppeteer-core";

interface TraceEvent {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  /** Microseconds: begin, length, and the processor's time within it. */
  ts: number;
  dur?: number;
  tdur?: number;
  args: unknown;
}

/** What the page's main thread did until the reader was painted, in milliseconds of processor time. */
export interface OpeningParts {
  /** Compiling the reader script and its first run. */
  injection: number;
  style: number;
  layout: number;
  paint: number;
  /** All else: reading the page, and building the reader. */
  scripts: number;
}

const PARTS: Record<string, Exclude<keyof OpeningParts, "scripts">> = { EvaluateScript: "injection", UpdateLayoutTree: "style", Layout: "layout", PrePaint: "paint", Paint: "paint", Layerize: "paint" };

/** Does `work`, which answers with the moment of the first paint (milliseconds since 1970), under Chromium's tracing. */
export async function partsOf(page: Page, work: () => Promise<number>): Promise<OpeningParts> {
  await page.tracing.start({ categories: ["devtools.timeline", "toplevel"] });
  const clock = await page.evaluate(() => {
    console.timeStamp("bench-clock");
    return performance.timeOrigin + performance.now();
  });
  const painted = await work();
  const buffer = await page.tracing.stop();
  const { traceEvents } = JSON.parse(new TextDecoder().decode(buffer)) as { traceEvents: TraceEvent[] };
  const mark = traceEvents.find(({ name, args }) => name === "TimeStamp" && JSON.stringify(args).includes("bench-clock"));
  if (!mark) throw new Error("The trace does not hold its own mark.");
  const end = mark.ts + (painted - clock) * 1000;
  const ours = traceEvents.filter((event) => event.ph === "X" && event.pid === mark.pid && event.tid === mark.tid && event.ts > mark.ts && event.ts < end).sort((a, b) => a.ts - b.ts);
  const parts: OpeningParts = { injection: 0, style: 0, layout: 0, paint: 0, scripts: 0 };
  // Tasks lie in one another: the outermost have all the time, the named parts lie within them.
  let done = 0;
  for (const { name, ts, dur = 0, tdur = 0 } of ours) {
    const part = PARTS[name];
    if (part) parts[part] += tdur / 1000;
    if (ts >= done) {
      parts.scripts += tdur / 1000;
      done = ts + dur;
    }
  }
  parts.scripts -= parts.injection + parts.style + parts.layout + parts.paint;
  return parts;
}
