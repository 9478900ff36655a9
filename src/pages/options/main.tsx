import { render } from "preact";
import { t, uiLanguage } from "../../platform/i18n.ts";
import { keepTheme } from "../../platform/kept-theme.ts";
import { loadSettings } from "../../platform/settings-storage.ts";
import { Options } from "./options.tsx";

const root = document.getElementById("root");
if (!root) throw new Error("The options page has no root element.");
document.documentElement.lang = uiLanguage();
document.title = t("options_title");
const settings = await loadSettings();
keepTheme(settings.theme);
render(<Options initial={settings} />, root);
