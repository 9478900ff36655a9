import type { JSX } from "preact";
import { LOOK_SETTINGS, type LookSetting } from "../core/looks.ts";
import { SETTINGS, type Settings } from "../core/settings.ts";

export interface TypeWords {
  label: (name: LookSetting) => string;
  value: (name: LookSetting, value: string) => string;
  ownLook: string;
}

interface TypePanelProps {
  words: TypeWords;
  settings: Settings;
  /** Show a value that is not settled yet: a slider on its way. */
  show: (change: Partial<Settings>) => void;
  save: (change: Partial<Settings>) => void;
  /** Whether this site has a look of its own; undefined where none can be kept. */
  ownLook: boolean | undefined;
  setOwnLook: (own: boolean) => void;
}

/** How the text looks: each choice shows at once and is kept. */
export function TypePanel({ words, settings, show, save, ownLook, setOwnLook }: TypePanelProps): JSX.Element {
  // Without readings nobody needs to be asked for their script.
  const asked = LOOK_SETTINGS.filter((name) => name !== "rubyScript" || settings.ruby !== "none");
  return (
    <div class="panel type-panel">
      {asked.map((name) => {
        const setting = SETTINGS[name];
        const label = words.label(name);
        if (setting.kind === "number") return <Slider key={name} label={label} range={setting} value={Number(settings[name])} show={(value) => show({ [name]: value })} choose={(value) => save({ [name]: value })} />;
        return <Choice key={name} name={name} label={label} values={setting.values} words={(value) => words.value(name, value)} value={String(settings[name])} choose={(value) => save({ [name]: value })} />;
      })}
      {ownLook !== undefined && (
        <label class="own-look">
          <input type="checkbox" role="switch" name="ownLook" checked={ownLook} onChange={({ currentTarget }) => setOwnLook(currentTarget.checked)} />
          {words.ownLook}
        </label>
      )}
    </div>
  );
}

interface ChoiceProps {
  name: string;
  label: string;
  values: readonly string[];
  words: (value: string) => string;
  value: string;
  choose: (value: string) => void;
}

function Choice({ name, label, values, words, value, choose }: ChoiceProps): JSX.Element {
  return (
    <fieldset class="choice">
      <legend>{label}</legend>
      <div class="variants">
        {values.map((each) => (
          <label key={each}>
            <input type="radio" name={name} value={each} checked={each === value} onChange={() => choose(each)} />
            <span>{words(each)}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

interface SliderProps {
  label: string;
  range: { min: number; max: number; step: number };
  value: number;
  show: (value: number) => void;
  choose: (value: number) => void;
}

export function Slider({ label, range: { min, max, step }, value, show, choose }: SliderProps): JSX.Element {
  return (
    <label class="slider">
      <span>{label}</span>
      <input type="range" {...{ min, max, step, value }} onInput={({ currentTarget }) => show(currentTarget.valueAsNumber)} onChange={({ currentTarget }) => choose(currentTarget.valueAsNumber)} />
      <output>{value}</output>
    </label>
  );
}
