import { strFromU8, unzipSync, type UnzipFileInfo } from "fflate";
import { itemOf } from "./import-json.ts";
import { itemOfNote } from "./import-notes.ts";
import { importedFile, ImportProblem, type ImportedFile, type ImportedItem } from "./imported.ts";
import { fields } from "./parse-clip.ts";

/** Entries of an archive and their bytes, unpacked, that are read: ten thousand long articles; the rest are bombs. */
const MOST_ENTRIES = 50_000;
const MOST_BYTES = 500 * 2 ** 20;

/** Reads a zip: Omnivore's export (`metadata_*.json`, `content/<slug>.html`), or a folder of Markdown notes. */
export function importZip(bytes: Uint8Array): ImportedFile {
  const files = new Map(Object.entries(unpack(bytes)).map(([path, content]) => [path, strFromU8(content)]));
  const texts = (pattern: RegExp): string[] => [...files].filter(([path]) => pattern.test(path)).map(([, content]) => content);
  const metadata = texts(/(?:^|\/)metadata_\w+\.json$/);
  if (metadata.length > 0) return importedFile(metadata.flatMap(entriesOf).map((entry) => withArticle(entry, files)));
  const notes = texts(/\.md$/i);
  if (notes.length === 0) throw new ImportProblem("unknown", "no export and no notes in the archive");
  return importedFile(notes.map(itemOfNote));
}

function unpack(bytes: Uint8Array): Record<string, Uint8Array> {
  let entries = 0;
  let size = 0;
  const filter = ({ name, originalSize }: UnzipFileInfo): boolean => {
    if (!/\.(?:json|html|md)$/i.test(name)) return false;
    entries += 1;
    size += originalSize;
    if (entries > MOST_ENTRIES || size > MOST_BYTES) throw new ImportProblem("too-large", `${entries} entries, ${size} bytes`);
    return true;
  };
  try {
    return unzipSync(bytes, { filter });
  } catch (error) {
    throw error instanceof ImportProblem ? error : new ImportProblem("damaged", String(error));
  }
}

function entriesOf(json: string): unknown[] {
  try {
    const entries: unknown = JSON.parse(json);
    return Array.isArray(entries) ? entries : [];
  } catch (error) {
    throw new ImportProblem("damaged", String(error));
  }
}

/** An entry of Omnivore's with the article that its slug names. */
function withArticle(entry: unknown, files: ReadonlyMap<string, string>): Partial<ImportedItem> | undefined {
  const item = itemOf(entry);
  const { slug } = item ? fields(entry, "entry") : {};
  const html = typeof slug === "string" ? files.get(`content/${slug}.html`) : undefined;
  return item && html !== undefined ? { ...item, html } : item;
}
