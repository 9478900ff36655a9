import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { Clip } from "../../core/clips/clip.ts";
import { ALL } from "../../core/clips/list-keys.ts";
import type { Variant } from "../../core/script/script.ts";
import { t } from "../../platform/i18n.ts";
import { clipsById } from "../../store/read-clips.ts";
import { Changes } from "./changes.tsx";
import { dayWords, momentWords } from "./dates.ts";
import { routeAddress } from "./route.ts";
import { languageOf } from "./script-language.ts";
import { ready, useLive } from "./use-live.ts";
import { useShown } from "./use-shown.ts";
import { useStories } from "./use-stories.ts";

interface SameStoryProps {
  clip: Clip;
  variant: Variant | undefined;
  lang: string | undefined;
}

/** The other clips that tell the story of this one, and how each tells it: paragraph by paragraph, whatever its script. */
export function SameStory({ clip, variant, lang }: SameStoryProps): JSX.Element | null {
  const ids = useStories([clip.row.id]).get(clip.row.id) ?? [];
  const others = ready(useLive(() => clipsById(ids), [ids.join()])) ?? [];
  const titles = useShown(others.map(({ row }) => row.title), variant);
  const [chosen, choose] = useState<string>();
  const other = others.find(({ row }) => row.id === chosen);
  if (others.length === 0) return null;
  return (
    <section class="versions" aria-labelledby="story-title">
      <h2 id="story-title"><a href={routeAddress({ list: ALL, story: clip.row.id })}>{t("library_same_story")}</a></h2>
      <ul>
        {others.map(({ row }, i) => (
          <li key={row.id}>
            <a href={routeAddress({ list: ALL, clipId: row.id })} lang={variant ? lang : languageOf(row.script)}>{titles[i]?.text ?? row.title}</a>
            <span class="quiet">{row.site} · {row.published ? dayWords(row.published) : momentWords(row.savedAt)}</span>
            <button type="button" class="secondary" aria-expanded={row.id === chosen} aria-controls="comparison" onClick={() => choose(row.id === chosen ? undefined : row.id)}>{t("library_compare")}</button>
          </li>
        ))}
      </ul>
      {other && <p class="quiet">{t("library_compared", clip.row.site, other.row.site)}</p>}
      <div id="comparison" lang={lang}>{other && <Changes earlier={clip.content} later={other.content} variant={variant} />}</div>
    </section>
  );
}
