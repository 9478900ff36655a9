import { importCsv } from "./import-csv.ts";
import { importLinks } from "./import-html.ts";
import { importJson } from "./import-json.ts";
import { itemOfNote } from "./import-notes.ts";
import { importZip } from "./import-zip.ts";
import { importedFile, ImportProblem, type ImportedFile } from "./imported.ts";

/** Largest file that is taken, in bytes: it is held in memory whole. */
export const MOST_IMPORT_BYTES = 500 * 2 ** 20;

const startsWith = (bytes: Uint8Array, ...signature: number[]): boolean => signature.every((byte, i) => bytes[i] === byte);

/** Whether a file may be a backup of ours: it is gzipped. */
export const isGzip = (bytes: Uint8Array): boolean => startsWith(bytes, 0x1f, 0x8b);

/**
 * Reads what another program exported, told by what the file holds, not by its name. `parseHtml` must make a document
 * that runs nothing. Throws ImportProblem; then nothing of the file is to be used.
 */
export function importFile(bytes: Uint8Array, parseHtml: (html: string) => Document): ImportedFile {
  if (bytes.length > MOST_IMPORT_BYTES) throw new ImportProblem("too-large", `${bytes.length} bytes`);
  if (startsWith(bytes, 0x50, 0x4b)) return importZip(bytes);
  const text = decode(bytes).replace(/^\ufeff/, "");
  const start = text.trimStart();
  if (start.startsWith("{") || start.startsWith("[")) return importJson(text);
  if (start.startsWith("<")) return importLinks(parseHtml(text));
  if (start.startsWith("---")) return importedFile([itemOfNote(start)]);
  return importCsv(text);
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (error) {
    throw new ImportProblem("unknown", String(error));
  }
}
