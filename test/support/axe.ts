import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type axe from "axe-core";
import type { OpenPage } from "./open-page.ts";

/** What axe-core holds against a page in jsdom: `rule: element`. Colours and sizes need a real browser. */
export async function axeViolations({ window }: OpenPage): Promise<string[]> {
  window.eval(await readFile(join(PROJECT_ROOT, "node_modules/axe-core/axe.min.js"), "utf8"));
  const { run } = (window as unknown as { axe: typeof axe }).axe;
  const { violations, passes } = await run(window.document, { rules: { "color-contrast": { enabled: false }, "target-size": { enabled: false } } });
  if (passes.length === 0) throw new Error("axe-core looked at nothing.");
  // The spread makes an array of the test's own realm out of one of the page's.
  return [...violations].flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}
