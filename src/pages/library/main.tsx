import { render } from "preact";
import { t, uiLanguage } from "../../platform/i18n.ts";
import { keepTheme } from "../../platform/kept-theme.ts";
import { storesForNow } from "../../platform/private-context.ts";
import { unawaited } from "../../platform/unawaited.ts";
import { loadSettings } from "../../platform/settings-storage.ts";
import { firstRows } from "./first-rows.ts";
import { keepBackedUp } from "./keep-backed-up.ts";
import { LibraryPage } from "./library-page.tsx";
import { PrivatePage } from "./private-page.tsx";
import { parseRoute } from "./route.ts";

const root = document.getElementById("root");
if (!root) throw new Error("The library page has no root element.");
document.documentElement.lang = uiLanguage();
document.title = t("library_title");
if (storesForNow()) render(<PrivatePage />, root);
else {
  // Side by side: the first rows wait for the database, which takes longer to open than all else that comes before them.
  const [first, settings] = await Promise.all([firstRows(parseRoute(location.hash)), loadSettings()]);
  keepTheme(settings.theme);
  render(<LibraryPage initial={settings} first={first} />, root);
  // Firefox keeps what asked to stay; in Chromium the permission for unlimited storage says it already, and this says no.
  unawaited(navigator.storage.persist(), "asking the browser to keep the library");
  keepBackedUp();
}
