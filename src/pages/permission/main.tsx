import { render } from "preact";
import { hostOf } from "../../core/sites.ts";
import { t, uiLanguage } from "../../platform/i18n.ts";
import { loadSettings } from "../../platform/settings-storage.ts";
import { wishFor } from "../../platform/sites-storage.ts";
import { followTheme } from "../../ui/theme.ts";
import { Permission } from "./permission.tsx";
import { PicturesPermission } from "./pictures-permission.tsx";

const root = document.getElementById("root");
const pictures = location.search === "?pictures";
const host = hostOf(`https://${location.hash.slice(1)}/`);
if (!root || !(pictures || host)) throw new Error("The permission page needs a root element, and ?pictures or a host name after the number sign.");
document.documentElement.lang = uiLanguage();
document.title = pictures ? t("permission_pictures_title") : t("permission_title", host ?? "");
followTheme(document.documentElement, (await loadSettings()).theme, new AbortController().signal);
render(host && !pictures ? <Permission host={host} choice={await wishFor(host)} /> : <PicturesPermission />, root);
