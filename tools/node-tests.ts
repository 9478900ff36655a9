import { spawnSync } from "node:child_process";
import { readdirSync, rmSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { build, type PluginBuild } from "esbuild";

/** Test files below `folder` (relative to the project), without those below one of `except`. */
export function testFiles(folder: string, except: string[] = []): string[] {
  return readdirSync(join(PROJECT_ROOT, folder), { recursive: true, encoding: "utf8" })
    .map((name) => join(folder, name))
    .filter((path) => /\.test\.tsx?$/.test(path) && !except.some((other) => path.startsWith(other)))
    .sort();
}

/**
 * Bundle the test files with the product's own transform and run them with node's runner.
 * Returns the runner's exit status. `timeout` is for one test file, in milliseconds.
 */
export async function runNodeTests(files: string[], options: { name: string; timeout: number; concurrency?: number; env?: NodeJS.ProcessEnv }): Promise<number> {
  if (files.length === 0) throw new Error(`No test file for ${options.name}: name one below test/.`);
  const outdir = join(PROJECT_ROOT, ".cache", `${options.name}-${process.pid}`);
  try {
    await build({
      absWorkingDir: PROJECT_ROOT, entryPoints: files, outdir, outbase: "test", bundle: true, packages: "external", platform: "node", format: "esm",
      target: "node20", jsx: "automatic", jsxImportSource: "preact", sourcemap: "inline", outExtension: { ".js": ".mjs" }, logLevel: "warning",
      plugins: [{ name: "css-text", setup: cssAsText }],
      alias: { "webextension-polyfill": join(PROJECT_ROOT, "test/support/fake-browser.ts") },
      define: { PROJECT_ROOT: JSON.stringify(PROJECT_ROOT), TEST_BUILD: "true" },
    });
    const bundles = files.map((file) => join(outdir, file.replace(/^test\//, "").replace(/\.tsx?$/, ".mjs")));
    const concurrency = options.concurrency ?? 2;
    const args = ["--enable-source-maps", "--import", pathToFileURL(join(PROJECT_ROOT, "test/support/property-seed.mjs")).href, "--test", `--test-timeout=${options.timeout}`, `--test-concurrency=${concurrency}`, "--test-reporter=spec", ...bundles];
    return spawnSync(process.execPath, args, { stdio: "inherit", cwd: PROJECT_ROOT, env: { ...process.env, ...options.env } }).status ?? 1;
  } finally {
    rmSync(outdir, { recursive: true, force: true });
  }
}

/** `import css from "./x.css?text"` in tests: the file as it stands. */
function cssAsText(b: PluginBuild): void {
  b.onResolve({ filter: /\.css\?text$/ }, ({ path, resolveDir }) => ({ path: resolve(resolveDir, path.slice(0, -"?text".length)), namespace: "css-text" }));
  b.onLoad({ filter: /.*/, namespace: "css-text" }, async ({ path }) => ({ contents: await readFile(path, "utf8"), loader: "text" }));
}
