import type { HTTPRequest, Page } from "puppeteer-core";
import type { Given, Site } from "./driver.ts";
import { PATIENCE, until } from "./until.ts";

const withoutFragment = (url: string): string => url.replace(/#.*/s, "");

/** The browsers' words where a tab was closed, or went on, before its last requests were answered. */
const GONE = /no such request|Invalid InterceptionId|Target closed|Session closed|detached/i;

/** What becomes of a request that no site answers. */
export type Otherwise = { kind: "refuse"; refused: string[] } | { kind: "fetch" };

async function answerRequest(request: HTTPRequest, given: ReadonlyMap<string, Given>, page: Page, otherwise: Otherwise): Promise<void> {
  const url = withoutFragment(request.url());
  const answer = given.get(url);
  if (answer) {
    const { body, contentType = "text/html; charset=utf-8", headers = {} } = answer;
    return request.respond({ status: 200, contentType, headers, body });
  }
  if (!/^https?:/.test(url)) return request.continue();
  const leaves = request.isNavigationRequest() && request.frame() === page.mainFrame();
  if (otherwise.kind === "fetch") {
    // A person goes on to another page: this tab is theirs from here.
    if (leaves) page.removeAllListeners("request").on("request", (next: HTTPRequest) => void next.continue());
    return leaves ? request.continue() : request.abort();
  }
  otherwise.refused.push(url);
  // A saved page that sends itself elsewhere stays: "no content" keeps what is shown, an error page would replace it.
  return leaves ? request.respond({ status: 204 }) : request.abort();
}

/** Makes the site's addresses answer in this tab, and opens it. The page's every other request is refused. */
export async function serveSite(page: Page, { url, files = {}, ...main }: Site, otherwise: Otherwise): Promise<void> {
  const given = new Map<string, Given>([...Object.entries(files), [withoutFragment(url), main]]);
  await page.setRequestInterception(true);
  page.on("request", (request) => {
    answerRequest(request, given, page, otherwise).catch((error: unknown) => {
      if (!GONE.test(String(error))) console.error(`${request.url()} was not answered:`, error);
    });
  });
  await goTo(page, url);
}

/**
 * Goes to an address and waits until its document is there. Firefox never says so of documents that are no web pages
 * (pictures, its own pages), so the document is asked.
 */
export async function goTo(page: Page, url: string): Promise<void> {
  await page.goto(url, { waitUntil: [], timeout: PATIENCE });
  await until(`the document of ${url}`, () => page.evaluate(() => location.href !== "about:blank" && document.readyState !== "loading"), PATIENCE);
}
