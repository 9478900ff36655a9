import type { ClipList } from "../../core/clips/list-keys.ts";
import { t } from "../../platform/i18n.ts";

/** What a list is called; `nameOf` names figures. */
export function listWords({ kind, value }: ClipList, nameOf: (figureId: string) => string | undefined): string {
  if (kind === "all") return t("library_all");
  if (kind === "trash") return t("library_trash");
  return kind === "figure" ? (nameOf(value) ?? value) : value;
}
