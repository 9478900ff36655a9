import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import { t } from "../../platform/i18n.ts";
import { watchBlocked } from "../../store/blocked.ts";

/** Says that another tab holds the library in an older form; nothing while none does. */
export function BlockedNote(): JSX.Element | null {
  const [blocked, setBlocked] = useState(false);
  useEffect(() => {
    const controller = new AbortController();
    watchBlocked(setBlocked, controller.signal);
    return () => controller.abort();
  }, []);
  return blocked ? <p role="alert" class="trouble">{t("library_blocked")}</p> : null;
}
