import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import { ALL, TRASH } from "../../core/clips/list-keys.ts";
import { lastClipCount, noteClipCount } from "../../platform/clip-count.ts";
import { t } from "../../platform/i18n.ts";
import { countClips } from "../../store/read-clips.ts";
import { routeAddress } from "./route.ts";
import { ready, useLive } from "./use-live.ts";

/** How many clips there are, in the trash or not. */
export async function allClips(): Promise<number> {
  return (await countClips(ALL)) + (await countClips(TRASH));
}

/** Says that the library is empty although it was not, and what can be done. An empty library is never taken for the truth. */
export function LossNote({ failed }: { failed: (error: unknown) => void }): JSX.Element | null {
  const count = ready(useLive(allClips, []));
  const [lost, setLost] = useState(0);
  useEffect(() => {
    if (count === undefined) return;
    const look = count > 0 ? noteClipCount(count).then(() => 0) : lastClipCount();
    look.then(setLost, failed);
  }, [count]);
  if (lost === 0) return null;
  return (
    <div class="trouble" role="alert">
      <p>{t("library_lost", lost)}</p>
      <button type="button" class="secondary" onClick={() => location.reload()}>{t("library_try_again")}</button>
      <a class="button secondary" href={routeAddress({ list: ALL, transfer: true })}>{t("library_bring_back")}</a>
      <button type="button" onClick={() => { noteClipCount(0).then(() => setLost(0), failed); }}>{t("library_begin_anew")}</button>
    </div>
  );
}
