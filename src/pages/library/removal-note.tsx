import type { JSX } from "preact";
import { t } from "../../platform/i18n.ts";
import { libraryFacts, noteFact } from "../../store/facts.ts";
import { ready, useLive } from "./use-live.ts";

/** Says, until it was read once, that the library goes when the extension does. */
export function RemovalNote({ failed }: { failed: (error: unknown) => void }): JSX.Element | null {
  const facts = ready(useLive(libraryFacts, []));
  if (!facts || facts.toldOfRemoval) return null;
  return (
    <div class="removal-note">
      <p>{t("library_removal_note")}</p>
      <button type="button" class="secondary" onClick={() => { noteFact("toldOfRemoval", true).catch(failed); }}>{t("library_understood")}</button>
    </div>
  );
}
