import type { JSX } from "preact";
import { CALENDAR_WEEKS, calendarOf, DAY } from "../../core/clips/calendar.ts";
import { t } from "../../platform/i18n.ts";
import { clipTimes } from "../../store/read-clips.ts";
import { dayStamp, dayWords, monthWords } from "./dates.ts";
import { ready, useLive } from "./use-live.ts";

/** Sizes of the chart, in its own units. */
const CELL = 10;
const STEP = 13;
const TOP = 16;

/** How full a day looks: none, one, a few, many. */
const level = (clips: number): number => (clips === 0 ? 0 : clips === 1 ? 1 : clips < 5 ? 2 : 3);

/** A year of clipping, a square a day; the same numbers as a table, for those who can't see them. */
export function Calendar(): JSX.Element | null {
  const now = Date.now();
  const times = ready(useLive(() => clipTimes(now - 7 * CALENDAR_WEEKS * DAY), []));
  if (!times || times.length === 0) return null;
  const weeks = calendarOf(times, now, dayStamp);
  const months = weeks.flatMap((week, i) => {
    const month = week[0]?.day.slice(0, 7) ?? "";
    return month === weeks[i - 1]?.[0]?.day.slice(0, 7) || i > CALENDAR_WEEKS - 4 ? [] : [{ month, x: i * STEP }];
  });
  return (
    <figure class="calendar">
      <figcaption>{t("library_calendar")}</figcaption>
      <svg viewBox={`0 0 ${CALENDAR_WEEKS * STEP} ${TOP + 7 * STEP}`} aria-hidden="true">
        {months.filter((_, i) => i % 2 === 0).map(({ month, x }) => <text key={month} x={x} y={10}>{monthWords(month)}</text>)}
        {weeks.map((week, x) => week.map(({ day, clips }, y) => (
          <rect key={day} class={`level-${level(clips)}`} x={x * STEP} y={TOP + y * STEP} width={CELL} height={CELL} rx={2}><title>{`${dayWords(day)}: ${clips}`}</title></rect>
        )))}
      </svg>
      <div class="unseen">
        <table aria-label={t("library_calendar")}><tbody>{weeks.flat().filter(({ clips }) => clips > 0).map(({ day, clips }) => <tr key={day}><th scope="row">{dayWords(day)}</th><td>{clips}</td></tr>)}</tbody></table>
      </div>
    </figure>
  );
}
