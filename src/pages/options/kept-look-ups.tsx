import type { JSX } from "preact";
import { t } from "../../platform/i18n.ts";
import { unawaited } from "../../platform/unawaited.ts";
import { countLookUps, forgetLookUps } from "../../store/look-ups.ts";
import { watch } from "../../store/watch.ts";
import { useWatched } from "../../ui/use-watched.ts";

/** How many people's look-ups are kept, and the way to be rid of them. Nothing where none is kept. */
export function KeptLookUps(): JSX.Element | null {
  const [count] = useWatched(0, (changed, signal) =>
    watch(countLookUps, { seen: changed, failed: (error) => console.info("Qingdu: what was looked up could not be counted.", error) }, signal));
  if (count === 0) return null;
  return (
    <div class="kept-look-ups">
      <span>{t("options_look_ups", count)}</span>
      <button class="secondary" onClick={() => unawaited(forgetLookUps(), "clearing what was looked up")}>
        {t("options_look_ups_forget")}
      </button>
    </div>
  );
}
