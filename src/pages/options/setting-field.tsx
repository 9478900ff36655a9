import type { JSX } from "preact";
import { SETTINGS, type SettingName, type Settings } from "../../core/settings.ts";
import { t, type MessageKey } from "../../platform/i18n.ts";

interface FieldProps {
  name: SettingName;
  settings: Settings;
  /** Show a value that is not settled yet: a slider on its way. */
  show: (change: Partial<Settings>) => void;
  save: (change: Partial<Settings>) => void;
}

/** One setting with its sentence, asked for by its kind. */
export function SettingField({ name, settings, show, save }: FieldProps): JSX.Element {
  const setting = SETTINGS[name];
  const checked = (value: unknown): Partial<Settings> => (setting.check(value) ? { [name]: value } : {});
  if (setting.kind === "choice") return <ChoiceField name={name} values={setting.values} value={settings[name]} choose={(value) => save(checked(value))} />;
  if (setting.kind === "switch") return <SwitchField name={name} on={settings[name] === true} turn={(on) => save(checked(on))} />;
  return <NumberField name={name} range={setting} value={Number(settings[name])} show={(value) => show(checked(value))} choose={(value) => save(checked(value))} />;
}

/** A message key holds ASCII only, so a value that is itself a Chinese word (台, 臺) speaks for itself. */
function valueWords(name: SettingName, value: string): string {
  return /^\w+$/.test(value) ? t(`setting_${name}_${value}` as MessageKey) : value;
}

function ChoiceField({ name, values, value, choose }: { name: SettingName; values: readonly string[]; value: unknown; choose: (value: string) => void }): JSX.Element {
  return (
    <fieldset class="setting choice">
      <legend>{t(`setting_${name}`)}</legend>
      <div class="choices">
        {values.map((each) => (
          <label key={each}>
            <input type="radio" name={name} value={each} checked={each === value} onChange={() => choose(each)} />
            <span>{valueWords(name, each)}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

function SwitchField({ name, on, turn }: { name: SettingName; on: boolean; turn: (on: boolean) => void }): JSX.Element {
  return (
    <label class="setting switch">
      <span>{t(`setting_${name}`)}</span>
      <input type="checkbox" role="switch" name={name} checked={on} onChange={({ currentTarget }) => turn(currentTarget.checked)} />
    </label>
  );
}

interface NumberFieldProps {
  name: SettingName;
  range: { min: number; max: number; step: number };
  value: number;
  show: (value: number) => void;
  choose: (value: number) => void;
}

function NumberField({ name, range: { min, max, step }, value, show, choose }: NumberFieldProps): JSX.Element {
  const words = t(`setting_${name}_value` as MessageKey, value);
  return (
    <label class="setting number">
      <span>{t(`setting_${name}`)}</span>
      <output>{words}</output>
      <input
        type="range"
        name={name}
        {...{ min, max, step, value }}
        aria-valuetext={words}
        onInput={({ currentTarget }) => show(currentTarget.valueAsNumber)}
        onChange={({ currentTarget }) => choose(currentTarget.valueAsNumber)}
      />
    </label>
  );
}
