import type { ClipRow } from "./clip.ts";
import { escapeMarkup } from "./escape-markup.ts";

const iso = (time: number): string => new Date(time).toISOString();
const seconds = (time: number): number => Math.floor(time / 1_000);

/**
 * A table of clips for spreadsheets: UTF-8 with a byte order mark, since Excel takes Chinese for something else without
 * it. A cell that a spreadsheet would take for a formula gets an apostrophe (OWASP, CSV injection).
 */
export function clipsAsCsv(rows: readonly ClipRow[]): string {
  const head = ["title", "url", "site", "author", "published", "clipped", "tags", "note"];
  const lines = rows.map(({ title, url, site, byline, published, savedAt, tags, note }) => [title, url, site, byline.join("; "), published ?? "", iso(savedAt), tags.join(", "), note]);
  return `\ufeff${[head, ...lines].map((cells) => cells.map(csvCell).join(",")).join("\r\n")}\r\n`;
}

function csvCell(value: string): string {
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Clips as a bookmark file (Netscape's format), which browsers and link managers import. */
export function clipsAsBookmarks(rows: readonly ClipRow[]): string {
  const entries = rows.map(({ title, url, savedAt, tags, note }) => {
    const entry = `<DT><A HREF="${escapeMarkup(url)}" ADD_DATE="${seconds(savedAt)}" TAGS="${escapeMarkup(tags.join(","))}">${escapeMarkup(title)}</A>`;
    return note === "" ? entry : `${entry}\n<DD>${escapeMarkup(note)}`;
  });
  return `<!DOCTYPE NETSCAPE-Bookmark-file-1>\n<META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=UTF-8">\n<TITLE>Bookmarks</TITLE>\n<H1>Bookmarks</H1>\n<DL><p>\n${entries.join("\n")}\n</DL><p>\n`;
}
