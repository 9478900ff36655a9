import type { JSX } from "preact";
import type { Settings } from "../core/settings.ts";

export interface TypeWords {
  theme: string;
  themes: Record<Settings["theme"], string>;
  font: string;
  fonts: Record<Settings["font"], string>;
  paragraphs: string;
  paragraphKinds: Record<Settings["paragraphs"], string>;
  fontSize: string;
  measure: string;
  lineHeight: string;
}

interface TypePanelProps {
  words: TypeWords;
  settings: Settings;
  change: (settings: Partial<Settings>) => void;
}

/** How the text looks: each choice shows at once and is kept. */
export function TypePanel({ words, settings, change }: TypePanelProps): JSX.Element {
  return (
    <div class="panel type-panel">
      <Choice name="theme" label={words.theme} values={words.themes} value={settings.theme} change={(theme) => change({ theme })} />
      <Choice name="font" label={words.font} values={words.fonts} value={settings.font} change={(font) => change({ font })} />
      <Choice name="paragraphs" label={words.paragraphs} values={words.paragraphKinds} value={settings.paragraphs} change={(paragraphs) => change({ paragraphs })} />
      <Slider label={words.fontSize} min={14} max={36} step={1} value={settings.fontSize} change={(fontSize) => change({ fontSize })} />
      <Slider label={words.measure} min={20} max={50} step={1} value={settings.measure} change={(measure) => change({ measure })} />
      <Slider label={words.lineHeight} min={140} max={260} step={5} value={settings.lineHeight} change={(lineHeight) => change({ lineHeight })} />
    </div>
  );
}

function Choice<Value extends string>({ name, label, values, value, change }: { name: string; label: string; values: Record<Value, string>; value: Value; change: (value: Value) => void }): JSX.Element {
  return (
    <fieldset class="choice">
      <legend>{label}</legend>
      <div class="variants">
        {(Object.keys(values) as Value[]).map((each) => (
          <label key={each}>
            <input type="radio" name={name} value={each} checked={each === value} onChange={() => change(each)} />
            <span>{values[each]}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

function Slider({ label, min, max, step, value, change }: { label: string; min: number; max: number; step: number; value: number; change: (value: number) => void }): JSX.Element {
  return (
    <label class="slider">
      <span>{label}</span>
      <input type="range" min={min} max={max} step={step} value={value} onInput={(event) => change(event.currentTarget.valueAsNumber)} />
      <output>{value}</output>
    </label>
  );
}
