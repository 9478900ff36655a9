import { render } from "preact";
import { t, uiLanguage } from "../../platform/i18n.ts";
import { loadSettings } from "../../platform/settings-storage.ts";
import { LibraryPage } from "./library-page.tsx";

const root = document.getElementById("root");
if (!root) throw new Error("The library page has no root element.");
document.documentElement.lang = uiLanguage();
document.title = t("library_title");
render(<LibraryPage initial={await loadSettings()} />, root);
