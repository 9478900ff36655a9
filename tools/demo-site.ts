import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Site } from "../test/support/driver.ts";

const FOLDER = join(PROJECT_ROOT, "test/fixtures/demo");

/** The demo article: an invented story of an invented town, with a picture, as a news site of Taiwan would show it. */
export async function demoSite(): Promise<Site> {
  const [body, picture] = await Promise.all([readFile(join(FOLDER, "page.html")), readFile(join(FOLDER, "reading-room.png"))]);
  return {
    url: "http://www.wugang.example/news/local/20251118-4021",
    body,
    files: { "http://www.wugang.example/images/reading-room.png": { body: picture, contentType: "image/png" } },
  };
}
