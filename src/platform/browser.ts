/** The one door to the extension API: a promise-returning `browser` in both browsers, Chrome 128 included. */
export { default as browser } from "webextension-polyfill";
export type { Menus, Runtime, Tabs } from "webextension-polyfill";
