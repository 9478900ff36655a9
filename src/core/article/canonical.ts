import { metaOf, type Head } from "./head.ts";

/** An absolute http(s) address, or undefined. `base` may be relative to nothing. */
export function absolute(address: string | undefined, base: string): string | undefined {
  const url = address && URL.canParse(address, base) ? new URL(address, base) : undefined;
  return url && /^https?:$/.test(url.protocol) ? url.href : undefined;
}

/**
 * The page's own address for itself: `link rel=canonical`, else `og:url`, else `url`. One of another host is not
 * believed, nor one that names the site's root for an article below it (a common fault of templates).
 */
export function canonicalOf(head: Head, url: string): string {
  for (const stated of [head.links.get("canonical"), metaOf(head, "og:url")]) {
    const address = absolute(stated, url);
    if (address && believable(new URL(address), url)) return address;
  }
  return absolute(url, url) ?? url;
}

function believable(stated: URL, url: string): boolean {
  const own = absolute(url, url);
  if (!own) return true;
  const { hostname, pathname } = new URL(own);
  // www.example.com and m.example.com are one site, a.com.tw and b.com.tw are not.
  const site = /[^.]+(?:\.(?:com|net|org|gov|edu|co))?\.[^.]+$/.exec(hostname)?.[0] ?? hostname;
  return `.${stated.hostname}`.endsWith(`.${site}`) && (stated.pathname !== "/" || stated.search !== "" || pathname === "/");
}
