import { createConverter } from "../core/script/convert.ts";
import { tableFor } from "../core/script/tables.ts";
import { browser } from "../platform/browser.ts";
import { tablesFor } from "./conversion.ts";

/**
 * Brings the table of readings (300 KB, content/readings.ts) into a tab that asks for it (our own pages load it themselves), and answers with the texts in
 * simplified characters, one for one: the table knows words in these. It cannot be loaded here, since a service worker
 * may import nothing after its start. A text that would change its length comes back as it is.
 */
export async function prepareReadings(texts: string[], tabId: number | undefined): Promise<string[]> {
  if (tabId !== undefined) await browser.scripting.executeScript({ target: { tabId }, files: ["content/readings.js"] });
  const simplify = createConverter({ from: "t", to: "cn" }, await tablesFor(tableFor("t")));
  return texts.map((text) => {
    const simplified = simplify(text);
    return simplified.length === text.length ? simplified : text;
  });
}
