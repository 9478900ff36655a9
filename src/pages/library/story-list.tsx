import type { JSX } from "preact";
import { t } from "../../platform/i18n.ts";
import { clipsById } from "../../store/read-clips.ts";
import { ClipRows, type ListLook } from "./clip-list.tsx";
import { plainRow } from "./listing.tsx";
import { routeAddress, type Route } from "./route.ts";
import { Trouble } from "./trouble.tsx";
import { useLive } from "./use-live.ts";
import { useStories } from "./use-stories.ts";

/** The clips that tell one story, in the order in which it was told. */
export function StoryList({ route, story, look }: { route: Route; story: string; look: ListLook }): JSX.Element {
  const others = useStories([story]).get(story) ?? [];
  const state = useLive(() => clipsById([story, ...others]), [story, others.join()]);
  if (state.kind === "failed") return <Trouble error={state.error} />;
  const rows = state.kind === "ready" ? state.value.map(({ row }) => row).sort((a, b) => a.publishedAt - b.publishedAt) : [];
  return (
    <>
      {state.kind === "ready" && rows.length < 2 && <p role="status" class="quiet found">{t("library_no_other_like")}</p>}
      <ClipRows rows={rows.map(plainRow)} look={look} more={false} openId={route.clipId} addressOf={(clipId) => routeAddress({ list: route.list, story, clipId })} showMore={() => undefined} />
    </>
  );
}
