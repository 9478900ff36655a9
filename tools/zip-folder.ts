import { readdir, readFile } from "node:fs/promises";
import { join, sep } from "node:path";
import { zipSync, type Zippable } from "fflate";

/** The oldest moment that a zip can name, in local time as zips count it: the same everywhere. */
const NO_TIME = new Date(1980, 0, 1);

/** The files below a folder as a zip. The same files give the same bytes: in order of name, without their times. */
export async function zipFolder(folder: string): Promise<Uint8Array> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name)).sort();
  const files: Zippable = {};
  for (const path of paths) files[path.slice(folder.length + 1).replaceAll(sep, "/")] = await readFile(path);
  return zipSync(files, { level: 9, mtime: NO_TIME });
}
