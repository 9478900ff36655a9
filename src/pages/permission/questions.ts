import { isWanted, type SiteChoice } from "../../core/sites.ts";
import { t } from "../../platform/i18n.ts";
import { askToLookUp } from "../../platform/look-up-permission.ts";
import { askForPictures } from "../../platform/picture-permission.ts";
import { saveSettings } from "../../platform/settings-storage.ts";
import { askForSite, fulfilWishes } from "../../platform/site-permission.ts";
import { dropWish, keepWish } from "../../platform/sites-storage.ts";
import type { QuestionProps } from "./question.tsx";

/** Asks for one site, on which the user wants something always. */
export function siteQuestion(host: string, choice: SiteChoice): QuestionProps {
  return {
    title: t("permission_title", host), why: t("permission_why", host), allow: t("permission_allow"), begin: isWanted(choice) ? "asking" : "lost",
    said: { granted: "permission_granted", refused: "permission_refused", failed: "permission_failed", lost: "permission_lost" },
    async ask() {
      // First of all, or the click is over. The wish is kept anew meanwhile: a refusal has dropped it.
      const [granted] = await Promise.all([askForSite(host), keepWish(host, choice)]);
      await (granted ? fulfilWishes() : dropWish(host));
      return granted;
    },
    leave: () => dropWish(host),
  };
}

/** Asks for Wikipedia's hosts, once for all cards. */
export function lookUpQuestion(): QuestionProps {
  return {
    title: t("permission_wiki_title"), why: t("permission_wiki_why"), allow: t("permission_wiki_allow"), begin: "asking",
    said: { granted: "permission_wiki_granted", refused: "permission_wiki_refused", failed: "permission_failed", lost: "permission_lost" },
    async ask() {
      const granted = await askToLookUp();
      if (granted) await saveSettings({ lookUps: "on" });
      return granted;
    },
    leave: async () => undefined,
  };
}

/** Asks for the pictures of every site. The background hears of the answer and fetches what was refused before. */
export function picturesQuestion(): QuestionProps {
  return {
    title: t("permission_pictures_title"), why: t("permission_pictures_why"), allow: t("permission_pictures_allow"), begin: "asking",
    said: { granted: "permission_pictures_granted", refused: "permission_pictures_refused", failed: "permission_failed", lost: "permission_lost" },
    ask: askForPictures,
    leave: async () => undefined,
  };
}
