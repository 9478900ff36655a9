import type { ComponentChildren, JSX } from "preact";
import { useState } from "preact/hooks";
import { chosenVariant, SETTINGS, type Settings } from "../../core/settings.ts";
import { browser } from "../../platform/browser.ts";
import { t, type MessageKey } from "../../platform/i18n.ts";
import { saveSettings, watchSettings } from "../../platform/settings-storage.ts";
import { listShortcuts } from "../../platform/shortcuts.ts";
import { useAnswer } from "../../ui/use-answer.ts";
import { useTheme } from "../../ui/use-theme.ts";
import { useWatched } from "../../ui/use-watched.ts";
import { Story } from "./story.tsx";

/** The first page, opened once, when the extension was installed. */
export function Welcome({ initial }: { initial: Settings }): JSX.Element {
  const [settings, setSettings] = useWatched(initial, watchSettings);
  useTheme(settings.theme);
  const [problem, setProblem] = useState<string>();
  const variant = chosenVariant(settings);
  const choose = (chosen: Settings["variant"]): void => {
    setSettings({ ...settings, variant: chosen });
    saveSettings({ variant: chosen }).then(() => setProblem(undefined), (error: unknown) => setProblem(String(error)));
  };
  return (
    <>
      <header>
        <img src="../../icons/article-128.png" alt="" width="64" height="64" />
        <h1>{t("welcome_title")}</h1>
        <p>{t("welcome_intro")}</p>
      </header>
      <main>
        <Part heading="welcome_script">
          <ScriptChoice chosen={settings.variant} choose={choose} />
          <p class="problem" role="alert">
            {problem && t("welcome_not_saved", problem)}
          </p>
        </Part>
        <Part heading="welcome_try">
          <p>{t("welcome_try_hint")}</p>
          <Story {...(variant ? { variant } : {})} />
        </Part>
        <Toolbar />
        <Part heading="welcome_kept">
          <p>{t("welcome_kept_words")}</p>
        </Part>
        <Part heading="welcome_permissions">
          <p>{t("welcome_permissions_sites")}</p>
          <p>{t("welcome_permissions_more")}</p>
        </Part>
      </main>
      <footer>
        <a class="button secondary" href="../options/index.html">
          {t("welcome_options")}
        </a>
      </footer>
    </>
  );
}

function Part({ heading, children }: { heading: MessageKey; children: ComponentChildren }): JSX.Element {
  return (
    <section aria-labelledby={heading}>
      <h2 id={heading}>{t(heading)}</h2>
      {children}
    </section>
  );
}

function ScriptChoice({ chosen, choose }: { chosen: Settings["variant"]; choose: (variant: Settings["variant"]) => void }): JSX.Element {
  return (
    <fieldset class="choice">
      <legend>{t("welcome_script_hint")}</legend>
      <div class="choices">
        {SETTINGS.variant.values.map((variant) => (
          <label key={variant}>
            <input type="radio" name="variant" value={variant} checked={variant === chosen} onChange={() => choose(variant)} />
            <span>{t(`setting_variant_${variant}`)}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

const ICONS = ["quiet", "article", "clipped"] as const;

/** Where the button is, what its icon says, and the keys that do without it. */
function Toolbar(): JSX.Element {
  const { value: keys } = useAnswer(undefined, async () => (await listShortcuts()).find(({ command }) => command === "read")?.keys, []);
  const firefox = browser.runtime.getURL("").startsWith("moz-extension:");
  return (
    <Part heading="welcome_pin">
      <p>{t(firefox ? "welcome_pin_firefox" : "welcome_pin_chrome")}</p>
      <p>{keys ? t("welcome_read_keys", keys) : t("welcome_read")}</p>
      <ul class="icons">
        {ICONS.map((state) => (
          <li key={state}>
            <img src={`../../icons/${state}-48.png`} alt="" width="32" height="32" />
            {t(`welcome_icon_${state}`)}
          </li>
        ))}
      </ul>
    </Part>
  );
}
