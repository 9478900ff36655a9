import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { t } from "../../platform/i18n.ts";
import { Calendar } from "./calendar.tsx";
import { Outlets } from "./outlets.tsx";

/** When and from where the clips are. Open where it stands beside the list; above it, on a narrow window, when someone asks. */
export function Overview(): JSX.Element {
  const [wide] = useState(() => matchMedia("(width >= 860px)").matches);
  return (
    <details class="overview" open={wide}>
      <summary>{t("library_overview")}</summary>
      <Calendar />
      <Outlets />
    </details>
  );
}
