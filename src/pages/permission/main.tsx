import { render } from "preact";
import { hostOf } from "../../core/sites.ts";
import { uiLanguage } from "../../platform/i18n.ts";
import { loadSettings } from "../../platform/settings-storage.ts";
import { wishFor } from "../../platform/sites-storage.ts";
import { followTheme } from "../../ui/theme.ts";
import { Question, type QuestionProps } from "./question.tsx";
import { lookUpQuestion, siteQuestion } from "./questions.ts";

/** What stands behind the number sign: a site's host name, or that it is about look-ups. */
async function questionAt(place: string): Promise<QuestionProps> {
  if (new URLSearchParams(place).has("look-up")) return lookUpQuestion();
  const host = hostOf(`https://${place}/`);
  if (!host) throw new Error("The permission page needs a host name after the number sign.");
  return siteQuestion(host, await wishFor(host));
}

const root = document.getElementById("root");
if (!root) throw new Error("The permission page needs a root element.");
const question = await questionAt(location.hash.slice(1));
document.documentElement.lang = uiLanguage();
document.title = question.title;
followTheme(document.documentElement, (await loadSettings()).theme, new AbortController().signal);
render(<Question {...question} />, root);
