// npm run test:e2e [-- --pictures] [GROUP...]: the extension in Chromium and Firefox, all of it or the groups of scenarios named
// in test/e2e/scenarios.ts. BROWSERS=firefox chooses a browser. --pictures writes assets/readme/reader.png and library.png,
// --renew-looks (with the group looks) test/fixtures/looks.
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { buildExtension } from "../build.mjs";
import type { Settings } from "../test/e2e/stage.ts";
import { BROWSERS, browserAdvice, ensureBrowsers } from "./browsers.ts";
import { runNodeTests, testFiles } from "./node-tests.ts";

/** One suite, in milliseconds: a browser takes eight minutes on two busy cores, and nothing is won by stopping one that gets on. */
const TIMEOUT = 1_800_000;

const wanted = BROWSERS.filter((name) => process.env.BROWSERS?.split(",").includes(name) ?? true);
const programs = ensureBrowsers(wanted);
const missing = wanted.filter((name) => !programs[name]);
for (const name of missing) console.error(browserAdvice(name));
if (missing.length > 0 && process.env.CI) {
  console.error("Under CI both browsers are tested.");
  process.exit(1);
}
const folder = join(PROJECT_ROOT, ".cache", `e2e-builds-${process.pid}`);
const settings: Settings = {
  programs, testBuilds: join(folder, "test"), releaseBuilds: join(folder, "release"), groups: process.argv.slice(2).filter((argument) => !argument.startsWith("--")),
  renewLooks: process.argv.includes("--renew-looks"),
  ...(process.argv.includes("--pictures") ? { pictures: join(PROJECT_ROOT, "assets/readme") } : {}),
};
try {
  await buildExtension({ test: true, outdir: settings.testBuilds });
  await buildExtension({ outdir: settings.releaseBuilds });
  const env = { QINGDU_E2E: JSON.stringify(settings) };
  process.exitCode = await runNodeTests(testFiles("test/e2e"), { name: "e2e", timeout: TIMEOUT, concurrency: BROWSERS.length, env });
} finally {
  await rm(folder, { recursive: true, force: true });
}
