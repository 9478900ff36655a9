import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { build } from "esbuild";

/** Every tab of every site loads the detector. */
const MOST_BYTES = 8 * 1024;

test("the detector's bundle is small and holds nothing of extraction", async () => {
  const { outputFiles, metafile } = await build({ entryPoints: [join(PROJECT_ROOT, "src/content/detect.ts")], bundle: true, minify: true, write: false, metafile: true, format: "iife", target: ["chrome128", "firefox140"], charset: "utf8", outdir: "out" });
  const bytes = outputFiles[0]?.contents.length ?? 0;
  assert.ok(bytes > 0 && bytes <= MOST_BYTES, `${bytes} bytes`);
  assert.deepEqual(Object.keys(metafile.inputs).filter((path) => /node_modules|sanitize|clutter|hints|extract\.ts/.test(path)), []);
});
