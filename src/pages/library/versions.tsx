import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { Variant } from "../../core/script/script.ts";
import { t } from "../../platform/i18n.ts";
import { versionsOf } from "../../store/read-clips.ts";
import { Changes } from "./changes.tsx";
import { timeWords } from "./dates.ts";
import { ready, useLive } from "./use-live.ts";

/** The versions of a clip that was fetched more than once, and what changed from one to the next. */
export function Versions({ clipId, variant, lang }: { clipId: string; variant: Variant | undefined; lang: string | undefined }): JSX.Element | null {
  const versions = ready(useLive(() => versionsOf(clipId), [clipId])) ?? [];
  const [chosen, choose] = useState<number>();
  const index = versions.findIndex(({ version }) => version === chosen);
  const [later, earlier] = index < 0 ? [] : [versions[index], versions[index + 1]];
  if (versions.length < 2) return null;
  return (
    <section class="versions" aria-labelledby="versions-title">
      <h2 id="versions-title">{t("library_versions")}</h2>
      <ol reversed>
        {versions.map(({ version, fetchedAt }, i) => (
          <li key={version}>
            <time dateTime={new Date(fetchedAt).toISOString()}>{timeWords(fetchedAt)}</time>
            {i + 1 < versions.length && (
              <button type="button" class="secondary" aria-expanded={version === chosen} aria-controls="changes" onClick={() => choose(version === chosen ? undefined : version)}>{t("library_changes")}</button>
            )}
          </li>
        ))}
      </ol>
      <div id="changes" lang={lang}>{later && earlier && <Changes earlier={earlier} later={later} variant={variant} />}</div>
    </section>
  );
}
