import { browser } from "./browser.ts";

/** Every web site: newspapers keep their pictures at addresses that nobody can name beforehand. */
const EVERYWHERE = { origins: ["https://*/*", "http://*/*"] };

/** Whether the browser lets the background read this picture, whatever its site says. */
export async function mayFetch(src: string): Promise<boolean> {
  const { protocol, hostname } = new URL(src);
  // A URL may name a host with a star in it; a match pattern would take that for every host.
  return !hostname.includes("*") && browser.permissions.contains({ origins: [`${protocol}//${hostname}/*`] });
}

/** Whether the user has allowed pictures of all sites. Firefox counts the detector's pages as allowed, until its user takes that back. */
export function mayFetchAll(): Promise<boolean> {
  return browser.permissions.contains(EVERYWHERE);
}

/** Asks the user for the pictures of all sites. Call it in the handler of a real click, before anything is awaited. */
export function askForPictures(): Promise<boolean> {
  return browser.permissions.request(EVERYWHERE);
}

/** Gives the permission back. */
export function giveBackPictures(): Promise<boolean> {
  return browser.permissions.remove(EVERYWHERE);
}
