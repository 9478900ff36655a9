import { dateIn } from "../core/text/date-words.ts";
import { uiLanguage } from "./i18n.ts";

/** An ISO date as the interface's language writes it. */
export function dateWords(iso: string): string {
  return dateIn(uiLanguage(), iso);
}
