import { convertWithNames, createNameConverter, type NamedText, type NameSpan } from "./names.ts";
import { createConverter } from "./convert.ts";
import type { ConverterOptions } from "./plan.ts";
import type { Script, Variant } from "./script.ts";
import type { TableName, Tables } from "./tables.ts";

/** The table that showing text in this variant takes. */
export const tableToShow = (to: Variant): TableName => (to === "cn" ? "from-hant" : "from-hans");

export interface ViewOptions<Span extends NameSpan> extends Pick<ConverterOptions, "phrases" | "taiwan"> {
  to: Variant;
  /** How a piece of text is written. */
  scriptOf: (text: string) => Script;
  /** The name as the variant's region writes it; without it names keep their wording. */
  nameFor?: (mention: Span) => string | undefined;
}

/** Ends of clauses; each goes with the clause before it. */
const CLAUSE = /[^，。！？；：、,!?;:\n]*[，。！？；：、,!?;:\n]*/gu;

/**
 * How text is shown to a reader of one variant. Text that is already in the variant's script keeps its characters; where
 * a text mixes scripts, only its clauses in the other script change. Names that were found in it are guarded.
 * `tables` is what `tableToShow(to)` names.
 */
export function createVariantView<Span extends NameSpan>(options: ViewOptions<Span>, tables: Tables): (text: string, mentions?: readonly Span[]) => NamedText {
  const { to, nameFor, scriptOf } = options;
  const from = to === "cn" ? "tw" : "cn";
  const plain = createConverter({ from, to, taiwan: options.taiwan }, tables);
  const full = options.phrases ? createConverter({ from, to, taiwan: options.taiwan, phrases: true }, tables) : plain;
  const toName = createNameConverter(plain);
  const other: Script = to === "cn" ? "hant" : "hans";
  const byClause = (text: string): string => text.replace(CLAUSE, (clause) => (scriptOf(clause) === other ? full(clause) : clause));
  const same = (text: string): string => text;
  return (text, mentions = []) => {
    const script = scriptOf(text);
    const converter = script === other ? full : script === "mixed" ? byClause : same;
    return convertWithNames(text, { converter, nameConverter: script === other || script === "mixed" ? toName : same, mentions, nameFor });
  };
}
