import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { ListKind } from "../../core/clips/list-keys.ts";
import { dayAfter } from "../../core/clips/calendar.ts";
import { parseQuery, withFilter, withoutFilters, type Filter, type FilterField } from "../../core/clips/query.ts";
import { t, type MessageKey } from "../../platform/i18n.ts";
import { listsOf } from "../../store/read-clips.ts";
import { fieldName, filterWords, REGIONS, SCRIPTS } from "./filter-words.ts";
import { listWords } from "./list-words.ts";
import type { Route } from "./route.ts";
import { ready, useLive } from "./use-live.ts";
import { goTo } from "./use-route.ts";

interface FilterBarProps {
  route: Route;
  nameOf: (figureId: string) => string | undefined;
}

/** The filters of a search, for those who would rather choose than type: what is chosen is written into the search box, where it can be read and changed. */
export function FilterBar({ route, nameOf }: FilterBarProps): JSX.Element {
  const typed = route.search ?? "";
  // A library may name thousands: they are read when someone looks for them.
  const [open, setOpen] = useState(false);
  const { filters } = parseQuery(typed);
  const valueOf = (wanted: FilterField): string => filters.find(({ field, not }) => field === wanted && !not)?.value ?? "";
  const search = (next: string): void => goTo({ list: route.list, ...(next ? { search: next } : {}) }, { replace: route.search !== undefined });
  const set = (field: FilterField, value: string): void => search(withFilter(typed, field, { name: fieldName(field), value }));
  const drop = (gone: Filter): void => search(withoutFilters(typed, ({ field, value, not }) => field === gone.field && value === gone.value && not === gone.not));
  return (
    <div class="filter-bar">
      {filters.length > 0 && (
        <ul class="filters-on" aria-label={t("library_filters_on")}>
          {filters.map((filter) => (
            <li key={filterWords(filter)}>{filterWords(filter)}<button type="button" aria-label={t("library_drop_filter", filterWords(filter))} onClick={() => drop(filter)}>✕</button></li>
          ))}
        </ul>
      )}
      <details class="browse filters" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
        <summary>{t("library_filters")}</summary>
        {open && (
          <>
            <Choices legend="filter_region" name="region" values={REGIONS} chosen={valueOf("region")} choose={(value) => set("region", value)} />
            <Choices legend="filter_script" name="script" values={SCRIPTS} chosen={valueOf("script")} choose={(value) => set("script", value)} />
            <div class="filter-lists">
              <ListChoice field="figure" label="library_people" chosen={valueOf("figure")} choose={(value) => set("figure", value)} nameOf={nameOf} />
              <ListChoice field="site" label="library_sites" chosen={valueOf("site")} choose={(value) => set("site", value)} nameOf={nameOf} />
              <ListChoice field="tag" label="library_tags" chosen={valueOf("tag")} choose={(value) => set("tag", value)} nameOf={nameOf} />
            </div>
            <div class="filter-days">
              <Day label="library_published_from" day={dayOf(valueOf("after"))} choose={(day) => set("after", day)} />
              <Day label="library_published_until" day={dayAfter(dayOf(valueOf("before")), -1)} choose={(day) => set("before", dayAfter(day, 1))} />
            </div>
          </>
        )}
      </details>
    </div>
  );
}

/** Chips of which one can be on; pressed again it goes off. */
function Choices({ legend, name, values, chosen, choose }: { legend: MessageKey; name: string; values: readonly MessageKey[]; chosen: string; choose: (value: string) => void }): JSX.Element {
  return (
    <fieldset class="filter-chips">
      <legend>{t(legend)}</legend>
      {values.map((key) => {
        const value = t(key);
        return <button key={key} type="button" name={name} class="chip" aria-pressed={value === chosen} onClick={() => choose(value === chosen ? "" : value)}>{value}</button>;
      })}
    </fieldset>
  );
}

interface ListChoiceProps {
  field: ListKind & FilterField;
  label: MessageKey;
  chosen: string;
  choose: (value: string) => void;
  nameOf: (figureId: string) => string | undefined;
}

/** One of the library's people, outlets or tags. */
function ListChoice({ field, label, chosen, choose, nameOf }: ListChoiceProps): JSX.Element {
  const lists = ready(useLive(() => listsOf(field), [field])) ?? [];
  const named = lists.map(({ value, clips }) => ({ name: listWords({ kind: field, value }, nameOf), clips }));
  const other = chosen !== "" && !named.some(({ name }) => name === chosen);
  return (
    <label>
      <span>{t(label)}</span>
      <select value={chosen} onChange={({ currentTarget }) => choose(currentTarget.value)}>
        <option value="">{t("library_any")}</option>
        {other && <option value={chosen}>{chosen}</option>}
        {named.map(({ name, clips }) => <option key={name} value={name}>{`${name} (${clips})`}</option>)}
      </select>
    </label>
  );
}

function Day({ label, day, choose }: { label: MessageKey; day: string; choose: (day: string) => void }): JSX.Element {
  return (
    <label>
      <span>{t(label)}</span>
      <input type="date" value={day} onChange={({ currentTarget }) => choose(currentTarget.value)} />
    </label>
  );
}

/** A whole day as a date field takes it; empty for years and months, which it can't show. */
function dayOf(value: string): string {
  return /^\d{4}-\d\d-\d\d$/.test(value) ? value : "";
}
