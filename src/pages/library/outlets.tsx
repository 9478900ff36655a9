import type { JSX } from "preact";
import { t } from "../../platform/i18n.ts";
import { listsOf } from "../../store/read-clips.ts";
import { routeAddress } from "./route.ts";
import { ready, useLive } from "./use-live.ts";

/** Outlets that the chart shows; the rest are among the lists. */
const SHOWN = 12;

/** Where the clips are from, fullest outlets first: a table whose bars are there for the eye. */
export function Outlets(): JSX.Element | null {
  const outlets = (ready(useLive(() => listsOf("site"), [])) ?? []).slice(0, SHOWN);
  const most = Math.max(1, ...outlets.map(({ clips }) => clips));
  if (outlets.length < 2) return null;
  return (
    <table class="outlets">
      <caption>{t("library_outlets")}</caption>
      <tbody>
        {outlets.map(({ value, clips }) => (
          <tr key={value}>
            <th scope="row"><a href={routeAddress({ list: { kind: "site", value } })} title={value}>{value}</a></th>
            <td class="number">{clips}</td>
            <td class="bar" aria-hidden="true"><span style={{ width: `${(100 * clips) / most}%` }} /></td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
