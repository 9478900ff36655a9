import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { LOOK_SETTINGS, type Look } from "../../core/looks.ts";
import type { Settings } from "../../core/settings.ts";
import { t } from "../../platform/i18n.ts";
import { loadLooks, saveLook, watchLooks } from "../../platform/looks-storage.ts";
import { unawaited } from "../../platform/unawaited.ts";
import { useAnswer } from "../../ui/use-answer.ts";
import { useWatched } from "../../ui/use-watched.ts";
import { Section } from "./section.tsx";
import { SettingField } from "./setting-field.tsx";

/** The sites whose texts have a look of their own: each can be changed here, or look like all others again. */
export function SiteLooks({ settings }: { settings: Settings }): JSX.Element {
  const [watched] = useWatched(undefined, watchLooks);
  const { value: loaded } = useAnswer(undefined, loadLooks, []);
  const looks = watched ?? loaded;
  return (
    <Section id="site-looks">
      <p>{t("looks_sites_words")}</p>
      {looks?.size === 0 && <p class="soft">{t("sites_none")}</p>}
      {[...(looks ?? [])].map(([host, look]) => <SiteLook key={host} host={host} look={look} settings={settings} />)}
    </Section>
  );
}

function SiteLook({ host, look, settings }: { host: string; look: Look; settings: Settings }): JSX.Element {
  /** A slider on its way. */
  const [moving, setMoving] = useState<Partial<Settings>>({});
  const keep = (next: Look | undefined): void => {
    setMoving({});
    unawaited(saveLook(host, next), "changing a site's look");
  };
  return (
    <details class="site-look">
      <summary>{host}</summary>
      {/* A form of its own: radio buttons of one name are one choice within their form. */}
      <form onSubmit={(event) => event.preventDefault()}>
        {LOOK_SETTINGS.map((name) => <SettingField key={name} name={name} settings={{ ...settings, ...look, ...moving }} show={setMoving} save={(change) => keep({ ...look, ...change })} />)}
        <button type="button" class="secondary" onClick={() => keep(undefined)}>
          {t("looks_sites_remove")}
        </button>
      </form>
    </details>
  );
}
