import type { JSX } from "preact";
import { t } from "../../platform/i18n.ts";

/** Instead of the library, where nothing could be kept: an empty one would be taken for the truth. */
export function PrivatePage(): JSX.Element {
  return (
    <main class="library">
      <section class="side">
        <h1>{t("library_title")}</h1>
        <p role="alert" class="trouble">{t("library_private")}</p>
      </section>
    </main>
  );
}
