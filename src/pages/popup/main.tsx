import { render } from "preact";
import { uiLanguage } from "../../platform/i18n.ts";
import { loadSettings } from "../../platform/settings-storage.ts";
import { followTheme } from "../../ui/theme.ts";
import { Popup } from "./popup.tsx";

const root = document.getElementById("root");
if (!root) throw new Error("The popup's page has no root element.");
document.documentElement.lang = uiLanguage();
followTheme(document.documentElement, (await loadSettings()).theme, new AbortController().signal);
render(<Popup />, root);
