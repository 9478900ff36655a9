import type { ArticlePages } from "../core/article/next-page.ts";
import { t, type MessageKey } from "./i18n.ts";

/** What kept a page of an article away. */
export type PageTroubleKind = "status" | "network" | "timeout" | "elsewhere" | "not-html" | "no-article" | "too-large" | "too-many";

const REASONS: Record<PageTroubleKind, MessageKey> = {
  status: "pages_refused",
  network: "pages_refused",
  timeout: "pages_timeout",
  elsewhere: "pages_elsewhere",
  "not-html": "pages_no_text",
  "no-article": "pages_no_text",
  "too-large": "pages_too_large",
  "too-many": "pages_too_many",
};

/** Which page of an article this is, as far as the page tells. */
export function pageWords({ number, count, next }: ArticlePages): string {
  if (number && count) return t("pages_of", number, count);
  return number && number > 1 ? t("pages_number", number) : next ? t("pages_goes_on") : t("pages_number", number ?? 1);
}

/** Why a page is missing. `most`: how many pages are joined at most. */
export function troubleWords({ page, kind }: { page: number; kind: PageTroubleKind }, most: number): string {
  return t("pages_trouble", page, t(REASONS[kind], most));
}
