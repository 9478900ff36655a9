import { VARIANTS, type Variant } from "./script/script.ts";

/** One setting: what it is unless the user says otherwise, and which values are in order. */
interface Setting<T> {
  default: T;
  check: (value: unknown) => value is T;
}

const oneOf = <const T extends string>(...values: T[]) => (value: unknown): value is T => values.includes(value as T);
const wholeNumber = (min: number, max: number) => (value: unknown): value is number => Number.isInteger(value) && Number(value) >= min && Number(value) <= max;
const yesOrNo = (value: unknown): value is boolean => typeof value === "boolean";

function setting<T>(fallback: NoInfer<T>, check: (value: unknown) => value is T): Setting<T> {
  return { default: fallback, check };
}

/**
 * Every setting, in the order of the options page; its sentence there is the message `setting_<name>`.
 * Only what the user changed is stored, so that a better default reaches everyone who never chose; a broken value falls
 * back alone.
 */
export const SETTINGS = {
  /** How the reader opens: in a variant, or as written. */
  variant: setting("original", oneOf("original", ...VARIANTS)),
  /** Which mentions are marked. */
  marks: setting("first", oneOf("first", "all", "none")),
  /** Marks on the live page, not only in the reader. */
  marksOnPage: setting(true, yesOrNo),
  /** Figures' names are written as the chosen region writes them. */
  regionalNames: setting(true, yesOrNo),
  /** Regional vocabulary beside script (OpenCC's p forms). */
  regionalWords: setting(false, yesOrNo),
  taiwan: setting("台", oneOf("台", "臺")),
  theme: setting("system", oneOf("system", "light", "sepia", "dark")),
  font: setting("serif", oneOf("serif", "sans")),
  /** CSS pixels. */
  fontSize: setting(20, wholeNumber(14, 36)),
  /** Characters a line. */
  measure: setting(36, wholeNumber(20, 50)),
  /** Percent of the font size. */
  lineHeight: setting(185, wholeNumber(140, 260)),
  /** First-line indent of two characters, or a space between paragraphs. */
  paragraphs: setting("spaced", oneOf("spaced", "indented")),
} as const satisfies Record<string, Setting<unknown>>;

export type SettingName = keyof typeof SETTINGS;
type ValueOf<S> = S extends Setting<infer T> ? T : never;
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
