import { describe } from "node:test";
import type { BrowserName } from "../../tools/browsers.ts";
import { badInputScenarios } from "./bad-input.ts";
import { cardActionScenarios } from "./card-actions.ts";
import { cardPlaceScenarios } from "./card-places.ts";
import { cardScenarios } from "./cards.ts";
import { clipPictureScenarios } from "./clip-pictures.ts";
import { conversionScenarios } from "./conversion.ts";
import { highlightScenarios } from "./highlights.ts";
import { keyboardScenarios } from "./keyboard.ts";
import { libraryScenarios } from "./library.ts";
import { libraryViewScenarios } from "./library-views.ts";
import { joinedPageScenarios } from "./joined-pages.ts";
import { lookUpScenarios } from "./look-ups.ts";
import { livePageScenarios } from "./live-pages.ts";
import { longWordScenarios } from "./long-words.ts";
import { markScenarios } from "./marks.ts";
import { looksScenarios } from "./looks.ts";
import { ownPageScenarios } from "./own-pages.ts";
import { pictureScenarios } from "./pictures.ts";
import { popupScenarios } from "./popup.ts";
import { privacyScenarios } from "./privacy.ts";
import { privateModeScenarios } from "./private-mode.ts";
import { readerAccessScenarios } from "./reader-access.ts";
import { readerFlowScenarios } from "./reader-flow.ts";
import { readerTypeScenarios } from "./reader-type.ts";
import { readerScenarios } from "./reader.ts";
import { releaseScenarios } from "./release.ts";
import { seedScenarios } from "./seeds.ts";
import { siteScenarios } from "./sites.ts";
import { sleepScenarios } from "./sleep.ts";
import { readSettings, setStage, type Stage } from "./stage.ts";
import { tidyScenarios } from "./tidy.ts";
import { toolbarScenarios } from "./toolbar.ts";

const settings = readSettings();

/** The groups of scenarios, in order: the first needs a browser that has nothing else on its mind, the last puts another build in. */
const GROUPS: Record<string, (stage: Stage) => void> = {
  privacy: privacyScenarios,
  toolbar: toolbarScenarios,
  popup: popupScenarios,
  reader: readerScenarios,
  "reader-type": readerTypeScenarios,
  "reader-flow": readerFlowScenarios,
  "reader-access": readerAccessScenarios,
  "own-pages": ownPageScenarios,
  keyboard: keyboardScenarios,
  looks: (stage) => looksScenarios(stage, settings.renewLooks),
  tidy: tidyScenarios,
  "joined-pages": joinedPageScenarios,
  conversion: conversionScenarios,
  cards: cardScenarios,
  marks: markScenarios,
  "card-places": cardPlaceScenarios,
  "card-actions": cardActionScenarios,
  library: libraryScenarios,
  highlights: highlightScenarios,
  "library-views": libraryViewScenarios,
  "look-ups": lookUpScenarios,
  "clip-pictures": clipPictureScenarios, "private-mode": privateModeScenarios,
  "live-pages": livePageScenarios,
  sites: siteScenarios,
  sleep: sleepScenarios,
  "bad-input": badInputScenarios,
  seeds: seedScenarios,
  release: releaseScenarios,
  "long-words": (stage) => longWordScenarios(stage, settings.testBuilds),
};

/** All scenarios, or the groups asked for, in one browser that is launched once. */
export function playScenarios(name: BrowserName): void {
  describe(name, { skip: settings.programs[name] ? false : `${name} was not found, or not asked for` }, () => {
    const stage = setStage(name, settings);
    if (settings.pictures && name === "chromium") describe("pictures", () => pictureScenarios(stage, settings.pictures ?? ""));
    for (const [group, scenarios] of Object.entries(GROUPS)) {
      if (settings.groups.length === 0 || settings.groups.includes(group)) describe(group, () => scenarios(stage));
    }
  });
}
