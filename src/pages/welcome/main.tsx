import { render } from "preact";
import { t, uiLanguage } from "../../platform/i18n.ts";
import { keepTheme } from "../../platform/kept-theme.ts";
import { loadSettings } from "../../platform/settings-storage.ts";
import { Welcome } from "./welcome.tsx";

const root = document.getElementById("root");
if (!root) throw new Error("The welcome page has no root element.");
document.documentElement.lang = uiLanguage();
document.title = t("welcome_title");
const settings = await loadSettings();
keepTheme(settings.theme);
render(<Welcome initial={settings} />, root);
