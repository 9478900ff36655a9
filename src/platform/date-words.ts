import { uiLanguage } from "./i18n.ts";

/** An ISO date as the interface's language writes it; the day alone where the page gave no time. */
export function dateWords(iso: string): string {
  const withTime = iso.includes("T");
  const date = new Date(withTime ? iso : `${iso}T00:00`);
  if (Number.isNaN(date.getTime())) return iso;
  return new Intl.DateTimeFormat(uiLanguage(), withTime ? { dateStyle: "medium", timeStyle: "short" } : { dateStyle: "medium" }).format(date);
}
