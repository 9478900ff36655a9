import { describe } from "node:test";
import { BROWSERS } from "../../tools/browsers.ts";
import { badInputScenarios } from "./bad-input.ts";
import { cardScenarios } from "./cards.ts";
import { conversionScenarios } from "./conversion.ts";
import { libraryScenarios } from "./library.ts";
import { pictureScenarios } from "./pictures.ts";
import { popupScenarios } from "./popup.ts";
import { privacyScenarios } from "./privacy.ts";
import { readerScenarios } from "./reader.ts";
import { releaseScenarios } from "./release.ts";
import { seedScenarios } from "./seeds.ts";
import { sleepScenarios } from "./sleep.ts";
import { readSettings, setStage } from "./stage.ts";
import { toolbarScenarios } from "./toolbar.ts";

const settings = readSettings();

// One launch a browser, one browser after the other: two at once fight over a small machine.
for (const name of BROWSERS) {
  describe(name, { skip: settings.programs[name] ? false : `${name} was not found` }, () => {
    const stage = setStage(name, settings);
    describe("toolbar", () => toolbarScenarios(stage));
    describe("popup", () => popupScenarios(stage));
    describe("reader", () => readerScenarios(stage));
    describe("conversion", () => conversionScenarios(stage));
    describe("cards", () => cardScenarios(stage));
    describe("library", () => libraryScenarios(stage));
    describe("sleep", () => sleepScenarios(stage));
    describe("bad input", () => badInputScenarios(stage));
    describe("privacy", () => privacyScenarios(stage));
    describe("seeds", () => seedScenarios(stage));
    if (settings.pictures && name === "chromium") describe("pictures", () => pictureScenarios(stage, settings.pictures ?? ""));
    describe("release", () => releaseScenarios(stage));
  });
}
