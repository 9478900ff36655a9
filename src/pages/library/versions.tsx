import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { ClipContent } from "../../core/clips/clip.ts";
import { compareTexts, type ComparedParagraph } from "../../core/clips/compare.ts";
import type { Variant } from "../../core/script/script.ts";
import { t } from "../../platform/i18n.ts";
import { versionsOf } from "../../store/read-clips.ts";
import { timeWords } from "./dates.ts";
import { ready, useLive } from "./use-live.ts";
import { useShown } from "./use-shown.ts";

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

function Changes({ earlier, later, variant }: { earlier: ClipContent; later: ClipContent; variant: Variant | undefined }): JSX.Element {
  const compared = compareTexts(`${earlier.title}\n${earlier.text}`, `${later.title}\n${later.text}`).filter(({ kind }) => kind !== "same");
  const pieces = compared.map((paragraph) => (paragraph.kind === "changed" ? paragraph.parts : [{ kind: paragraph.kind, text: paragraph.text }]));
  const shown = useShown(pieces.flat().map(({ text }) => text), variant);
  if (compared.length === 0) return <p class="quiet">{t("library_no_changes")}</p>;
  let at = 0;
  return (
    <>
      {pieces.map((parts, i) => (
        <p key={i}>
          {parts.map(({ kind, text }) => {
            const words = shown[at++]?.text ?? text;
            return <Piece kind={kind} words={words} />;
          })}
        </p>
      ))}
    </>
  );
}

function Piece({ kind, words }: { kind: Exclude<ComparedParagraph["kind"], "changed">; words: string }): JSX.Element {
  if (kind === "added") return <ins><span class="unseen">{t("library_added")} </span>{words}</ins>;
  if (kind === "removed") return <del><span class="unseen">{t("library_removed")} </span>{words}</del>;
  return <>{words}</>;
}
