/** Han characters of a text that are shown of it. */
const SHOWN = 60;

const shortened = (text: string): string => (text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text).replaceAll("\n", " ");

/** One page's report (a line of `npm start -- --json`) as a few lines to read. */
export function forPeople(line: Record<string, unknown>): string {
  const { file, url, error, article, title, byline, published, site, script, text, variants, figures, clip, screenshot, ms } = line as {
    [field: string]: unknown;
    error?: string;
    byline?: string[];
    text?: string;
    variants?: Record<string, string>;
    figures?: { name: string; names: string[]; mentions: number }[];
    clip?: { id: string };
    ms?: Record<string, number>;
  };
  const head = [file, url].filter(Boolean).join("  ");
  if (error !== undefined) return `${head}\n  failed     ${error}\n`;
  if (article !== true) return `${head}\n  no article\n`;
  const rows: [string, string][] = [
    ["title", String(title)],
    ["by", [site, byline?.join("、"), published, script].filter(Boolean).join(" · ")],
    ["text", `${text?.length ?? 0} characters: ${shortened(text ?? "")}`],
    ...Object.entries(variants ?? {}).map(([variant, words]): [string, string] => [variant, shortened(words)]),
    ["people", figures?.map(({ name, mentions }) => `${name} ×${mentions}`).join("  ") || "nobody known"],
    ["clip", `${clip?.id}, seen in the library`],
    ["reader", String(screenshot)],
    ["time", Object.entries(ms ?? {}).map(([what, time]) => `${what} ${time} ms`).join("  ")],
  ];
  return `${head}\n${rows.map(([name, words]) => `  ${name.padEnd(10)} ${words}`).join("\n")}\n`;
}
