import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { Converter } from "opencc-js";
import { SETTINGS, type Setting } from "../src/core/settings.ts";

/*
 * The four locale files against one another, against the code that uses them, and against their own script.
 */

interface Message {
  message: string;
  placeholders?: Record<string, { content: string }>;
}

const read = (path: string): string => readFileSync(join(PROJECT_ROOT, path), "utf8");
const localeFile = (locale: string) => JSON.parse(read(`assets/_locales/${locale}/messages.json`)) as Record<string, Message>;
const LOCALES = { en: localeFile("en"), zh_TW: localeFile("zh_TW"), zh_CN: localeFile("zh_CN"), zh_HK: localeFile("zh_HK") };
const KEYS = Object.keys(LOCALES.en);

/** Keys that the settings table asks for: a sentence each, words for values that are not words themselves, a unit for numbers. */
const settingKeys = Object.entries(SETTINGS).flatMap(([name, setting]: [string, Setting<unknown>]) => {
  const values = setting.kind === "choice" ? setting.values.map(String).filter((value) => /^\w+$/.test(value)).map((value) => `_${value}`) : setting.kind === "number" ? ["_value"] : [];
  return ["", ...values].map((value) => `setting_${name}${value}`);
});

const sources = readdirSync(join(PROJECT_ROOT, "src"), { recursive: true, encoding: "utf8" }).filter((path) => /\.tsx?$/.test(path)).map((path) => read(`src/${path}`));
const code = sources.join("\n");

test("the locales have the same keys", () => {
  for (const messages of Object.values(LOCALES)) assert.deepEqual(Object.keys(messages).sort(), KEYS.toSorted());
});

test("no message is empty, and a description fits the stores", () => {
  for (const [locale, messages] of Object.entries(LOCALES)) {
    for (const [key, { message }] of Object.entries(messages)) assert.ok(message.trim(), `${locale} ${key}`);
    // Chrome's limits, in UTF-16 units: 75 for a name, 132 for a description.
    assert.ok((messages["extension_name"]?.message.length ?? Infinity) <= 75, locale);
    assert.ok((messages["extension_description"]?.message.length ?? Infinity) <= 132, locale);
  }
});

test("placeholders are the same in each language, and each is used", () => {
  for (const [locale, messages] of Object.entries(LOCALES)) {
    for (const [key, { message, placeholders = {} }] of Object.entries(messages)) {
      assert.deepEqual(placeholders, LOCALES.en[key]?.placeholders ?? {}, `${locale} ${key}`);
      const used = [...message.matchAll(/\$(\w+)\$/g)].map(([, name = ""]) => name.toLowerCase());
      assert.deepEqual([...new Set(used)].sort(), Object.keys(placeholders).map((name) => name.toLowerCase()).sort(), `${locale} ${key}`);
    }
  }
});

test("every key of the manifest and of the settings is there", () => {
  const manifest = [...read("manifest.json").matchAll(/__MSG_(\w+)__/g)].map(([, key = ""]) => key);
  assert.ok(manifest.length > 0);
  assert.deepEqual([...manifest, ...settingKeys].filter((key) => !KEYS.includes(key)), []);
});

test("every key is used", () => {
  const manifest = read("manifest.json");
  // `welcome_icon_${state}` uses every key that begins so; settings are counted one by one.
  const prefixes = [...code.matchAll(/`([a-z]+_[a-zA-Z_]*)\$\{/g)].map(([, prefix = ""]) => prefix).filter((prefix) => prefix !== "setting_");
  const used = (key: string): boolean =>
    settingKeys.includes(key) || code.includes(`"${key}"`) || manifest.includes(`__MSG_${key}__`) || prefixes.some((prefix) => key.startsWith(prefix));
  assert.deepEqual(KEYS.filter((key) => !used(key)), []);
});

/** Names of scripts, each written in itself in every language. */
const namesAScript = (key: string): boolean => key.startsWith("variant_");

test("the mainland's texts hold no traditional-only character", () => {
  const convert = Converter({ from: "t", to: "cn" });
  const wrong = Object.entries(LOCALES.zh_CN).filter(([key, { message }]) => !namesAScript(key) && convert(message) !== message);
  assert.deepEqual(wrong.map(([key]) => key), []);
});

test("Taiwan's and Hong Kong's texts hold no simplified-only character", () => {
  // OpenCC's standard turns 台 into 臺 and 核 of 查核 into 覈; both regions write the former.
  const convert = Converter({ from: "cn", to: "t" });
  const standard = (text: string): string => convert(text).replaceAll("臺", "台").replaceAll("覈", "核");
  for (const messages of [LOCALES.zh_TW, LOCALES.zh_HK]) {
    const wrong = Object.entries(messages).filter(([key, { message }]) => !namesAScript(key) && standard(message) !== message.replaceAll("臺", "台"));
    assert.deepEqual(wrong.map(([key]) => key), []);
  }
});
