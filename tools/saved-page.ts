import { isUtf8 } from "node:buffer";
import { readFile } from "node:fs/promises";
import { basename, dirname, extname, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { JSDOM, VirtualConsole } from "jsdom";
import type { Site } from "../test/support/driver.ts";

/** A page that lies in a file, and the address it was saved from. */
export interface SavedPage {
  path: string;
  url: string;
  html: Buffer;
}

const isWebAddress = (text: unknown): text is string => typeof text === "string" && /^https?:\/\//.test(text) && URL.canParse(text);

/** The page's own word for its address: `link rel=canonical`, else `og:url`. Both stand in the head: the body, often a megabyte, is left out. */
function statedUrl(html: Buffer): string | undefined {
  const end = html.indexOf("</head>");
  // A console of its own: what jsdom thinks of the page's styles is nobody's business here.
  const { document } = new JSDOM(end < 0 ? html : html.subarray(0, end), { contentType: "text/html", virtualConsole: new VirtualConsole() }).window;
  const stated = [document.querySelector('link[rel~="canonical" i]')?.getAttribute("href"), document.querySelector('meta[property="og:url" i]')?.getAttribute("content")];
  return stated.map((text) => text?.trim()).find(isWebAddress);
}

/** The `url` of a JSON file beside the page: of its one object, or of the entry that is named like the page. */
async function urlBeside(path: string, name: string): Promise<string | undefined> {
  let text: string;
  try {
    text = await readFile(join(dirname(path), name), "utf8");
  } catch {
    // Few saved pages have one.
    return undefined;
  }
  const notes = JSON.parse(text) as Record<string, unknown>;
  const entry = (notes[basename(path, extname(path))] ?? notes) as Record<string, unknown>;
  return isWebAddress(entry.url) ? entry.url : undefined;
}

/**
 * Reads a saved page. Its address is what the page states, else the `url` in a meta.json or gold.json beside it, else
 * one of our own making below saved.invalid. Rejects where the file can't be read.
 */
export async function readSavedPage(file: string): Promise<SavedPage> {
  const path = resolve(file);
  const html = await readFile(path);
  const url = statedUrl(html) ?? (await urlBeside(path, "meta.json")) ?? (await urlBeside(path, "gold.json")) ?? new URL(basename(pathToFileURL(path).pathname), "https://saved.invalid/").href;
  return { path, url: new URL(url).href, html };
}

/** A saved page, at the address it was saved from. Its scripts may not run: offline they erase its text. */
export async function savedSite(file: string): Promise<Site> {
  const { url, html } = await readSavedPage(file);
  // A page in an older encoding states it itself.
  return { url, body: html, contentType: isUtf8(html) ? "text/html; charset=utf-8" : "text/html", headers: { "content-security-policy": "script-src 'none'" } };
}
