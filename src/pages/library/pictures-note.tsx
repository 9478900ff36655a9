import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { failedPictures, type PictureTrouble } from "../../core/clips/missing-picture.ts";
import { picturesWords, troubleWords } from "../../platform/clip-words.ts";
import { t } from "../../platform/i18n.ts";
import { background } from "../../platform/messaging.ts";
import { countPictures } from "../../store/pictures.ts";
import { ready, useLive } from "./use-live.ts";

/** Says which pictures of a clip are on their way and which are not kept, why, and what can be done. Nothing where all are here. */
export function PicturesNote({ clipId, failed }: { clipId: string; failed: (error: unknown) => void }): JSX.Element | null {
  const count = ready(useLive(() => countPictures(clipId), [clipId]));
  const [asking, setAsking] = useState(false);
  if (!count || count.waiting + count.unasked + failedPictures(count) === 0) return null;
  const ask = (): void => {
    setAsking(true);
    background.fetchPictures({ clipId }).catch(failed).finally(() => setAsking(false));
  };
  const { refused = 0 } = count.troubles;
  const troubles = Object.entries(count.troubles) as [PictureTrouble, number][];
  const done = count.kept + failedPictures(count);
  return (
    <section class="pictures-note" aria-label={t("library_pictures")}>
      <p role="status">{picturesWords(count)}</p>
      {count.waiting > 0 && <progress value={done} max={done + count.waiting + count.unasked} aria-label={t("library_pictures")} />}
      {troubles.length > 0 && <ul>{troubles.map(([trouble, n]) => <li key={trouble}>{n} × {troubleWords(trouble)}</li>)}</ul>}
      {count.waiting === 0 && (
        <p class="pictures-actions">
          {refused > 0 && <a class="button secondary" href="../permission/index.html?pictures" target="_blank" rel="noopener">{t("pictures_allow")}</a>}
          <button type="button" class="secondary" disabled={asking} onClick={ask}>{t(count.unasked > 0 ? "pictures_fetch" : "library_try_again")}</button>
        </p>
      )}
    </section>
  );
}
