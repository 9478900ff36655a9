import { SETTINGS, type SettingName, type Settings } from "./settings.ts";

/** Settings of how a text looks, in the order in which the reader asks for them. A site may have its own. */
export const LOOK_SETTINGS = ["theme", "font", "paragraphs", "direction", "fontSize", "measure", "lineHeight", "letterSpacing", "quotes", "marks", "ruby", "rubyScript"] as const satisfies SettingName[];
export type LookSetting = (typeof LOOK_SETTINGS)[number];
/** What a site's texts look like, where that differs from all others. */
export type Look = Partial<Pick<Settings, LookSetting>>;

/** Looks by host name. */
export type Looks = ReadonlyMap<string, Look>;

/** Looks from what storage holds (anything): each field that is in order. */
export function parseLooks(stored: unknown): Looks {
  if (typeof stored !== "object" || stored === null) return new Map();
  return new Map(Object.entries(stored).map(([host, fields]) => [host, parseLook(fields)]));
}

function parseLook(stored: unknown): Look {
  const fields = typeof stored === "object" && stored !== null ? (stored as Record<string, unknown>) : {};
  return Object.fromEntries(LOOK_SETTINGS.filter((name) => Object.hasOwn(fields, name) && SETTINGS[name].check(fields[name])).map((name) => [name, fields[name]]));
}

/** The looks with one site's changed; undefined lets it look like all others again. */
export function withLook(looks: Looks, host: string, look: Look | undefined): Looks {
  const others = [...looks].filter(([other]) => other !== host);
  return new Map(look ? [...others, [host, look]] : others);
}

/** How a text of a site looks now, field by field. */
export function lookOf(settings: Settings): Look {
  return Object.fromEntries(LOOK_SETTINGS.map((name) => [name, settings[name]]));
}
