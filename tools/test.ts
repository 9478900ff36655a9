// npm test: types and lint, house rules and unit tests, the builds and Mozilla's linter, then both real browsers end to end.
// Stops at the first step that fails.
import { spawnSync } from "node:child_process";
import { BROWSERS, browserAdvice, ensureBrowsers } from "./browsers.ts";

const STEPS = ["check", "unit", "build", "lint-extension", "e2e"];

const found = ensureBrowsers(BROWSERS);
const missing = BROWSERS.filter((name) => !found[name]);
for (const name of missing) console.error(`${browserAdvice(name)} ${process.env.CI ? "Under CI that fails." : "Its end-to-end tests are skipped."}`);
if (missing.length > 0 && process.env.CI) process.exit(1);

for (const [i, step] of STEPS.entries()) {
  const start = Date.now();
  const { status } = spawnSync(process.execPath, ["tools/run.mjs", step], { cwd: PROJECT_ROOT, stdio: "inherit" });
  if (status !== 0) process.exit(status ?? 1);
  // The last word is the test runner's: it is what continuous integration reads.
  if (i < STEPS.length - 1) console.error(`✔ ${step} (${((Date.now() - start) / 1000).toFixed(0)} s)`);
}
