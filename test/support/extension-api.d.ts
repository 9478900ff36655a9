import type { Browser } from "webextension-polyfill";

declare global {
  /** The extension API as code that a test runs inside an extension's page finds it: promises, in both browsers. */
  const chrome: Browser;
}
