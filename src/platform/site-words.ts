import { t } from "./i18n.ts";

/** The words of SiteFields in the interface's language. */
export function siteWords() {
  return {
    script: t("sites_script"),
    asWritten: t("setting_variant_original"),
    variants: { cn: t("setting_variant_cn"), tw: t("setting_variant_tw"), hk: t("setting_variant_hk") },
    reader: t("sites_reader"),
  };
}
