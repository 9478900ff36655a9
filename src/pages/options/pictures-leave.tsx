import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { t } from "../../platform/i18n.ts";
import { giveBackPictures, mayFetchAll } from "../../platform/picture-permission.ts";
import { unawaited } from "../../platform/unawaited.ts";
import { useAnswer } from "../../ui/use-answer.ts";

/** Whether pictures of all sites may be fetched for clips, and the way to change that. */
export function PicturesLeave(): JSX.Element | null {
  const [looks, setLooks] = useState(0);
  const { value: allowed } = useAnswer(undefined, mayFetchAll, [looks]);
  const giveBack = async (): Promise<void> => {
    await giveBackPictures();
    setLooks((times) => times + 1);
  };
  if (allowed === undefined) return null;
  return (
    <>
      <p id="pictures-leave">{t(allowed ? "options_pictures_all" : "options_pictures_own")}</p>
      {allowed
        ? <button type="button" class="secondary" onClick={() => unawaited(giveBack(), "giving the pictures' permission back")}>{t("options_pictures_give_back")}</button>
        : <a class="button secondary" href="../permission/index.html?pictures">{t("pictures_allow")}</a>}
    </>
  );
}
