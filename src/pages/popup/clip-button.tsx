import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import { clipWords } from "../../platform/clip-words.ts";
import { t } from "../../platform/i18n.ts";
import { background } from "../../platform/messaging.ts";
import { unawaited } from "../../platform/unawaited.ts";
import { clipByUrl } from "../../store/read-clips.ts";
import { watch } from "../../store/watch.ts";
import { Icon } from "../../ui/icon.tsx";
import { PicturesLine } from "./pictures-line.tsx";

/** Where a clip of this page stands. `ask`: a private window, where keeping something needs a second word. */
type ClipState = { kind: "unclipped" } | { kind: "ask" } | { kind: "busy" } | { kind: "clipped"; clipId: string; now: boolean; words: string } | { kind: "problem"; words: string };

function clippedBefore(clipId: string): ClipState {
  return { kind: "clipped", clipId, now: false, words: t("clip_before") };
}

/** Clip; then: saved, open it, undo. A page that was clipped before says so: `before` is that clip's id. */
export function ClipButton({ tabId, url, incognito, before }: { tabId: number; url: string; incognito: boolean; before?: string }): JSX.Element {
  const [state, setState] = useState<ClipState>(before ? clippedBefore(before) : { kind: "unclipped" });
  useEffect(() => {
    const stop = new AbortController();
    watch(() => clipByUrl(url), {
      seen: (row) => setState((now) => {
        if (!row || row.trashedAt !== undefined) return now.kind === "clipped" ? { kind: "unclipped" } : now;
        return now.kind === "clipped" || now.kind === "busy" ? now : clippedBefore(row.id);
      }),
      failed: (error) => console.info("Qingdu: the library could not be asked.", error),
    }, stop.signal);
    return () => stop.abort();
  }, [url]);

  const clip = async (): Promise<void> => {
    if (incognito && state.kind !== "ask") return setState({ kind: "ask" });
    setState({ kind: "busy" });
    const outcome = await background.clip({ tabId }).catch((error: unknown) => ({ kind: "failed" as const, reason: String(error) }));
    const words = clipWords(outcome);
    setState("clipId" in outcome ? { kind: "clipped", clipId: outcome.clipId, now: true, words } : { kind: "problem", words });
  };
  const undo = async (clipId: string): Promise<void> => {
    await background.unclip({ clipId });
    setState({ kind: "unclipped" });
  };
  const open = async (clipId: string): Promise<void> => {
    await background.open({ page: "library", clipId });
    window.close();
  };

  if (state.kind === "clipped") {
    const { clipId } = state;
    return (
      <div class="clipped">
        <span role="status">{state.words}</span>
        <button id="open-clip" onClick={() => unawaited(open(clipId), "opening the clip")}>
          {t("clip_open")}
        </button>
        {state.now ? (
          <button id="undo" onClick={() => unawaited(undo(clipId), "undoing the clip")}>
            <Icon name="undo" />
            {t("clip_undo")}
          </button>
        ) : (
          <button id="clip" title={t("clip_again_hint")} onClick={() => unawaited(clip(), "clipping")}>
            {t("clip_again")}
          </button>
        )}
        {state.now && <PicturesLine clipId={clipId} />}
      </div>
    );
  }
  return (
    <>
      <button id="clip" class="secondary" disabled={state.kind === "busy"} onClick={() => unawaited(clip(), "clipping")}>
        <Icon name="clip" />
        {t(state.kind === "ask" ? "clip_private_yes" : "popup_clip")}
      </button>
      {state.kind === "ask" && <p class="note">{t("clip_private")}</p>}
      {state.kind === "problem" && (
        <p class="problem" role="alert">
          {state.words}
        </p>
      )}
    </>
  );
}
