import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type axe from "axe-core";
import type { Page } from "puppeteer-core";
import type { Popup, Remote } from "../support/driver.ts";

const AXE = readFileSync(join(PROJECT_ROOT, "node_modules/axe-core/axe.min.js"), "utf8");
/** Goes to where functions go as their source, and puts axe-core there. */
const PUT_AXE: Remote<[], void> = Object.assign(() => undefined, { toString: () => `function () { if (!globalThis.axe) { ${AXE} } }` });

interface Found {
  wrong: string[];
  visited: string[];
}

async function look(within: string): Promise<Found> {
  const { run } = (globalThis as unknown as { axe: typeof axe }).axe;
  // Selectors for each node that passed take as long as all rules; their markup says enough.
  const results = await run({ include: [[within]] }, { selectors: false });
  const nodesOf = (list: typeof results.passes): string[] => list.flatMap(({ nodes }) => nodes.map(({ html }) => html));
  return {
    wrong: results.violations.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} ${(failureSummary ?? "").slice(0, 200)}`)),
    visited: [...nodesOf(results.passes), ...nodesOf(results.violations)],
  };
}

/**
 * Fails with what axe-core (WCAG 2.2 AA and its own good practice) holds against what lies within the element that matches,
 * open shadow roots too; and where it saw nothing of `seen`, a part of the markup that has to be there.
 */
export async function assertAccessible(page: Page | Popup, { within = "html", seen, state }: { within?: string; seen: string; state: string }): Promise<void> {
  const found = "run" in page ? (await page.run(PUT_AXE), await page.run(look, within)) : (await page.evaluate(`(${String(PUT_AXE)})()`), await page.evaluate(look, within));
  assert.ok(found.visited.some((html) => html.includes(seen)), `axe-core looked at ${seen}: ${state}`);
  assert.deepEqual(found.wrong, [], state);
}
