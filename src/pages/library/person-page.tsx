import type { JSX } from "preact";
import { personSummary, type PersonSummary } from "../../core/clips/person.ts";
import { t } from "../../platform/i18n.ts";
import { listClips } from "../../store/read-clips.ts";
import { monthWords } from "./dates.ts";
import { FigureNoteEditor } from "./note-editor.tsx";
import { routeAddress } from "./route.ts";
import { ready, useLive } from "./use-live.ts";

/** Clips of a person that are summed up: the newest ones, a second's reading. */
const MOST_CLIPS = 5_000;
/** People named beside a person that are shown. */
const MOST_BESIDE = 20;

/** All that the library knows of a person: when they were written of, beside whom, and what each outlet calls them. */
export function PersonPage({ figureId, nameOf, failed }: { figureId: string; nameOf: (id: string) => string | undefined; failed: (error: unknown) => void }): JSX.Element | null {
  const page = ready(useLive(() => listClips({ list: { kind: "figure", value: figureId }, limit: MOST_CLIPS }), [figureId]));
  if (!page) return null;
  const { months, beside, outlets } = personSummary(page.rows, figureId);
  return (
    <div class="person">
      <h1>{nameOf(figureId) ?? figureId}</h1>
      <FigureNoteEditor figureId={figureId} failed={failed} />
      <section>
        <h2>{t("library_timeline")}</h2>
        <Timeline months={months} />
      </section>
      {beside.length > 0 && (
        <section>
          <h2>{t("library_beside")}</h2>
          <ul class="beside">
            {beside.slice(0, MOST_BESIDE).map(({ id, clips }) => <li key={id}><a href={routeAddress({ list: { kind: "figure", value: id } })}>{nameOf(id) ?? id} <small>{clips}</small></a></li>)}
          </ul>
        </section>
      )}
      <section>
        <h2>{t("library_names_by_outlet")}</h2>
        <table>
          <thead><tr><th scope="col">{t("library_sites")}</th><th scope="col">{t("library_names")}</th><th scope="col">{t("library_clips")}</th></tr></thead>
          <tbody>{outlets.map(({ site, names, clips }) => <tr key={site}><th scope="row"><a href={routeAddress({ list: { kind: "site", value: site } })}>{site}</a></th><td lang="zh">{names.join("、")}</td><td>{clips}</td></tr>)}</tbody>
        </table>
      </section>
    </div>
  );
}

/** Sizes of the chart, in its own units, which are stretched to the page's width. */
const BAR = 10;
const STEP = 13;
const HEIGHT = 90;

/** Months of a chart at least, so that one bar is no wall. */
const FEWEST_MONTHS = 12;

/** Clips a month as bars, with the years below; the same numbers as a table, for those who can't see them. */
function Timeline({ months }: Pick<PersonSummary, "months">): JSX.Element {
  const most = Math.max(1, ...months.map(({ clips }) => clips));
  const places = Math.max(months.length, FEWEST_MONTHS);
  const ends = [months[0], months.at(-1)].filter((end, i, both) => end && both.indexOf(end) === i);
  return (
    <>
      <svg class="timeline" viewBox={`0 0 ${places * STEP} ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true">
        {months.map(({ month, clips }, i) => {
          const height = clips === 0 ? 1 : (clips / most) * HEIGHT;
          return <rect key={month} class={clips === 0 ? "none" : ""} x={i * STEP} y={HEIGHT - height} width={BAR} height={height}><title>{`${monthWords(month)}: ${clips}`}</title></rect>;
        })}
      </svg>
      <p class="quiet timeline-ends" style={{ width: `${(100 * months.length) / places}%` }}>{ends.map((end) => end && <span key={end.month}>{monthWords(end.month)}</span>)}</p>
      <div class="unseen">
        <table aria-label={t("library_timeline")}><tbody>{months.filter(({ clips }) => clips > 0).map(({ month, clips }) => <tr key={month}><th scope="row">{monthWords(month)}</th><td>{clips}</td></tr>)}</tbody></table>
      </div>
    </>
  );
}
