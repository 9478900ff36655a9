import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import { failedPictures, type PictureCount } from "../../core/clips/missing-picture.ts";
import { browser } from "../../platform/browser.ts";
import { picturesWords } from "../../platform/clip-words.ts";
import { t } from "../../platform/i18n.ts";
import { unawaited } from "../../platform/unawaited.ts";
import { countPictures } from "../../store/pictures.ts";
import { watch } from "../../store/watch.ts";

/** How far the pictures of a clip that was just made are. Where sites refuse them, the user may allow all. */
export function PicturesLine({ clipId }: { clipId: string }): JSX.Element | null {
  const [count, setCount] = useState<PictureCount>();
  useEffect(() => {
    const stop = new AbortController();
    watch(() => countPictures(clipId), { seen: setCount, failed: (error) => console.info("Qingdu: the library could not be asked.", error) }, stop.signal);
    return () => stop.abort();
  }, [clipId]);
  const words = count && picturesWords(count);
  if (!count || !words) return null;
  const done = count.kept + failedPictures(count);
  const allow = async (): Promise<void> => {
    // Not here: Firefox lays its question under the popup, and the popup closes under Chrome's.
    await browser.tabs.create({ url: browser.runtime.getURL("pages/permission/index.html?pictures") });
    window.close();
  };
  return (
    <div class="pictures">
      <p role="status">{words}</p>
      {count.waiting > 0 && <progress value={done} max={done + count.waiting} aria-label={words} />}
      {count.waiting === 0 && (count.troubles.refused ?? 0) > 0 && (
        <button id="allow-pictures" onClick={() => unawaited(allow(), "opening the permission page")}>
          {t("pictures_allow")}
        </button>
      )}
    </div>
  );
}
