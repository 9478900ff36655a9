import type en from "../../assets/_locales/en/messages.json";
import { browser } from "./browser.ts";

/** The key of a text of the interface; assets/_locales/en has them all. */
export type MessageKey = keyof typeof en;

/** The text in the browser's own language; `values` fill its placeholders in order. */
export function t(key: MessageKey, ...values: (string | number)[]): string {
  return browser.i18n.getMessage(key, values.map(String));
}

/** The language of the interface's words as a BCP 47 tag, for `lang` and for Intl. The browser's own may be one that we have no words in. */
export function uiLanguage(): string {
  return t("ui_language");
}
