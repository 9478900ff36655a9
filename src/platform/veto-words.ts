import type { SiteRule } from "../core/article/site-rules.ts";
import { t, type MessageKey } from "./i18n.ts";

/** Why something was left out, by pass and rule of the extractor; a rule that is not named here has its pass's words. */
const REASONS: Record<string, MessageKey> = {
  "reader here": "veto_by_you",
  "reader always": "veto_by_you_always",
  "body before the text": "veto_before",
  "body after the text": "veto_after",
  "lines read on": "veto_read_on",
  "lines editor": "veto_editor",
  "lines source": "veto_source",
  "lines original title": "veto_original_title",
  "lines rights": "veto_rights",
  "lines call": "veto_call",
  "lines sharing": "veto_sharing",
  "lines player": "veto_player",
  "lines tags": "veto_tags",
  "lines pager": "veto_pager",
  "lines topic link": "veto_link",
  "lines headline": "veto_headline",
  "lines helpline": "veto_helpline",
  "furniture comments": "veto_comments",
  "furniture advertisement": "veto_advertisement",
  "furniture sharing": "veto_sharing",
  "furniture tags": "veto_tags",
  "furniture pager": "veto_pager",
  "furniture notice": "veto_rights",
  "furniture author box": "veto_author",
  "furniture navigation": "veto_navigation",
  "furniture related": "veto_related",
  "furniture teasers": "veto_related",
  "furniture ranking": "veto_related",
  furniture: "veto_furniture",
  related: "veto_related",
  around: "veto_around",
  "inside picture number": "veto_picture_number",
  inside: "veto_link",
};

/** Why a piece is not in the article, as a sentence. */
export function reasonWords({ pass, rule }: { pass: string; rule: string }): string {
  return t(REASONS[`${pass} ${rule}`] ?? REASONS[pass] ?? "veto_other");
}

/** UTF-16 units of a line that are shown of it. */
const SHOWN = 60;

/** What a site's rule does, as a sentence. */
export function ruleWords(rule: SiteRule): string {
  if (rule.kind === "picture") return t("veto_rule_picture", rule.src.split("/").at(-1) ?? rule.src);
  if (rule.kind === "keep") return t("veto_rule_keep", reasonWords(rule));
  return t("veto_rule_line", rule.shape.length > SHOWN ? `${rule.shape.slice(0, SHOWN)}…` : rule.shape.replace(/\*$/, "…"));
}
