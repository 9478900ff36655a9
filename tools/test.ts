// npm test: types and lint, house rules and unit tests, the builds and Mozilla's linter, then both real browsers end to end.
// Stops at the first step that fails.
import { spawnSync } from "node:child_process";
import { BROWSERS, browserAdvice, ensureBrowsers } from "./browsers.ts";

const STEPS = ["check", "unit", "build", "lint-extension", "e2e"];

const found = ensureBrowsers(BROWSERS);
const missing = BROWSERS.filter((name) => !found[name]);
for (const name of missing) console.error(`${browserAdvice(name)} ${process.env.CI ? "Under CI that fails." : "Its end-to-end tests are skipped."}`);
if (missing.length > 0 && process.env.CI) process.exit(1);

for (const step of STEPS) {
  const start = Date.now();
  const { status } = spawnSync(process.execPath, ["tools/run.mjs", step], { cwd: PROJECT_ROOT, stdio: "inherit" });
  console.error(`${status === 0 ? "✔" : "✖"} ${step} (${((Date.now() - start) / 1000).toFixed(0)} s)`);
  if (status !== 0) process.exit(status ?? 1);
}
