import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { backupName } from "../../core/clips/backup-due.ts";
import { DAY } from "../../core/clips/calendar.ts";
import { ALL } from "../../core/clips/list-keys.ts";
import { t, type MessageKey } from "../../platform/i18n.ts";
import { saveFile } from "../../platform/downloads.ts";
import { writeBackup } from "../../store/backup.ts";
import { forgetFact, libraryFacts, noteFact } from "../../store/facts.ts";
import { countClips } from "../../store/read-clips.ts";
import { dayStamp, startOfDay, timeWords } from "./dates.ts";
import { EXPORT_FORMATS, exportClips, type ExportFormat } from "./export-clips.ts";
import { importClips, type ImportReport } from "./import-clips.ts";
import { listedIds } from "./listed-ids.ts";
import { listWords } from "./list-words.ts";
import { routeAddress, type Route } from "./route.ts";
import { useAnswer } from "../../ui/use-answer.ts";
import { ready, useLive } from "./use-live.ts";
import { useWork } from "./use-work.ts";
import { WorkLine } from "./work-line.tsx";

const FORMAT_WORDS: Record<ExportFormat, MessageKey> = {
  markdown: "library_format_markdown",
  html: "library_format_html",
  epub: "library_format_epub",
  csv: "library_format_csv",
  bookmarks: "library_format_bookmarks",
};

/** Days that an export goes back: today's clips make a paper of the day. */
const PERIODS: [number, MessageKey][] = [[Infinity, "library_any_time"], [1, "library_today"], [7, "library_seven_days"]];

/** Backup, export and import. */
export function Transfer({ route, chosen, nameOf }: { route: Route; chosen: ReadonlySet<string>; nameOf: (figureId: string) => string | undefined }): JSX.Element {
  const { transfer: _here, ...listed } = route;
  return (
    <div class="transfer">
      <a class="button secondary back" href={routeAddress(listed)}>{t("library_back")}</a>
      <h1>{t("library_transfer")}</h1>
      <Backup />
      <Import />
      <Export route={listed} chosen={[...chosen]} title={chosen.size > 0 ? t("library_chosen", chosen.size) : titleOf(listed, nameOf)} />
    </div>
  );
}

function Backup(): JSX.Element {
  const facts = ready(useLive(libraryFacts, []));
  const { state, run, stop } = useWork<Blob>();
  const backUp = (): void => run(async (progress, signal) => {
    const now = Date.now();
    const file = await writeBackup(now, progress, signal);
    saveFile(file, backupName(dayStamp(now)));
    await noteFact("backedUpAt", now);
    await forgetFact("backupTrouble");
    return file;
  });
  return (
    <section>
      <h2>{t("library_backup")}</h2>
      <p>{t("library_backup_about")}</p>
      <p class="quiet">{facts && (facts.backedUpAt === undefined ? t("library_never_backed_up") : t("library_backed_up", timeWords(facts.backedUpAt)))}</p>
      <button type="button" class="primary" disabled={state.kind === "running"} onClick={backUp}>{t("library_back_up")}</button>
      <WorkLine state={state} stop={stop} words={() => t("library_backup_done")} stopped="library_file_stopped" />
    </section>
  );
}

function Import(): JSX.Element {
  const { state, run, stop } = useWork<ImportReport>();
  const read = (files: FileList | null): void => {
    const file = files?.[0];
    if (file) run((progress, signal) => importClips(file, progress, signal));
  };
  return (
    <section>
      <h2>{t("library_import")}</h2>
      <p>{t("library_import_about")}</p>
      <label class="button secondary">
        {t("library_choose_file")}
        <input type="file" class="unseen" onChange={({ currentTarget }) => { read(currentTarget.files); currentTarget.value = ""; }} />
      </label>
      <WorkLine state={state} stop={stop} words={({ added, merged, same, skipped }) => t("library_import_done", added, merged, same, skipped)} stopped="library_import_stopped" />
    </section>
  );
}

/** What the clips of a route are called together. */
function titleOf({ list, search, story }: Route, nameOf: (figureId: string) => string | undefined): string {
  if (story) return t("library_same_story");
  return [...(list.kind === "all" && search ? [] : [listWords(list, nameOf)]), ...(search ? [search] : [])].join(" ");
}

/** Takes out the clips that were chosen, else all that the route lists. */
function Export({ route, chosen, title }: { route: Route; chosen: readonly string[]; title: string }): JSX.Element {
  const idsNow = async (): Promise<readonly string[]> => (chosen.length > 0 ? chosen : listedIds(route));
  const [format, choose] = useState<ExportFormat>("markdown");
  const [days, chooseDays] = useState<number>(Infinity);
  const total = ready(useLive(() => countClips(ALL), []));
  const { value: ids } = useAnswer<readonly string[] | undefined>(undefined, idsNow, [routeAddress(route), chosen.join(), total]);
  const { state, run, stop } = useWork<string>();
  const save = (): void => run(async (progress, signal) => {
    const since = days === Infinity ? 0 : startOfDay(Date.now()) - (days - 1) * DAY;
    const { file, name } = await exportClips({ ids: await idsNow(), since, format, title, progress, signal });
    saveFile(file, name);
    return name;
  });
  return (
    <section>
      <h2>{t("library_export")}</h2>
      <p>{chosen.length > 0 ? t("library_export_chosen", chosen.length) : t("library_export_about", title, ids?.length ?? 0)}</p>
      <fieldset class="choice">
        <legend>{t("library_format")}</legend>
        <div class="choices">
          {EXPORT_FORMATS.map((each) => (
            <label key={each}>
              <input type="radio" name="format" value={each} checked={each === format} onChange={() => choose(each)} />
              {t(FORMAT_WORDS[each])}
            </label>
          ))}
        </div>
      </fieldset>
      <fieldset class="choice">
        <legend>{t("library_clipped_when")}</legend>
        <div class="choices">
          {PERIODS.map(([period, words]) => (
            <label key={words}>
              <input type="radio" name="period" checked={period === days} onChange={() => chooseDays(period)} />
              {t(words)}
            </label>
          ))}
        </div>
      </fieldset>
      <button type="button" class="secondary" disabled={state.kind === "running" || !ids?.length} onClick={save}>{t("library_save_file")}</button>
      <WorkLine state={state} stop={stop} words={(name) => t("library_export_done", name)} stopped="library_file_stopped" />
    </section>
  );
}
