/*
 * ENTRY: registers every listener synchronously, so that an event that wakes the background finds it. State lives in
 * storage and in the tabs; module variables are caches.
 */
import { chosenVariant } from "../core/settings.ts";
import type { BackgroundCalls } from "../messages.ts";
import { browser } from "../platform/browser.ts";
import { uiVariant } from "../platform/card-words.ts";
import { injectReader } from "../platform/injection.ts";
import { answer, page } from "../platform/messaging.ts";
import { loadSettings } from "../platform/settings-storage.ts";
import { unawaited } from "../platform/unawaited.ts";
import { clipTab, isClipped, unclip } from "./clipping.ts";
import { convertTexts } from "./conversion.ts";
import { allFigures, mentionsIn } from "./known-figures.ts";
import { createMenus, onMenu } from "./menus.ts";
import * as read from "./requests.ts";
import { followSites, registerSites, tellSite } from "./sites.ts";
import { setIcon } from "./toolbar.ts";

answer<Pick<BackgroundCalls, keyof BackgroundCalls>>("background", {
  async detected(request, { tabId, url }) {
    if (tabId === undefined) return;
    const article = read.flag(request, "article");
    unawaited(tellSite(tabId, url, article), "telling a site of its article");
    const clipped = await isClipped(read.text(request, "url"));
    await setIcon(tabId, clipped ? "clipped" : article ? "article" : "quiet");
  },
  async convert(request) {
    return convertTexts(read.texts(request), read.variant(request));
  },
  async mentions(request) {
    return { mentions: await mentionsIn(read.texts(request)) };
  },
  async figures(request) {
    const all = await allFigures();
    return { figures: read.texts(request, "ids").flatMap((id) => all.get(id) ?? []) };
  },
  async clip(request, { tabId }) {
    // A page may only ask for its own tab.
    const wanted = tabId ?? read.tabId(request);
    return wanted === undefined ? { kind: "nothing-to-clip" } : clipTab(wanted);
  },
  async unclip(request, { tabId }) {
    if (tabId !== undefined) throw new Error("A page may not take clips away.");
    await unclip(read.text(request, "clipId"));
  },
  async open(request) {
    const options = read.text(request, "page") === "options";
    const clipId = "clipId" in request ? read.text(request, "clipId") : undefined;
    if (options) await browser.runtime.openOptionsPage();
    else await browser.tabs.create({ url: browser.runtime.getURL(`pages/library/index.html${clipId ? `#clip=${encodeURIComponent(clipId)}` : ""}`) });
  },
});

/** What a shortcut or the menu does in a tab, without the popup. */
async function act(action: string, tabId: number): Promise<void> {
  const injection = await injectReader(tabId);
  // Nothing can be said on a page where nothing of ours runs: the popup says it when it is opened.
  if (!injection.ok) return console.info(`Qingdu: not on this page. ${injection.reason}`);
  const tab = page(tabId);
  switch (action) {
    case "read":
      return tab.toggle({});
    case "clip":
      return tab.tellClip({ outcome: await clipTab(tabId) });
    case "choose":
      return tab.chooseText({});
    case "script": {
      const { shown } = await tab.describe({});
      const wanted = chosenVariant(await loadSettings()) ?? uiVariant() ?? "tw";
      return tab.show(shown ? {} : { variant: wanted });
    }
    default:
      throw new Error(`No action ${action}.`);
  }
}

followSites();
onMenu(act);
browser.commands.onCommand.addListener((action, tab) => unawaited(command(action, tab?.id), `the shortcut ${action}`));
browser.runtime.onInstalled.addListener(({ reason }) => unawaited(install(reason), "setting up"));

async function command(action: string, tabId: number | undefined): Promise<void> {
  const wanted = tabId ?? (await browser.tabs.query({ active: true, currentWindow: true }))[0]?.id;
  if (wanted !== undefined) await act(action, wanted);
}

async function install(reason: string): Promise<void> {
  await Promise.all([createMenus(), registerSites()]);
  if (reason === "install") await browser.tabs.create({ url: browser.runtime.getURL("pages/welcome/index.html") });
}
