// Run one of the project's tools, from a fresh clone too: `node tools/run.mjs NAME [ARGUMENT...]` runs tools/NAME.ts.
// Installs the packages where they are missing or older than the lock file, then bundles the tool (Node 20 runs no
// TypeScript) and runs it. Says what it does on standard error only: a tool's standard output is its own.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));

function installPackages() {
  const installed = join(ROOT, "node_modules/.package-lock.json");
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(join(ROOT, "package-lock.json")).mtimeMs) return;
  console.error("Installing packages (npm ci)…");
  // npm's own words go to standard error, so that a tool's standard output stays clean.
  const { status } = spawnSync("npm", ["ci", "--no-progress", "--loglevel=error"], { cwd: ROOT, stdio: ["ignore", 2, 2], shell: process.platform === "win32" });
  if (status !== 0) {
    console.error("npm ci failed. Check that the npm registry can be reached, then run the command again.");
    process.exit(1);
  }
}

/** What a tool says of itself: the comment at its head. */
function usage() {
  return /^(?:\/\/.*\n)*/.exec(readFileSync(entry, "utf8"))[0].replace(/^\/\/ ?/gm, "").trimEnd();
}

const [name, ...args] = process.argv.slice(2);
const entry = join(ROOT, "tools", `${name}.ts`);
if (!name || !existsSync(entry)) {
  console.error(`There is no tool ${name ?? "named"}: tools/NAME.ts is what NAME runs.`);
  process.exit(2);
}
if (args.includes("--help")) {
  console.log(usage());
  process.exit(0);
}
installPackages();
const { build } = await import("esbuild");
const outfile = join(ROOT, ".cache/tools", `${name}-${process.pid}.mjs`);
mkdirSync(dirname(outfile), { recursive: true });
await build({
  entryPoints: [entry], outfile, bundle: true, packages: "external", external: [join(ROOT, "build.mjs")], platform: "node", format: "esm", target: "node20",
  jsx: "automatic", jsxImportSource: "preact", sourcemap: "inline", logLevel: "warning", loader: { ".css": "text" },
  define: { PROJECT_ROOT: JSON.stringify(ROOT), TEST_BUILD: "true" },
});
process.argv.splice(1, process.argv.length, entry, ...args);
process.setSourceMapsEnabled(true);
process.on("exit", () => rmSync(outfile, { force: true }));
try {
  await import(pathToFileURL(outfile).href);
} catch (error) {
  // A mistyped option is the user's to mend: the trace of ours would hide it.
  if (!String(error.code).startsWith("ERR_PARSE_ARGS_")) throw error;
  console.error(`${error.message}\n\n${usage()}`);
  process.exit(2);
}
