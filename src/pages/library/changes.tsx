import type { JSX } from "preact";
import { useMemo } from "preact/hooks";
import type { ClipContent } from "../../core/clips/clip.ts";
import { compareTexts, type ComparedParagraph } from "../../core/clips/compare.ts";
import type { Variant } from "../../core/script/script.ts";
import { t } from "../../platform/i18n.ts";
import { useShown } from "./use-shown.ts";

interface ChangesProps {
  earlier: ClipContent;
  later: ClipContent;
  variant: Variant | undefined;
}

/** What one text says that another does not, paragraph by paragraph, in the reader's script. */
export function Changes({ earlier, later, variant }: ChangesProps): JSX.Element {
  const [before, after] = [linesOf(earlier), linesOf(later)];
  // Whole paragraphs are shown in the variant, then compared: a part of one would be converted otherwise.
  const shown = useShown([...before, ...after], variant).map(({ text }) => text);
  const compared = useMemo(() => compareTexts(shown.slice(0, before.length).join("\n"), shown.slice(before.length).join("\n")).filter(({ kind }) => kind !== "same"), [shown.join("\n")]);
  if (compared.length === 0) return <p class="quiet">{t("library_no_changes")}</p>;
  return (
    <>
      {compared.map((paragraph, i) => (
        <p key={i}>{paragraph.kind === "changed" ? paragraph.parts.map(({ kind, text }) => <Piece kind={kind} words={text} />) : <Piece kind={paragraph.kind} words={paragraph.text} />}</p>
      ))}
    </>
  );
}

const linesOf = ({ title, text }: ClipContent): string[] => [title, ...text.split("\n")];

function Piece({ kind, words }: { kind: Exclude<ComparedParagraph["kind"], "changed">; words: string }): JSX.Element {
  if (kind === "added") return <ins><span class="unseen">{t("library_added")} </span>{words}</ins>;
  if (kind === "removed") return <del><span class="unseen">{t("library_removed")} </span>{words}</del>;
  return <>{words}</>;
}
