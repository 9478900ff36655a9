// Build the extension: dist/chrome and dist/firefox from one manifest.json.  node build.mjs [--test]
//   --test  open shadow roots, host permissions for all sites and the optional permissions, so that browsers without a screen can be driven
import { cp, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join, relative, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build as bundle } from "esbuild";

const ROOT = dirname(fileURLToPath(import.meta.url));
/** Oldest browsers that we support: DESIGN decision, also in manifest.json. */
const TARGETS = ["chrome128", "firefox140"];
const PAGES = ["popup", "library", "options", "welcome", "permission"];
/** Pages that are bundled by themselves, as few files: what they shared with others would lie in a dozen, and each is one more to wait for. */
const APART = new Set(["library"]);
/** Threads of pages; each lies beside the page that starts it. */
const WORKERS = ["src/pages/library/search-worker.ts", "src/pages/library/stories-worker.ts"];

/** `import css from "./reader.css?text"`: the bundled stylesheet as a string, for adoptedStyleSheets. */
const cssText = {
  name: "css-text",
  setup(b) {
    b.onResolve({ filter: /\.css\?text$/ }, ({ path, resolveDir }) => ({ path: resolve(resolveDir, path.slice(0, -"?text".length)), namespace: "css-text" }));
    b.onLoad({ filter: /.*/, namespace: "css-text" }, async ({ path }) => {
      const { outputFiles } = await bundle({ entryPoints: [path], bundle: true, minify: true, write: false, charset: "utf8", target: TARGETS });
      return { contents: outputFiles[0].text, loader: "text", watchFiles: [path] };
    });
  },
};

/**
 * Chromium rejects a whole extension whose content script holds a Unicode noncharacter ("It isn't UTF-8 encoded"),
 * and with charset utf8 esbuild writes Dexie's "\uffff" raw: escape them.
 */
const escapeNoncharacters = (text) => text.replace(/[\uFDD0-\uFDEF\uFFFE\uFFFF]/g, (c) => `\\u${c.charCodeAt(0).toString(16)}`);

/** The manifest of one browser: each has one kind of background, and would warn of the other's keys. */
function manifestFor(browser, base, test) {
  const { background, minimum_chrome_version, browser_specific_settings, ...shared } = structuredClone(base);
  if (test) {
    shared.host_permissions = shared.optional_host_permissions;
    delete shared.optional_host_permissions;
    // Firefox can be told to say yes; and it would not be asked for what it has given already.
    if (browser === "chrome") shared.permissions = [...shared.permissions, ...shared.optional_permissions.splice(0)];
  }
  return browser === "chrome"
    ? { ...shared, minimum_chrome_version, background: { service_worker: background.service_worker } }
    : { ...shared, browser_specific_settings, background: { scripts: background.scripts } };
}

/** tools/assets.ts, which Node 20 cannot run as it stands: bundled, then imported. */
async function compiledAssets() {
  const outfile = join(ROOT, ".cache", `assets-${process.pid}.mjs`);
  await bundle({
    absWorkingDir: ROOT, entryPoints: ["tools/assets.ts"], outfile, bundle: true, packages: "external", platform: "node", format: "esm", target: "node20",
    logLevel: "warning", define: { PROJECT_ROOT: JSON.stringify(ROOT) },
  });
  const { compiledAssets: compile } = await import(pathToFileURL(outfile).href);
  await rm(outfile);
  return compile();
}

/** The files that a module imports before it runs, and those that they import: named in its page, so that none waits for another to be read. */
function modulesOf(path, outputs, known = new Set()) {
  for (const { path: imported, kind } of outputs[path].imports) {
    if (kind !== "import-statement" || known.has(imported)) continue;
    known.add(imported);
    modulesOf(imported, outputs, known);
  }
  return [...known];
}

/** Writes the extension for both browsers below `outdir`. Throws with esbuild's message where a file does not compile. */
export async function buildExtension({ test = false, outdir = join(ROOT, "dist") } = {}) {
  const common = {
    absWorkingDir: ROOT, outbase: "src", outdir, bundle: true, write: false, minify: true, target: TARGETS, charset: "utf8",
    legalComments: "none", logLevel: "warning", jsx: "automatic", jsxImportSource: "preact", plugins: [cssText],
    define: { "process.env.NODE_ENV": '"production"', TEST_BUILD: String(test) },
  };
  const compiled = await compiledAssets();
  const pages = (entryPoints) => bundle({ ...common, format: "esm", splitting: true, metafile: true, chunkNames: "pages/shared/[name]-[hash]", entryPoints });
  const entriesOf = (page) => [`src/pages/${page}/main.tsx`, `src/pages/${page}/page.css`];
  const results = await Promise.all([
    bundle({ ...common, format: "iife", entryPoints: ["src/background/main.ts", "src/content/detect.ts", "src/content/reader.ts", "src/content/readings.ts", "src/pages/first-theme.ts"] }),
    pages([...PAGES.filter((page) => !APART.has(page)).flatMap(entriesOf), ...WORKERS]),
    ...[...APART].map((page) => pages(entriesOf(page))),
  ]);
  const outputs = Object.assign({}, ...results.map(({ metafile }) => metafile?.outputs));
  const files = results.flatMap(({ outputFiles }) => outputFiles);
  const html = await readFile(join(ROOT, "src/pages/page.html"), "utf8");
  const preloads = (page) => modulesOf(relative(ROOT, join(outdir, `pages/${page}/main.js`)), outputs).map((path) => `    <link rel="modulepreload" href="${relative(join(outdir, "pages", page), join(ROOT, path))}" />\n`).join("");
  const base = JSON.parse(await readFile(join(ROOT, "manifest.json"), "utf8"));
  await rm(outdir, { recursive: true, force: true });
  for (const browser of ["chrome", "firefox"]) {
    const dir = join(outdir, browser);
    await cp(join(ROOT, "assets"), dir, { recursive: true, filter: (path) => !/\.(?:md|psv|svg)$|\/(?:readme|store)(?:\/|$)/.test(path) });
    const write = async (path, text) => {
      await mkdir(dirname(path), { recursive: true });
      await writeFile(path, text);
    };
    for (const { path, text } of files) await write(join(dir, relative(outdir, path)), escapeNoncharacters(text));
    for (const { path, bytes } of compiled) await write(join(dir, path), bytes);
    for (const page of PAGES) await write(join(dir, `pages/${page}/index.html`), html.replace("  </head>", `${preloads(page)}  </head>`));
    await write(join(dir, "manifest.json"), `${JSON.stringify(manifestFor(browser, base, test), null, 2)}\n`);
  }
  return files.map(({ path, contents }) => ({ path: relative(outdir, path), bytes: contents.length }));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const { path, bytes } of await buildExtension({ test: process.argv.includes("--test") })) console.error(path.padEnd(40), bytes);
}
