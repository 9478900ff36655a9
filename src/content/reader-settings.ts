import { lookOf, LOOK_SETTINGS, type Look } from "../core/looks.ts";
import type { Settings } from "../core/settings.ts";
import { saveLook } from "../platform/looks-storage.ts";
import { saveSettings, watchSettings } from "../platform/settings-storage.ts";

interface ReaderSettingsOptions {
  /** What holds on every site. */
  general: Settings;
  /** What holds on this site instead; undefined where it has no look of its own. */
  ownLook: Look | undefined;
  host: string;
  /** Told after each change, of the reader's or of any other page's. */
  changed: (now: Settings) => void;
  failed: (error: unknown) => void;
  signal: AbortSignal;
}

/** The settings that hold in the reader: everybody's, and above them the look that this site has been given. */
export interface ReaderSettings {
  readonly now: Settings;
  /** Whether this site has a look of its own. */
  readonly ownLook: boolean;
  /** Show a change that is still being made. */
  show: (change: Partial<Settings>) => void;
  /** Show a change and keep it: the look for this site alone, where it has its own. */
  save: (change: Partial<Settings>) => void;
  /** Give this site a look of its own, which begins as what is shown, or take it away. */
  setOwnLook: (own: boolean) => void;
}

export function openReaderSettings({ general, ownLook, host, changed, failed, signal }: ReaderSettingsOptions): ReaderSettings {
  let look = ownLook;
  let now: Settings = { ...general, ...look };
  /** Saves of ours that are on their way: until they have arrived, what storage tells is older than what is shown. */
  let saving = 0;
  const show = (change: Partial<Settings>): void => {
    now = { ...now, ...change };
    changed(now);
  };
  const keep = (work: Promise<unknown>): void => {
    saving += 1;
    work.catch(failed).finally(() => {
      saving -= 1;
    });
  };
  watchSettings((stored) => {
    general = stored;
    if (saving === 0) show({ ...stored, ...look });
  }, signal);
  return {
    get now() {
      return now;
    },
    get ownLook() {
      return look !== undefined;
    },
    show,
    save(change) {
      show(change);
      const [own, others] = divided(change);
      if (look && Object.keys(own).length > 0) {
        look = { ...look, ...own };
        keep(saveLook(host, look));
      }
      const rest = look ? others : change;
      if (Object.keys(rest).length > 0) keep(saveSettings(rest));
    },
    setOwnLook(own) {
      look = own ? lookOf(now) : undefined;
      keep(saveLook(host, look));
      show({ ...general, ...look });
    },
  };
}

/** A change's part that is a look, and the rest. */
function divided(change: Partial<Settings>): [Look, Partial<Settings>] {
  const isLook = ([name]: [string, unknown]): boolean => (LOOK_SETTINGS as readonly string[]).includes(name);
  const entries = Object.entries(change);
  return [Object.fromEntries(entries.filter(isLook)), Object.fromEntries(entries.filter((entry) => !isLook(entry)))];
}
