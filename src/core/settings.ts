import { VARIANTS, type Variant } from "./script/script.ts";

/** One setting: what it is unless the user says otherwise, which values are in order, and by its kind how it is asked for. */
export type Setting<T> = { default: T; check: (value: unknown) => value is T } & (
  | { kind: "choice"; values: readonly T[] }
  | { kind: "number"; min: number; max: number; step: number }
  | { kind: "switch" }
);

/** One of some words; the first is the default. */
function choice<const T extends string>(first: T, ...others: T[]) {
  const values = [first, ...others];
  return { kind: "choice", default: first, check: (value: unknown): value is T => values.includes(value as T), values } as const;
}

/** A whole number from min to max; `step` is how far one press of an arrow key goes. */
function wholeNumber(fallback: number, { min, max, step }: { min: number; max: number; step: number }) {
  const check = (value: unknown): value is number => Number.isInteger(value) && Number(value) >= min && Number(value) <= max;
  return { kind: "number", default: fallback, check, min, max, step } as const;
}

function yesOrNo(fallback: boolean) {
  return { kind: "switch", default: fallback, check: (value: unknown): value is boolean => typeof value === "boolean" } as const;
}

/**
 * Every setting, in the order of the options page; its sentence there is the message `setting_<name>`.
 * Only what the user changed is stored, so that a better default reaches everyone who never chose; a broken value falls
 * back alone.
 */
export const SETTINGS = {
  /** How the reader opens: in a variant, or as written. */
  variant: choice("original", ...VARIANTS),
  /** Which mentions are marked. */
  marks: choice("first", "all", "none"),
  /** Marks on the live page, not only in the reader. */
  marksOnPage: yesOrNo(true),
  /** Look-ups in Wikipedia from a card: ask before the first one, as often as one is clicked, or offer none. */
  lookUps: choice("ask", "on", "off"),
  /** Figures' names are written as the chosen region writes them. */
  regionalNames: yesOrNo(true),
  /** Regional vocabulary beside script (OpenCC's p forms). */
  regionalWords: yesOrNo(false),
  taiwan: choice("台", "臺"),
  theme: choice("system", "light", "sepia", "dark"),
  font: choice("serif", "sans"),
  /** CSS pixels. */
  fontSize: wholeNumber(20, { min: 14, max: 36, step: 1 }),
  /** Characters a line. */
  measure: wholeNumber(36, { min: 20, max: 50, step: 1 }),
  /** Percent of the font size. */
  lineHeight: wholeNumber(185, { min: 140, max: 260, step: 5 }),
  /** First-line indent of two characters, or a space between paragraphs. */
  paragraphs: choice("spaced", "indented"),
  /** Space after each character, in percent of the font size. */
  letterSpacing: wholeNumber(0, { min: 0, max: 20, step: 1 }),
  /** Lines across, or columns from the right. */
  direction: choice("horizontal", "vertical"),
  /** Quotation marks as written, as the shown variant writes them, or always 「」 or “”. */
  quotes: choice("written", "region", "corners", "curly"),
  /** Which characters show how they are read. */
  ruby: choice("none", "names", "rare", "all"),
  /** Zhuyin for Taiwan and pinyin elsewhere, or always one of them. */
  rubyScript: choice("region", "zhuyin", "pinyin"),
  /** Open an article where reading stopped. */
  resume: yesOrNo(true),
  /** Single keys in the reader (WCAG 2.1.4: they can be turned off). */
  readerKeys: yesOrNo(true),
  /** Percent of a voice's usual speed. */
  speechRate: wholeNumber(100, { min: 50, max: 200, step: 10 }),
  /** Voices that send the text away to be spoken. */
  remoteVoices: yesOrNo(false),
  /** A small button that opens the reader, on the pages of sites that are "always on". */
  pageButton: yesOrNo(false),
  /** How often the library is backed up into the downloads folder by itself. */
  backupEvery: choice("never", "day", "week", "month"),
} as const satisfies Record<string, Setting<unknown>>;

export type SettingName = keyof typeof SETTINGS;
type ValueOf<S> = S extends { check: (value: unknown) => value is infer T } ? T : never;
export type Settings = { [Name in SettingName]: ValueOf<(typeof SETTINGS)[Name]> };

/** Settings from what storage holds (anything): each field that is in order, the default for the others. */
export function parseSettings(stored: unknown): Settings {
  const fields = typeof stored === "object" && stored !== null ? (stored as Record<string, unknown>) : {};
  const parsed = Object.entries(SETTINGS).map(([name, { default: fallback, check }]) => [name, Object.hasOwn(fields, name) && check(fields[name]) ? fields[name] : fallback]);
  return Object.fromEntries(parsed) as Settings;
}

/** What has to be stored of these settings: only what differs from the defaults. */
export function changedSettings(settings: Settings): Partial<Settings> {
  return Object.fromEntries(Object.entries(settings).filter(([name, value]) => SETTINGS[name as SettingName].default !== value));
}

/** The variant that settings ask for; undefined is the text as written. */
export function chosenVariant({ variant }: Settings): Variant | undefined {
  return variant === "original" ? undefined : variant;
}
