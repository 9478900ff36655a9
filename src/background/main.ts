/*
 * ENTRY: registers every listener synchronously, so that an event that wakes the background finds it. State lives in
 * storage and in the tabs; module variables are caches.
 */
import type { Script, Variant } from "../core/script/script.ts";
import { sendMentions } from "../core/figures/sent-mentions.ts";
import { chosenVariant, type Settings } from "../core/settings.ts";
import type { BackgroundCalls } from "../messages.ts";
import { browser } from "../platform/browser.ts";
import { uiVariant } from "../platform/card-words.ts";
import { injectReader } from "../platform/injection.ts";
import { answer, page } from "../platform/messaging.ts";
import { forgetPlaces } from "../platform/reading-places.ts";
import { loadSettings, watchSettings } from "../platform/settings-storage.ts";
import { notThisFigure, writeFigureNote } from "../store/figure-notes.ts";
import { unawaited } from "../platform/unawaited.ts";
import { wantPictures } from "../store/pictures.ts";
import { clipTab, isClipped, unclip } from "./clipping.ts";
import { convertTexts } from "./conversion.ts";
import { allFigures, factsOf, mentionsIn } from "./known-figures.ts";
import { highlightIn, highlightsAt, unhighlight } from "./highlighting.ts";
import { followLookUps, lookUp, lookUpOffer } from "./look-ups.ts";
import { createMenus, onMenu } from "./menus.ts";
import { fetchAndTell, fetchPictures, followPicturePermission, resumePictures, tellAndFetch } from "./pictures.ts";
import { prepareReadings } from "./readings.ts";
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
  async mentions(request, { tabId, url }) {
    return sendMentions(await mentionsIn(read.texts(request), tabId === undefined ? undefined : pageAddress(url)));
  },
  async figures(request) {
    const all = await allFigures();
    return { figures: read.texts(request, "ids").flatMap((id) => all.get(id) ?? []) };
  },
  async figureFacts(request) {
    const id = read.text(request, "id");
    const [facts, offer] = await Promise.all([factsOf(id), lookUpOffer(id, read.variant(request, "variant"))]);
    return { ...facts, lookUp: offer };
  },
  async lookUp(request, { tabId, incognito }) {
    const figure = (await allFigures()).get(read.text(request, "id"));
    return lookUp(figure, { variant: read.variant(request, "variant"), ask: read.flag(request, "ask"), tabId, incognito });
  },
  async dismissFigure(request, { url }) {
    const id = read.text(request, "id");
    if (read.flag(request, "everywhere")) await writeFigureNote(id, { hidden: true });
    else await notThisFigure(id, pageAddress(url));
  },
  async readings(request, { tabId }) {
    return { texts: await prepareReadings(read.texts(request), tabId) };
  },
  async clip(request, { tabId }) {
    // A page may only ask for its own tab.
    const wanted = tabId ?? read.tabId(request);
    if (wanted === undefined) return { kind: "nothing-to-clip" };
    const outcome = await clipTab(wanted);
    // Where the disk is full Chromium closes the popup over its words.
    if (tabId === undefined && (outcome.kind === "full" || outcome.kind === "unopened")) unawaited(page(wanted).tellClip({ outcome }), "telling what became of a clip");
    // The popup looks into the store itself.
    if ("pictures" in outcome) unawaited(tabId === undefined ? fetchPictures(outcome.clipId) : fetchAndTell(outcome.clipId, tabId), "fetching pictures");
    return outcome;
  },
  async clipped(request) {
    return { clipped: await isClipped(read.text(request, "url")) };
  },
  async highlight(request, { tabId }) {
    if (tabId === undefined) throw new Error("A highlight is made on a page.");
    const made = await highlightIn(tabId, read.passage(request), read.texts(request, "instead"));
    if ("pictures" in made.outcome && made.outcome.pictures > 0) unawaited(fetchAndTell(made.outcome.clipId, tabId), "fetching pictures");
    return made;
  },
  async highlights(request, { url }) {
    return { highlights: await highlightsAt(read.text(request, "url"), url) };
  },
  async unhighlight(request, { url }) {
    await unhighlight(read.text(request, "id"), read.text(request, "url"), url);
  },
  async unclip(request, { tabId }) {
    if (tabId !== undefined) throw new Error("A page may not take clips away.");
    await unclip(read.text(request, "clipId"));
  },
  async fetchPictures(request, { tabId }) {
    if (tabId !== undefined) throw new Error("A page may not ask for a clip's pictures.");
    const clipId = read.text(request, "clipId");
    await wantPictures(clipId);
    await fetchPictures(clipId);
  },
  async open(request) {
    if (read.text(request, "page") === "options") return browser.runtime.openOptionsPage();
    const place = new URLSearchParams();
    if ("clipId" in request) place.set("clip", read.text(request, "clipId"));
    if ("figureId" in request) place.set("figure", read.text(request, "figureId"));
    await browser.tabs.create({ url: browser.runtime.getURL(`pages/library/index.html#${place.toString()}`) });
  },
});

/** A page's address without its place in the page: what "not this person here" is remembered by. */
function pageAddress(url: string): string {
  return url.replace(/#.*$/, "");
}

/** The longest name that is taken from a selection, in UTF-16 units. */
const LONGEST_NAME = 40;

/** Opens the options at a new figure of the user's own, with the selected text for a name. */
async function addFigure(selection: string): Promise<void> {
  const place = new URLSearchParams({ figure: selection.trim().slice(0, LONGEST_NAME) });
  await browser.tabs.create({ url: browser.runtime.getURL(`pages/options/index.html#${place.toString()}`) });
}

/** The variant to switch a page to: the user's own, where that shows it in another script than it is written in; else one of the other script. */
function otherVariant(script: Script | undefined, settings: Settings): Variant {
  const wanted = chosenVariant(settings) ?? uiVariant();
  const other = (variant: Variant): boolean => (variant === "cn") !== (script === "hans");
  if (wanted && other(wanted)) return wanted;
  return script === "hans" ? "tw" : "cn";
}

/** What a shortcut or the menu does in a tab, without the popup. */
async function act(action: string, tabId: number, selection = ""): Promise<void> {
  const injection = await injectReader(tabId);
  // Nothing can be said on a page where nothing of ours runs: the popup says it when it is opened.
  if (!injection.ok) return console.info(`Qingdu: not on this page. ${injection.reason}`);
  const tab = page(tabId);
  switch (action) {
    case "read":
      return tab.toggle({});
    case "clip":
      return tellAndFetch(await clipTab(tabId), tabId);
    case "choose":
      return tab.chooseText({});
    case "convert":
      return tab.convertSelection({ text: selection });
    case "script": {
      const { shown, article } = await tab.describe({});
      return tab.show(shown ? {} : { variant: otherVariant(article?.script, await loadSettings()) });
    }
    default:
      throw new Error(`No action ${action}.`);
  }
}

followSites();
watchSettings((now, before) => before.resume && !now.resume && unawaited(forgetPlaces(), "forgetting where reading stopped"));
followPicturePermission();
unawaited(resumePictures(), "going on with pictures");
followLookUps();
onMenu((action, tabId, selection) => (action === "add" ? addFigure(selection) : act(action, tabId, selection)));
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
