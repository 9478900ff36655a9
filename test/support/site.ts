import type { HTTPRequest, Page } from "puppeteer-core";
import type { Site } from "./driver.ts";
import { PATIENCE } from "./until.ts";

const withoutFragment = (url: string): string => url.replace(/#.*/s, "");

async function answerOrRefuse(request: HTTPRequest, site: Site, page: Page, refused: string[]): Promise<void> {
  const url = request.url();
  if (!/^https?:/.test(url)) return request.continue();
  if (withoutFragment(url) === withoutFragment(site.url)) {
    const { body, contentType = "text/html; charset=utf-8", headers = {} } = site;
    return request.respond({ status: 200, contentType, headers, body });
  }
  refused.push(url);
  // A saved page that sends itself elsewhere stays: "no content" keeps what is shown, an error page would replace it.
  if (request.isNavigationRequest() && request.frame() === page.mainFrame()) return request.respond({ status: 204 });
  return request.abort();
}

/** Makes the site's address answer with its body in this tab; every other request is refused and noted in `refused`. */
export async function serveSite(page: Page, site: Site, refused: string[]): Promise<void> {
  await page.setRequestInterception(true);
  page.on("request", (request) => {
    // The tab may be gone before its last requests are answered.
    answerOrRefuse(request, site, page, refused).catch((error: unknown) => {
      if (!page.isClosed()) console.error(`${request.url()} was not answered:`, error);
    });
  });
  await page.goto(site.url, { waitUntil: "domcontentloaded", timeout: 3 * PATIENCE });
}
