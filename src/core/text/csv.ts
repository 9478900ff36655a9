/**
 * Comma-separated values as RFC 4180 has them: fields in quotes where they hold a comma, quote or line break. Excel needs
 * the byte order mark to see that a file is UTF-8.
 */

/** Rows as a file's text. A field that a spreadsheet would run as a formula is told as text by a leading apostrophe. */
export function formatCsv(rows: readonly (readonly string[])[]): string {
  return `\uFEFF${rows.map((row) => row.map(formatField).join(",")).join("\r\n")}\r\n`;
}

function formatField(field: string): string {
  const safe = /^[=+\-@\t]/.test(field) ? `'${field}` : field;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** The rows of a file's text; an empty line is no row. A quote that is never closed takes the rest. */
export function parseCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  const source = text.replace(/^\uFEFF/, "");
  const fields = /(?:"([^"]*(?:""[^"]*)*)(?:"[^,\r\n]*|$)|([^",\r\n]*))(,|\r\n|\n|\r|$)/gy;
  for (let match = fields.exec(source); match; match = fields.exec(source)) {
    const [whole, quoted, plain = "", end] = match;
    row.push(quoted === undefined ? plain.replace(/^'(?=[=+\-@\t])/, "") : quoted.replaceAll('""', '"').replace(/^'(?=[=+\-@\t])/, ""));
    if (end !== ",") {
      if (row.length > 1 || row[0] !== "") rows.push(row);
      row = [];
    }
    if (fields.lastIndex >= source.length && end !== ",") break;
    if (whole === "") break;
  }
  return rows;
}
