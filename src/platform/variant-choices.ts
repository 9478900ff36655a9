import type { Variant } from "../core/script/script.ts";
import { t, type MessageKey } from "./i18n.ts";

const CHOICES: { variant?: Variant; label: MessageKey; title: MessageKey }[] = [
  { label: "variant_original", title: "variant_original_title" },
  { variant: "cn", label: "variant_cn", title: "variant_cn_title" },
  { variant: "tw", label: "variant_tw", title: "variant_tw_title" },
  { variant: "hk", label: "variant_hk", title: "variant_hk_title" },
];

/** What a VariantSwitch offers, in the interface's language. */
export function variantChoices(): { variant?: Variant; label: string; title: string }[] {
  return CHOICES.map(({ variant, label, title }) => ({ ...(variant ? { variant } : {}), label: t(label), title: t(title) }));
}
