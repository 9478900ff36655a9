import type { ComponentChildren, JSX } from "preact";
import { t, type MessageKey } from "../../platform/i18n.ts";

/** The sections of the page in order, with their headings; each one's `id` is its anchor. */
const HEADINGS = {
  script: "options_script",
  people: "options_people",
  figures: "options_figures",
  looks: "options_looks",
  sites: "options_sites",
  "site-looks": "looks_sites",
  tidied: "veto_options",
  shortcuts: "options_shortcuts",
  storage: "options_storage",
  backup: "options_backup",
  transfer: "options_transfer",
  about: "options_about",
} as const satisfies Record<string, MessageKey>;

type SectionId = keyof typeof HEADINGS;

export function Section({ id, children }: { id: SectionId; children: ComponentChildren }): JSX.Element {
  return (
    <section id={id} aria-labelledby={`${id}-heading`}>
      <h2 id={`${id}-heading`}>{t(HEADINGS[id])}</h2>
      {children}
    </section>
  );
}

/** Links to the sections, for windows that are wide enough to show them beside the page. */
export function Contents({ without }: { without: readonly SectionId[] }): JSX.Element {
  const ids = (Object.keys(HEADINGS) as SectionId[]).filter((id) => !without.includes(id));
  return (
    <nav aria-label={t("options_contents")}>
      <ul>
        {ids.map((id) => (
          <li key={id}>
            <a href={`#${id}`}>{t(HEADINGS[id])}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
