import type { Variant } from "../script/script.ts";

/** What the browser says of a voice (SpeechSynthesisVoice). */
export interface Voice {
  lang: string;
  name: string;
  /** False where the text is sent to somebody to be spoken. */
  localService: boolean;
  default?: boolean;
}

/** Tags under which a region's speech is offered, the best first (BCP 47; Android writes `zh_TW`, Hong Kong's is Cantonese). */
const SPEECH: Record<Variant, readonly RegExp[]> = {
  cn: [/^(?:cmn-hans-cn|zh-cn)/, /^zh-hans/, /^zh-sg/, /^cmn/, /^zh$/, /^zh-tw|^zh-hant-tw/],
  tw: [/^(?:cmn-hant-tw|zh-tw|zh-hant-tw)/, /^zh-hant$/, /^cmn/, /^zh$/, /^zh-cn|^zh-hans/],
  hk: [/^(?:yue|zh-hk|zh-hant-hk|zh-yue)/, /^zh-hant$/, /^zh-tw|^zh-hant-tw/, /^cmn/, /^zh$/, /^zh-cn|^zh-hans/],
};

/** The voice for a variant: one of the machine's own before any that sends the text away, then the region's own before a neighbour's. Undefined without a Chinese voice. */
export function voiceFor<V extends Voice>(voices: readonly V[], variant: Variant): V | undefined {
  const rank = ({ lang }: V): number => SPEECH[variant].findIndex((tag) => tag.test(lang.toLowerCase().replaceAll("_", "-")));
  const able = voices.filter((voice) => rank(voice) >= 0);
  return able.toSorted((a, b) => Number(b.localService) - Number(a.localService) || rank(a) - rank(b) || Number(b.default ?? false) - Number(a.default ?? false))[0];
}
