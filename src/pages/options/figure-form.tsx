import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { Figure } from "../../core/figures/figure.ts";
import { NO_FIELDS, ownFields, ownFigure, type OwnFigureFields } from "../../core/figures/own.ts";
import { VARIANTS, type Variant } from "../../core/script/script.ts";
import { t, type MessageKey } from "../../platform/i18n.ts";

interface FigureFormProps {
  /** The figure to change; a new one where it is undefined. */
  figure?: Figure;
  /** A name to begin a new figure with, as it stood in the text. */
  name?: string;
  today: string;
  newId: () => string;
  save: (figure: Figure) => void;
  cancel: () => void;
}

const NAME_LABELS: Record<Variant, MessageKey> = { cn: "figures_name_cn", tw: "figures_name_tw", hk: "figures_name_hk" };

/** What the user knows of a person. Names are parted by 、; one name anywhere is enough. */
export function FigureForm({ figure, name = "", today, newId, save, cancel }: FigureFormProps): JSX.Element {
  const [fields, setFields] = useState<OwnFigureFields>(figure ? ownFields(figure) : { ...NO_FIELDS, names: { ...NO_FIELDS.names, tw: name } });
  const made = ownFigure(fields, figure?.id ?? newId(), today);
  const input = (label: MessageKey, value: string, change: (value: string) => OwnFigureFields): JSX.Element => (
    <label>
      <span>{t(label)}</span>
      <input type="text" value={value} onInput={({ currentTarget }) => setFields(change(currentTarget.value))} />
    </label>
  );
  return (
    <form
      class="figure-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (made) save(made);
      }}
    >
      {VARIANTS.map((region) => <div key={region}>{input(NAME_LABELS[region], fields.names[region], (value) => ({ ...fields, names: { ...fields.names, [region]: value } }))}</div>)}
      {input("figures_name_en", fields.english, (english) => ({ ...fields, english }))}
      {input("figures_role", fields.role, (role) => ({ ...fields, role }))}
      {input("figures_about", fields.about, (about) => ({ ...fields, about }))}
      <div class="actions">
        <button class="primary" type="submit" disabled={!made}>{t("figures_save")}</button>
        <button class="secondary" type="button" onClick={cancel}>{t("figures_cancel")}</button>
        {!made && <span class="hint">{t("figures_need_name")}</span>}
      </div>
    </form>
  );
}
