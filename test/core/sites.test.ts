import assert from "node:assert/strict";
import { test } from "node:test";
import { hostOf, originsOf, parseSites, sameSite, storedSites, withSite } from "../../src/core/sites.ts";

test("a site is the host of a page of the web", () => {
  assert.equal(hostOf("https://www.Example.com:8443/a?b#c"), "www.example.com");
  assert.equal(hostOf("http://中国.example/"), "xn--fiqs8s.example");
  for (const url of ["about:blank", "file:///a.html", "chrome-extension://abc/x.html", "blob:https://a.example/1", "https://*/", "https://*.example/", "", "x"]) assert.equal(hostOf(url), undefined, url);
});

test("one site alone is asked for, in both schemes", () => {
  assert.deepEqual(originsOf("a.example"), ["https://a.example/*", "http://a.example/*"]);
});

test("what storage holds is taken field by field", () => {
  const stored = {
    "a.example": { variant: "tw", reader: true },
    "b.example": { variant: "jp", reader: true },
    "c.example": { variant: "hk", reader: "yes" },
    "d.example": { variant: "jp" },
    "e.example": null,
    "no host/*": { reader: true },
    "*": { reader: true },
    "": { reader: true },
  };
  assert.deepEqual([...parseSites(stored)], [["a.example", { variant: "tw", reader: true }], ["b.example", { reader: true }], ["c.example", { variant: "hk" }]]);
});

for (const stored of [undefined, null, 7, "a.example", []]) {
  test(`storage that holds ${JSON.stringify(stored)} gives no site`, () => assert.equal(parseSites(stored).size, 0));
}

test("one site changes, the others stay, in the order of their names", () => {
  const sites = parseSites({ "b.example": { reader: true } });
  const more = withSite(sites, "a.example", { variant: "cn" });
  assert.deepEqual([...more], [["a.example", { variant: "cn" }], ["b.example", { reader: true }]]);
  assert.deepEqual([...withSite(more, "b.example", { variant: "hk" })], [["a.example", { variant: "cn" }], ["b.example", { variant: "hk" }]]);
  assert.equal(sites.size, 1);
});

test("a choice that wants nothing takes its site out", () => {
  const sites = parseSites({ "a.example": { variant: "cn", reader: true } });
  assert.equal(withSite(sites, "a.example", { reader: false }).size, 0);
});

test("choices come back from storage as they went in, whatever a host is called", () => {
  const sites = withSite(withSite(new Map(), "__proto__", { reader: true }), "a.example", { variant: "cn" });
  assert.deepEqual([...parseSites(JSON.parse(JSON.stringify(storedSites(sites))))], [...sites]);
});

test("addresses of one owner are told from those of another", () => {
  for (const [a, b] of [["https://m.news.example/1", "https://www.news.example/2"], ["https://www.wugang.com.tw/", "http://wugang.com.tw/a"], ["https://a.idv.tw/", "https://b.a.idv.tw/"], ["http://127.0.0.1:8000/", "http://127.0.0.1/"], ["http://localhost/", "http://localhost/x"]]) {
    assert.ok(sameSite(a ?? "", b ?? ""), `${a} ${b}`);
  }
  for (const [a, b] of [["https://one.com.tw/", "https://other.com.tw/"], ["https://a.gov.hk/", "https://b.gov.hk/"], ["https://news.example/", "https://evil-news.example/"], ["http://10.0.0.1/", "http://10.1.0.1/"], ["about:blank", "about:blank"], ["", ""]]) {
    assert.ok(!sameSite(a ?? "", b ?? ""), `${a} ${b}`);
  }
});
