import { Converter } from "opencc-js";
import { createConverter } from "../src/core/script/convert.ts";
import { scriptOf } from "../src/core/script/detect-script.ts";
import { parseTables } from "../src/core/script/tables.ts";
import { taiwaneseNews } from "./script-news.ts";
import { scriptTable } from "./script-tables.ts";

/** Shares of sentences that came back as they were written. */
export interface RoundTrip {
  sentences: number;
  /** Ours with the usage of the press, ours with OpenCC's standard, opencc-js. */
  news: number;
  standard: number;
  openccJs: number;
}

/**
 * Sentences of Taiwanese news, simplified by opencc-js and converted back: a measure of correctness where nobody has written
 * the other side. What the press writes both ways (周 and 週) counts against all alike; 臺 counts as 台, for OpenCC knows no
 * other. Undefined where the shared texts are not here.
 */
export async function roundTrip(): Promise<RoundTrip | undefined> {
  const texts = taiwaneseNews();
  if (!texts) return undefined;
  const written = texts.flatMap((text) => text.split(/[\n。！？；]/)).map((line) => line.trim()).filter((line) => scriptOf(line) === "hant");
  const sentences = [...new Set(written.map((line) => line.replaceAll("臺", "台")))];
  const tables = parseTables(await scriptTable("from-hans"));
  const simplify = Converter({ from: "tw", to: "cn" });
  const theirs = Converter({ from: "cn", to: "tw" });
  const share = (convert: (text: string) => string): number => sentences.filter((line) => convert(simplify(line)).replaceAll("臺", "台") === line).length / sentences.length;
  return {
    sentences: sentences.length, news: share(createConverter({ from: "cn", to: "tw" }, tables)),
    standard: share(createConverter({ from: "cn", to: "tw", usage: "standard" }, tables)), openccJs: share(theirs),
  };
}
