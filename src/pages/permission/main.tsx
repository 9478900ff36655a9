import { render } from "preact";
import { hostOf } from "../../core/sites.ts";
import { uiLanguage } from "../../platform/i18n.ts";
import { keepTheme } from "../../platform/kept-theme.ts";
import { loadSettings } from "../../platform/settings-storage.ts";
import { wishFor } from "../../platform/sites-storage.ts";
import { followTheme } from "../../ui/theme.ts";
import { Question, type QuestionProps } from "./question.tsx";
import { lookUpQuestion, picturesQuestion, siteQuestion } from "./questions.ts";

/** `?look-up`, `?pictures`, or a site's host name behind the number sign. */
async function questionAt({ search, hash }: Location): Promise<QuestionProps> {
  if (search === "?look-up") return lookUpQuestion();
  if (search === "?pictures") return picturesQuestion();
  const host = hostOf(`https://${hash.slice(1)}/`);
  if (!host) throw new Error("The permission page needs ?look-up, ?pictures, or a host name after the number sign.");
  return siteQuestion(host, await wishFor(host));
}

const root = document.getElementById("root");
if (!root) throw new Error("The permission page needs a root element.");
const question = await questionAt(location);
document.documentElement.lang = uiLanguage();
document.title = question.title;
const { theme } = await loadSettings();
keepTheme(theme);
followTheme(document.documentElement, theme, new AbortController().signal);
render(<Question {...question} />, root);
