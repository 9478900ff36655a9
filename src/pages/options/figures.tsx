import type { JSX } from "preact";
import { useRef, useState } from "preact/hooks";
import type { Figure } from "../../core/figures/figure.ts";
import { readOwnFigures, writeOwnFigures } from "../../core/figures/own-csv.ts";
import { figureName } from "../../platform/card-words.ts";
import { t } from "../../platform/i18n.ts";
import { background } from "../../platform/messaging.ts";
import { unawaited } from "../../platform/unawaited.ts";
import { figureNotes, ownFigures, removeOwnFigure, saveOwnFigure, writeFigureNote } from "../../store/figure-notes.ts";
import { watch } from "../../store/watch.ts";
import { useWatched } from "../../ui/use-watched.ts";
import { saveTextFile } from "./save-text-file.ts";
import { FigureForm } from "./figure-form.tsx";
import { Section } from "./section.tsx";

interface UserFigures {
  own: Figure[];
  hidden: Figure[];
}

async function userFigures(): Promise<UserFigures> {
  const [own, notes] = await Promise.all([ownFigures(), figureNotes()]);
  const ids = notes.filter(({ hidden }) => hidden).map(({ figureId }) => figureId);
  return { own, hidden: ids.length > 0 ? (await background.figures({ ids })).figures : [] };
}

const today = (): string => new Date().toISOString().slice(0, 10);
const newId = (): string => `own-${crypto.randomUUID()}`;

/** The user's own figures, to add, change and take along in a file, and those that are not marked. `name`: one to begin with. */
export function Figures({ name }: { name?: string }): JSX.Element {
  const [{ own, hidden }] = useWatched<UserFigures>({ own: [], hidden: [] }, (changed, signal) =>
    watch(userFigures, { seen: changed, failed: (error) => console.info("Qingdu: your own figures could not be read.", error) }, signal));
  const [edited, setEdited] = useState<Figure | "new" | undefined>(name ? "new" : undefined);
  const [told, setTold] = useState("");
  const file = useRef<HTMLInputElement>(null);
  const bring = async (input: HTMLInputElement): Promise<void> => {
    const chosen = input.files?.[0];
    if (!chosen) return;
    const read = readOwnFigures(await chosen.text(), newId, today());
    input.value = "";
    if (read.kind === "not-figures") return setTold(t("figures_import_not"));
    if (read.kind === "too-many") return setTold(t("figures_import_many", read.most));
    for (const figure of read.figures) await saveOwnFigure(figure);
    setTold(t("figures_imported", read.figures.length, read.skipped));
  };
  return (
    <Section id="figures">
      <p>{t("figures_words")}</p>
      {own.length > 0 && (
        <ul class="figures">
          {own.map((figure) => (
            <li key={figure.id}>
              <span>{figureName(figure, undefined)}</span>
              <button onClick={() => setEdited(figure)}>{t("figures_edit")}</button>
              <button onClick={() => unawaited(removeOwnFigure(figure.id), "removing a figure")}>{t("figures_remove")}</button>
            </li>
          ))}
        </ul>
      )}
      {edited && (
        <FigureForm
          key={edited === "new" ? "new" : edited.id} {...(edited === "new" ? { name: name ?? "" } : { figure: edited })} today={today()} newId={newId}
          save={(figure) => unawaited(saveOwnFigure(figure).then(() => setEdited(undefined)), "saving a figure")} cancel={() => setEdited(undefined)}
        />
      )}
      <div class="actions">
        <button class="secondary" onClick={() => setEdited("new")}>{t("figures_add")}</button>
        <button class="secondary" onClick={() => file.current?.click()}>{t("figures_import")}</button>
        <input ref={file} type="file" accept=".csv,text/csv" hidden aria-label={t("figures_import")} onChange={({ currentTarget }) => unawaited(bring(currentTarget), "reading a file of figures")} />
        {own.length > 0 && <button class="secondary" onClick={() => saveTextFile(writeOwnFigures(own), "qingdu-figures.csv", "text/csv")}>{t("figures_export")}</button>}
      </div>
      <p role="status">{told}</p>
      {hidden.length > 0 && (
        <>
          <h3>{t("figures_hidden")}</h3>
          <ul class="figures">
            {hidden.map((figure) => (
              <li key={figure.id}>
                <span>{figureName(figure, undefined)}</span>
                <button onClick={() => unawaited(writeFigureNote(figure.id, { hidden: false }), "showing a figure again")}>{t("figures_show")}</button>
              </li>
            ))}
          </ul>
        </>
      )}
    </Section>
  );
}
