// npm run package: dist/qingdu-<browser>-<version>.zip for both stores, from a fresh release build that passes web-ext lint.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { buildExtension } from "../build.mjs";
import { zipFolder } from "./zip-folder.ts";

await buildExtension();
const { status } = spawnSync(process.execPath, ["tools/run.mjs", "lint-extension"], { cwd: PROJECT_ROOT, stdio: "inherit" });
if (status !== 0) process.exit(status ?? 1);
for (const browser of ["chrome", "firefox"]) {
  const folder = join(PROJECT_ROOT, "dist", browser);
  const { version } = JSON.parse(await readFile(join(folder, "manifest.json"), "utf8")) as { version: string };
  const zip = await zipFolder(folder);
  const name = `dist/qingdu-${browser}-${version}.zip`;
  await writeFile(join(PROJECT_ROOT, name), zip);
  console.log(`${name}  ${Math.round(zip.length / 1024)} KB  sha256 ${createHash("sha256").update(zip).digest("hex")}`);
}
