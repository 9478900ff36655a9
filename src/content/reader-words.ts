import { t } from "../platform/i18n.ts";
import type { ReaderWords } from "../ui/reader-bar.tsx";

/** The reader's words in the interface's language. */
export function readerWords(): ReaderWords {
  return {
    script: t("popup_script"),
    clip: t("popup_clip"),
    clipped: t("clip_saved"),
    type: t("reader_type"),
    people: t("reader_people"),
    close: t("reader_close"),
    typePanel: {
      theme: t("type_theme"),
      themes: { system: t("setting_theme_system"), light: t("setting_theme_light"), sepia: t("setting_theme_sepia"), dark: t("setting_theme_dark") },
      font: t("type_font"),
      fonts: { serif: t("setting_font_serif"), sans: t("setting_font_sans") },
      paragraphs: t("type_paragraphs"),
      paragraphKinds: { spaced: t("setting_paragraphs_spaced"), indented: t("setting_paragraphs_indented") },
      fontSize: t("type_size"),
      measure: t("type_measure"),
      lineHeight: t("type_leading"),
    },
  };
}
