import type { JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";
import type { Clip } from "../../core/clips/clip.ts";
import type { Settings } from "../../core/settings.ts";
import { t } from "../../platform/i18n.ts";
import { clipById } from "../../store/read-clips.ts";
import { ClipBody } from "./clip-body.tsx";
import { dayWords, momentWords } from "./dates.ts";
import { languageOf } from "./script-language.ts";
import { ready, useLive } from "./use-live.ts";

interface ClipViewProps {
  clipId: string;
  settings: Settings;
  /** Back to the list, where list and clip don't fit side by side. */
  close: () => void;
  remove: (clip: Clip) => void;
  restore: (clip: Clip) => void;
}

/** One clip, to read. */
export function ClipView({ clipId, settings, close, remove, restore }: ClipViewProps): JSX.Element {
  const state = useLive(() => clipById(clipId), [clipId]);
  const clip = ready(state);
  if (state.kind === "ready" && !clip) return <p class="quiet">{t("library_clip_gone")}</p>;
  return (
    <article class={`clip ${settings.paragraphs}`} style={typeOf(settings)} aria-busy={state.kind === "loading"}>
      <div class="clip-bar">
        <button type="button" class="back" onClick={close}>{t("library_back")}</button>
        {clip && <Actions clip={clip} remove={remove} restore={restore} />}
      </div>
      {clip && <Headline clip={clip} />}
      {clip && <ClipBody content={clip.content} lang={languageOf(clip.row.script)} />}
    </article>
  );
}

/** The reader's type as article.css reads it. */
function typeOf({ font, fontSize, measure, lineHeight }: Settings): Record<string, string> {
  return { "--text-font": `var(--${font})`, "--size": String(fontSize), "--measure": String(measure), "--leading": String(lineHeight / 100) };
}

function Actions({ clip, remove, restore }: { clip: Clip } & Pick<ClipViewProps, "remove" | "restore">): JSX.Element {
  return (
    <>
      {clip.row.trashedAt === undefined
        ? <button type="button" class="danger" onClick={() => remove(clip)}>{t("library_delete")}</button>
        : <button type="button" onClick={() => restore(clip)}>{t("library_restore")}</button>}
    </>
  );
}

function Headline({ clip: { row, content } }: { clip: Clip }): JSX.Element {
  const heading = useRef<HTMLHeadingElement>(null);
  // Opening a clip is a change of place: a screen reader goes on from its title.
  useEffect(() => heading.current?.focus({ preventScroll: true }), [row.id]);
  return (
    <header>
      <h1 ref={heading} tabIndex={-1} lang={languageOf(row.script)}>{content.title}</h1>
      <p class="facts">
        <a href={row.url} target="_blank" rel="noopener noreferrer" referrerpolicy="no-referrer">{row.site}</a>
        {content.byline.length > 0 && <span>{content.byline.join("、")}</span>}
        {content.published !== undefined && <time dateTime={content.published}>{dayWords(content.published)}</time>}
        <span>{t("library_clipped_on", momentWords(row.savedAt))}</span>
      </p>
    </header>
  );
}
