import { browser } from "./browser.ts";

/** A file of the extension as bytes. Throws where the build does not hold it. */
export async function loadAsset(path: string): Promise<ArrayBuffer> {
  const answer = await fetch(browser.runtime.getURL(path));
  if (!answer.ok) throw new Error(`${path} is missing from the extension: install it anew.`);
  return answer.arrayBuffer();
}
