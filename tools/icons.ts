// npm run icons: assets/icons/<state>-<size>.png from the SVG drawings beside them, in Chromium.
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { launch, type Browser } from "puppeteer-core";
import { browserAdvice, findBrowser } from "./browsers.ts";

const FOLDER = join(PROJECT_ROOT, "assets/icons");
const STATES = ["quiet", "article", "clipped"];
/** Edge in pixels. Up to 32 from the drawing whose edges fall on whole pixels at 16: a toolbar shows these. */
const SIZES = [16, 32, 48, 128];
const LARGEST_SMALL = 32;

async function render(browser: Browser, svg: string, size: number): Promise<Uint8Array> {
  const page = await browser.newPage();
  try {
    await page.setViewport({ width: size, height: size });
    const image = `data:image/svg+xml;base64,${Buffer.from(svg).toString("base64")}`;
    await page.setContent(`<style>body{margin:0}img{display:block;width:100vw;height:100vh}</style><img src="${image}">`);
    return await page.screenshot({ omitBackground: true });
  } finally {
    await page.close();
  }
}

// As root (a container), Chromium starts only without its sandbox; what it opens here is ours.
const sandbox = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
const executablePath = findBrowser("chromium");
if (!executablePath) throw new Error(browserAdvice("chromium"));
const browser = await launch({ executablePath, args: sandbox });
try {
  for (const state of STATES) {
    for (const size of SIZES) {
      const svg = await readFile(join(FOLDER, `${state}${size > LARGEST_SMALL ? "" : "-small"}.svg`), "utf8");
      await writeFile(join(FOLDER, `${state}-${size}.png`), await render(browser, svg, size));
    }
  }
} finally {
  await browser.close();
}
console.error(`${STATES.length * SIZES.length} icons written to assets/icons`);
