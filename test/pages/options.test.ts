import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { after, test } from "node:test";
import { writeSettingsFile, type SiteSettings } from "../../src/core/settings-file.ts";
import { parseSettings, SETTINGS } from "../../src/core/settings.ts";
import { axeViolations } from "../support/axe.ts";
import { openPage, type OpenPage, type Surroundings } from "../support/open-page.ts";

const open: OpenPage[] = [];
after(() => open.forEach((page) => page.close()));

const background: Surroundings["background"] = { convert: ({ texts, to }) => ({ texts: texts.map((text) => `${to}:${text}`), anchors: texts.map(() => null) }) };

async function options(around: Surroundings = {}): Promise<OpenPage> {
  const page = await openPage("options", { background, ...around });
  open.push(page);
  return page;
}

const inputs = (page: OpenPage, name: string): HTMLInputElement[] => [...page.document.querySelectorAll<HTMLInputElement>(`input[name="${name}"]`)];
const notice = (page: OpenPage): string => page.document.querySelector(".notice[role=status]")?.textContent ?? "";

function press(page: OpenPage, words: string): void {
  const button = [...page.document.querySelectorAll("button")].find(({ textContent }) => textContent === words);
  assert.ok(button, `There is a button “${words}”.`);
  button.click();
}

async function chooseFile(page: OpenPage, text: string): Promise<void> {
  const input = page.document.querySelector<HTMLInputElement>("#transfer input[type=file]");
  assert.ok(input);
  const file = Object.assign(new page.window.Blob([text]), { text: async () => text });
  Object.defineProperty(input, "files", { value: [file], configurable: true });
  input.dispatchEvent(new page.window.Event("change", { bubbles: true }));
  await page.until(() => notice(page) !== "", "the page says what became of the file");
}

test("every setting is asked for, with its sentence as its label and its value shown", async () => {
  const page = await options({ settings: { theme: "sepia", fontSize: 24, regionalWords: true } });
  for (const [name, setting] of Object.entries(SETTINGS)) {
    const fields = inputs(page, name);
    assert.equal(fields.length, setting.kind === "choice" ? setting.values.length : 1, name);
    for (const field of fields) assert.ok(field.closest("label")?.textContent?.trim(), name);
  }
  assert.deepEqual(inputs(page, "theme").filter(({ checked }) => checked).map(({ value }) => value), ["sepia"]);
  assert.equal(inputs(page, "fontSize")[0]?.value, "24");
  assert.equal(inputs(page, "regionalWords")[0]?.checked, true);
  assert.deepEqual(page.errors, []);
});

test("a change is saved at once, beside what was stored, and said", async () => {
  const page = await options({ settings: { fontSize: 24 } });
  inputs(page, "marks")[2]?.click();
  inputs(page, "marksOnPage")[0]?.click();
  await page.until(() => notice(page) === "Saved", "the change is said");
  await page.until(() => Object.keys(page.stored() ?? {}).length === 3, "both changes are stored");
  assert.deepEqual(page.stored(), { fontSize: 24, marks: "none", marksOnPage: false });
});

test("a slider on its way shows in the sample and is saved when it is let go", async () => {
  const page = await options();
  const [slider] = inputs(page, "fontSize");
  assert.ok(slider);
  slider.value = "30";
  slider.dispatchEvent(new page.window.Event("input", { bubbles: true }));
  await page.until(() => page.document.querySelector<HTMLElement>(".sample > div")?.style.fontSize === "30px", "the sample follows");
  assert.equal(page.stored(), undefined);
  slider.dispatchEvent(new page.window.Event("change", { bubbles: true }));
  await page.until(() => page.stored() !== undefined, "the value is stored");
  assert.deepEqual(page.stored(), { fontSize: 30 });
});

test("the page follows a change made elsewhere, its own colours too", async () => {
  const page = await options();
  assert.equal(page.document.documentElement.dataset["theme"], "light");
  page.changeElsewhere({ theme: "dark", font: "sans" });
  await page.until(() => page.document.documentElement.dataset["theme"] === "dark", "the colours change");
  assert.deepEqual(inputs(page, "font").filter(({ checked }) => checked).map(({ value }) => value), ["sans"]);
});

test("like the system is dark where the system is", async () => {
  const page = await options({ dark: true });
  await page.until(() => page.document.documentElement.dataset["theme"] === "dark", "the colours are the system's");
});

test("the sample shows direction, quotation marks and spacing as they are chosen", async () => {
  const page = await options({ settings: { variant: "tw", letterSpacing: 10 } });
  const sample = (): HTMLElement | null => page.document.querySelector<HTMLElement>(".sample > div");
  await page.until(() => sample()?.textContent?.startsWith("tw:") === true, "the sample is converted");
  assert.equal(sample()?.style.letterSpacing, "0.1em");
  assert.match(sample()?.textContent ?? "", /“街坊/);
  inputs(page, "quotes").find(({ value }) => value === "corners")?.click();
  await page.until(() => sample()?.textContent?.includes("「街坊") === true, "corner brackets");
  inputs(page, "direction").find(({ value }) => value === "vertical")?.click();
  await page.until(() => sample()?.dataset["direction"] === "vertical", "columns");
});

test("the sample is converted to the chosen script, from the other one", async () => {
  const page = await options({ settings: { variant: "hk" } });
  const sample = (): string => page.document.querySelector(".sample")?.textContent ?? "";
  await page.until(() => sample().startsWith("hk:雨停之后"), "the sample is converted");
  assert.equal(page.document.querySelector(".sample > div")?.getAttribute("lang"), "zh-Hant-HK");
  inputs(page, "variant")[1]?.click();
  await page.until(() => sample().startsWith("cn:雨停之後"), "the sample is converted from traditional");
  inputs(page, "variant")[0]?.click();
  await page.until(() => sample().startsWith("雨停"), "the sample is as written");
});

test("a refused save says so, with the browser's reason", async () => {
  const page = await options();
  page.failWrites();
  inputs(page, "marks")[1]?.click();
  await page.until(() => notice(page).includes("QUOTA_BYTES"), "the reason is shown");
});

test("reset puts everything back, and undo brings it again", async () => {
  const page = await options({ settings: { theme: "dark", measure: 30 } });
  press(page, "Reset to defaults");
  await page.until(() => notice(page).startsWith("All settings are back"), "the reset is said");
  assert.deepEqual(page.stored(), {});
  press(page, "Undo");
  await page.until(() => notice(page) === "Undone", "the undo is said");
  assert.deepEqual(page.stored(), { theme: "dark", measure: 30 });
});

const NO_SITES: SiteSettings = { sites: new Map(), looks: new Map(), rules: new Map() };

test("a file of settings replaces them all, those of single sites too, and undo brings both again", async () => {
  const page = await options({ settings: { measure: 30 } });
  const looks = (): (string | null)[] => [...page.document.querySelectorAll("#site-looks summary")].map(({ textContent }) => textContent);
  await chooseFile(page, writeSettingsFile({ ...parseSettings({}), theme: "sepia" }, { ...NO_SITES, looks: new Map([["news.example", { font: "sans" }]]) }));
  assert.equal(notice(page), "The settings of the file are in place.Undo");
  assert.deepEqual(page.stored(), { theme: "sepia" });
  await page.until(() => looks().join() === "news.example", "the site's look is listed");
  press(page, "Undo");
  await page.until(() => looks().length === 0, "the look is gone again");
  assert.deepEqual(page.stored(), { measure: 30 });
});

test("a site's own look is changed by itself, and taken away", async () => {
  const page = await options({ settings: { font: "serif" } });
  await chooseFile(page, writeSettingsFile(parseSettings({}), { ...NO_SITES, looks: new Map([["news.example", { font: "serif" }]]) }));
  const field = (value: string): HTMLInputElement | null => page.document.querySelector(`#site-looks input[name=font][value=${value}]`);
  await page.until(() => field("serif")?.checked === true, "the site's font is shown");
  field("sans")?.click();
  await page.until(() => field("sans")?.checked === true, "the site's font is another");
  assert.equal(inputs(page, "font").find(({ value, form }) => value === "serif" && form === null)?.checked, true, "the font of all others is as it was");
  press(page, "Look like all others again");
  await page.until(() => page.document.querySelector("#site-looks summary") === null, "the site has no look of its own");
});

test("a file that is none is refused in words, and nothing changes", async () => {
  const page = await options({ settings: { measure: 30 } });
  await chooseFile(page, "PK\u0003\u0004 a picture");
  assert.match(notice(page), /no Qingdu settings\. Nothing was changed\./);
  await chooseFile(page, writeSettingsFile(parseSettings({}), NO_SITES).replace("{}", '{"fontSize":-1}'));
  await page.until(() => notice(page).includes("Size of the text"), "the bad value is named");
  assert.deepEqual(page.stored(), { measure: 30 });
});

test("the shortcuts show their keys, and lead to the browser's own page", async () => {
  const page = await options({ shortcuts: { read: "Alt+Shift+R" } });
  await page.until(() => page.document.querySelector("#shortcuts kbd") !== null, "the shortcuts are listed");
  const rows = [...page.document.querySelectorAll("#shortcuts .pairs > div")].map((row) => [row.querySelector("dt")?.textContent, row.querySelector("dd")?.textContent]);
  assert.deepEqual(rows.find(([command]) => command === "Open or close the reader"), ["Open or close the reader", "Alt+Shift+R"]);
  assert.deepEqual(rows.find(([command]) => command === "Clip this article"), ["Clip this article", "Not set"]);
  press(page, "Change shortcuts in the browser");
  await page.until(() => page.opened.length > 0, "a tab is opened");
  assert.deepEqual(page.opened, ["chrome://extensions/shortcuts"]);
});

test("automatic backup asks the browser first: a no switches nothing on and says so, a yes does, off gives it back", async () => {
  const answers = [false, true];
  const page = await options({ grants: () => answers.shift() ?? false });
  const choose = (value: string): void => inputs(page, "backupEvery").find((input) => input.value === value)?.click();
  const section = (): string => page.document.querySelector("#backup")?.textContent ?? "";
  choose("week");
  await page.until(() => section().includes("nothing was switched on"), "the page says that nothing was switched on");
  assert.equal(page.stored(), undefined);
  choose("week");
  await page.until(() => page.stored() !== undefined, "the choice is kept");
  assert.deepEqual(page.stored(), { backupEvery: "week" });
  assert.ok(!section().includes("nothing was switched on"));
  choose("never");
  await page.until(() => JSON.stringify(page.stored()) === "{}", "the choice is taken back");
});

test("an automatic backup without the browser's leave says so, and asks again", async () => {
  const page = await options({ settings: { backupEvery: "day" }, grants: () => true });
  await page.until(() => page.document.querySelector("#backup [role=alert]") !== null, "the page says that no backup is made");
  page.document.querySelector<HTMLElement>("#backup [role=alert] button")?.click();
  await page.until(() => page.document.querySelector("#backup [role=alert]") === null, "the warning goes");
  assert.deepEqual(page.stored(), { backupEvery: "day" });
});

test("the permission for the pictures of all sites is told, led to, and taken back", async () => {
  const page = await options();
  await page.until(() => page.document.querySelector("#pictures-leave") !== null, "the page says whose pictures are kept");
  assert.equal(page.document.querySelector('#storage a[href$="?pictures"]')?.textContent, "Allow pictures from all sites…");
  const allowed = await options({ granted: ["https://*/*", "http://*/*"] });
  await allowed.until(() => allowed.document.querySelector("#pictures-leave")?.textContent?.includes("every site") ?? false, "all sites are allowed");
  press(allowed, "Take back the permission for all sites");
  await allowed.until(() => allowed.document.querySelector('#storage a[href$="?pictures"]') !== null, "the permission is taken back");
});

test("storage and version are told", async () => {
  const page = await options();
  await page.until(() => page.document.querySelector("#storage")?.textContent?.includes("2.3 MB") ?? false, "the use is shown");
  const { version } = JSON.parse(readFileSync(join(PROJECT_ROOT, "manifest.json"), "utf8")) as { version: string };
  assert.match(page.document.querySelector("#about")?.textContent ?? "", new RegExp(`Version ${version.replaceAll(".", "\\.")}`));
});

for (const locale of ["en", "zh_TW", "zh_CN", "zh_HK"] as const) {
  test(`axe-core holds nothing against the page in ${locale}`, async () => {
    const page = await options({ locale, shortcuts: { read: "Alt+Shift+R" } });
    await page.until(() => page.document.querySelector("#shortcuts kbd") !== null, "the shortcuts are listed");
    assert.deepEqual(await axeViolations(page), []);
  });
}

test("a person of one's own is added by a form that wants a name", async () => {
  const page = await options();
  press(page, "Add a person");
  await page.until(() => page.document.querySelector(".figure-form") !== null, "the form is open");
  const [cn, tw] = page.document.querySelectorAll<HTMLInputElement>(".figure-form input");
  const save = page.document.querySelector<HTMLButtonElement>(".figure-form [type=submit]");
  assert.ok(cn && tw && save?.disabled, "nothing can be saved without a name");
  tw.value = "陳大文";
  tw.dispatchEvent(new page.window.Event("input", { bubbles: true }));
  await page.until(() => !save.disabled, "a name is enough");
  assert.deepEqual((await axeViolations(page)), []);
});
