import { strToU8, zipSync, type Zippable } from "fflate";
import { base64Of } from "../../core/clips/base64.ts";
import type { Clip } from "../../core/clips/clip.ts";
import { clipsAsEpub } from "../../core/clips/export-epub.ts";
import { clipAsHtml } from "../../core/clips/export-html.ts";
import { clipsAsBookmarks, clipsAsCsv } from "../../core/clips/export-lists.ts";
import { clipAsMarkdown } from "../../core/clips/export-markdown.ts";
import type { Highlight } from "../../core/clips/full-clip.ts";
import { distinctNames, fileName } from "../../core/clips/file-name.ts";
import { pictureExtension, type PictureFile } from "../../core/clips/picture-file.ts";
import { figureName } from "../../platform/card-words.ts";
import { t } from "../../platform/i18n.ts";
import type { Progress } from "../../store/backup.ts";
import { highlightsOfAll } from "../../store/highlights.ts";
import { clipsById } from "../../store/read-clips.ts";
import { picturesOf } from "../../store/pictures.ts";
import { dayStamp } from "./dates.ts";
import { knownFigures } from "./known-figures.ts";

export const EXPORT_FORMATS = ["markdown", "html", "epub", "csv", "bookmarks"] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** Clips that are read at once. */
const READ_AT_ONCE = 100;

export interface ExportOptions {
  /** The clips to take out, in their order. */
  ids: readonly string[];
  format: ExportFormat;
  /** Only clips that were clipped since, in milliseconds since 1970. */
  since: number;
  /** What the file is called, and a book's title. */
  title: string;
  progress: Progress;
  signal: AbortSignal;
}

/** Clips as a file with its name. Throws the signal's reason when it is stopped. */
export async function exportClips({ ids, since, format, title, progress, signal }: ExportOptions): Promise<{ file: Blob; name: string }> {
  const clips = (await readClips(ids, progress, signal)).filter(({ row }) => row.savedAt >= since);
  const name = `${fileName(title)} ${dayStamp(Date.now())}`;
  if (format === "csv") return { file: new Blob([clipsAsCsv(clips.map(({ row }) => row))], { type: "text/csv" }), name: `${name}.csv` };
  if (format === "bookmarks") return { file: new Blob([clipsAsBookmarks(clips.map(({ row }) => row))], { type: "text/html" }), name: `${name}.html` };
  const pictures = new Map(await Promise.all(clips.map(async ({ row }) => [row.id, await picturesOf(row.id)] as const)));
  signal.throwIfAborted();
  if (format === "epub") {
    const book = clipsAsEpub(clips, { title, id: crypto.randomUUID(), now: Date.now(), contents: t("library_contents"), pictureOf: (id, src) => pictures.get(id)?.get(src), document });
    return { file: new Blob([book], { type: "application/epub+zip" }), name: `${name}.epub` };
  }
  const highlights = await highlightsOfAll(clips.map(({ row }) => row.id));
  const files = format === "markdown" ? await markdownFiles(clips, pictures, highlights) : htmlFiles(clips, pictures, highlights);
  return { file: new Blob([zipSync(files)], { type: "application/zip" }), name: `${name}.zip` };
}

async function readClips(ids: readonly string[], progress: Progress, signal: AbortSignal): Promise<Clip[]> {
  const clips: Clip[] = [];
  for (let at = 0; at < ids.length; at += READ_AT_ONCE) {
    signal.throwIfAborted();
    clips.push(...(await clipsById(ids.slice(at, at + READ_AT_ONCE))));
    progress(Math.min(at + READ_AT_ONCE, ids.length), ids.length);
  }
  return clips;
}

type Pictures = ReadonlyMap<string, ReadonlyMap<string, PictureFile>>;
type Highlights = ReadonlyMap<string, readonly Highlight[]>;

/** A note a clip, and a folder of the pictures they show. */
async function markdownFiles(clips: Clip[], pictures: Pictures, highlights: Highlights): Promise<Zippable> {
  const nameOf = await figureNames();
  const files: Zippable = {};
  const names = distinctNames(clips.map(({ row }) => fileName(row.title)));
  clips.forEach((clip, i) => {
    const placeOf = (src: string): string => {
      const file = pictures.get(clip.row.id)?.get(src);
      if (!file) return src;
      const path = `pictures/${file.hash.slice(0, 32)}.${pictureExtension(file.type)}`;
      files[path] = [file.bytes, { level: 0 }];
      return path;
    };
    files[`${names[i]}.md`] = strToU8(clipAsMarkdown(clip, { placeOf, nameOf, ...marked(highlights.get(clip.row.id)), document }));
  });
  return files;
}

function htmlFiles(clips: Clip[], pictures: Pictures, highlights: Highlights): Zippable {
  const names = distinctNames(clips.map(({ row }) => fileName(row.title)));
  return Object.fromEntries(clips.map((clip, i) => [`${names[i]}.html`, strToU8(htmlWithPictures(clip, pictures.get(clip.row.id), highlights.get(clip.row.id)))]));
}

/** A clip as one HTML file with its pictures inside. */
export function htmlWithPictures(clip: Clip, pictures: ReadonlyMap<string, PictureFile> | undefined, highlights: readonly Highlight[] | undefined): string {
  const placeOf = (src: string): string | undefined => {
    const file = pictures?.get(src);
    return file && `data:${file.type};base64,${base64Of(file.bytes)}`;
  };
  return clipAsHtml(clip, { placeOf, ...marked(highlights), document });
}

/** The passages of a clip as exports take them. */
export function marked(highlights: readonly Highlight[] = []): { highlights: readonly Highlight[]; heading: string } {
  return { highlights, heading: t("library_highlights") };
}

/** Figures' names in the interface's language, by id. */
export async function figureNames(): Promise<(id: string) => string | undefined> {
  const figures = await knownFigures();
  return (id) => figureName(figures.get(id), undefined);
}
