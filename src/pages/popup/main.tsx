import { render } from "preact";
import { browser } from "../../platform/browser.ts";
import { uiLanguage } from "../../platform/i18n.ts";
import { keepTheme } from "../../platform/kept-theme.ts";
import { loadSettings } from "../../platform/settings-storage.ts";
import { followTheme } from "../../ui/theme.ts";
import { Popup } from "./popup.tsx";

const root = document.getElementById("root");
if (!root) throw new Error("The popup's page has no root element.");
document.documentElement.lang = uiLanguage();
document.documentElement.classList.toggle("tab", (await browser.tabs.getCurrent()) !== undefined);
const { theme } = await loadSettings();
keepTheme(theme);
followTheme(document.documentElement, theme, new AbortController().signal);
render(<Popup />, root);
