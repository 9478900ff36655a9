import type { BrowserName } from "../../tools/browsers.ts";
import { launchChromium } from "./chromium.ts";
import type { Driver, LaunchOptions } from "./driver.ts";
import { launchFirefox } from "./firefox.ts";

/** Starts a browser with the extension in it. Rejects with the browser's own words where it refuses the extension. */
export function launch(name: BrowserName, options: LaunchOptions): Promise<Driver> {
  return name === "chromium" ? launchChromium(options) : launchFirefox(options);
}
