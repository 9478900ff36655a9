import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { t } from "../../platform/i18n.ts";
import { askForPictures } from "../../platform/picture-permission.ts";
import { Question } from "./question.tsx";

type State = "asking" | "granted" | "refused" | "failed";

/** Asks for the pictures of every site. The background hears of the answer and fetches what was refused before. */
export function PicturesPermission(): JSX.Element {
  const [state, setState] = useState<State>("asking");
  const ask = async (): Promise<void> => setState((await askForPictures()) ? "granted" : "refused");
  const said: Record<State, string> = { asking: "", granted: t("permission_pictures_granted"), refused: t("permission_pictures_refused"), failed: t("permission_failed") };
  const words = { title: t("permission_pictures_title"), why: t("permission_pictures_why"), allow: t("permission_pictures_allow"), said: said[state] };
  return <Question words={words} state={state} ask={ask} failed={() => setState("failed")} />;
}
