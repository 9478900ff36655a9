import { VARIANTS, type Variant } from "../script/script.ts";

/** What the browser says of a voice (SpeechSynthesisVoice). */
export interface Voice {
  lang: string;
  name: string;
  /** False where the text is sent to somebody to be spoken. */
  localService: boolean;
  default?: boolean;
  /** How the system names it. */
  voiceURI?: string;
}

/** The name of the voice that was chosen for a variant. */
export type ChosenVoices = Partial<Record<Variant, string>>;

/** Chosen voices from what storage holds (anything): each that is in order. */
export function parseVoices(stored: unknown): ChosenVoices {
  const fields = typeof stored === "object" && stored !== null ? (stored as Record<string, unknown>) : {};
  return Object.fromEntries(VARIANTS.filter((variant) => Object.hasOwn(fields, variant) && typeof fields[variant] === "string").map((variant) => [variant, fields[variant]]));
}

/** Tags under which a region's speech is offered, the best first (BCP 47; Android writes `zh_TW`, Hong Kong's is Cantonese). */
const SPEECH: Record<Variant, readonly RegExp[]> = {
  cn: [/^(?:cmn-hans-cn|zh-cn)/, /^zh-hans/, /^zh-sg/, /^cmn/, /^zh$/, /^zh-tw|^zh-hant-tw/],
  tw: [/^(?:cmn-hant-tw|zh-tw|zh-hant-tw)/, /^zh-hant$/, /^cmn/, /^zh$/, /^zh-cn|^zh-hans/],
  hk: [/^(?:yue|zh-hk|zh-hant-hk|zh-yue)/, /^zh-hant$/, /^zh-tw|^zh-hant-tw/, /^cmn/, /^zh$/, /^zh-cn|^zh-hans/],
};

/** Voices of macOS that put sounds together by rule (Eddy, Flo, Grandma…): there for speed, not for an article. */
const MECHANICAL = /\beloquence\b/i;

/**
 * The voices that can read a variant, the best first: the machine's own before any that sends the text away, the region's own
 * before a neighbour's, natural ones before mechanical ones, then the system's default.
 */
export function voicesFor<V extends Voice>(voices: readonly V[], variant: Variant): V[] {
  const rank = ({ lang }: V): number => SPEECH[variant].findIndex((tag) => tag.test(lang.toLowerCase().replaceAll("_", "-")));
  const able = voices.filter((voice) => rank(voice) >= 0);
  const mechanical = ({ voiceURI = "" }: V): number => Number(MECHANICAL.test(voiceURI));
  return able.toSorted((a, b) => Number(b.localService) - Number(a.localService) || rank(a) - rank(b) || mechanical(a) - mechanical(b) || Number(b.default ?? false) - Number(a.default ?? false));
}

/** The voice for a variant: the one that was chosen by its name, where it is there, else the best. Undefined without a Chinese voice. */
export function voiceFor<V extends Voice>(voices: readonly V[], variant: Variant, chosen?: string): V | undefined {
  const able = voicesFor(voices, variant);
  return able.find(({ name }) => name === chosen) ?? able[0];
}
