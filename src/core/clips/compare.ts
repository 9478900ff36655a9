import { fold } from "./fold.ts";

/** A paragraph of two versions: in both, only in the later, only in the earlier, or reworded, with the parts that differ. */
export type ComparedParagraph =
  | { kind: "same" | "added" | "removed"; text: string }
  | { kind: "changed"; parts: { kind: "same" | "added" | "removed"; text: string }[] };

/** Paragraphs that share at least this part of their pairs of characters are one paragraph, reworded. */
const ALIKE = 0.4;
/** Paragraphs of a text that are compared; the table of a longer one would not fit in memory. */
const MOST_PARAGRAPHS = 2_000;
/** Products of lengths up to which two paragraphs are compared by character: 4 MB of table. */
const LARGEST_TABLE = 4_000_000;

/**
 * What changed from an earlier text to a later one, paragraph by paragraph, in the order of reading. Texts are compared
 * folded, so that a page fetched in the other script has not changed. Longest common subsequence (Wagner and Fischer 1974)
 * over paragraphs, then over the characters of those that were reworded.
 */
export function compareTexts(earlier: string, later: string): ComparedParagraph[] {
  const [before, after] = [earlier, later].map((text) => text.split("\n").slice(0, MOST_PARAGRAPHS));
  if (!before || !after) return [];
  const steps = align(before.map(fold), after.map(fold));
  return pairReworded(steps.map(({ kind, a, b }) => ({ kind, text: (kind === "removed" ? before[a] : after[b]) ?? "" })));
}

interface Step {
  kind: "same" | "added" | "removed";
  /** Indices of what is next in each list. */
  a: number;
  b: number;
}

function align(before: readonly string[], after: readonly string[]): Step[] {
  const width = after.length + 1;
  const longest = new Uint32Array((before.length + 1) * width);
  for (let a = before.length - 1; a >= 0; a -= 1) {
    for (let b = after.length - 1; b >= 0; b -= 1) {
      longest[a * width + b] = before[a] === after[b] ? 1 + (longest[(a + 1) * width + b + 1] ?? 0) : Math.max(longest[(a + 1) * width + b] ?? 0, longest[a * width + b + 1] ?? 0);
    }
  }
  const steps: Step[] = [];
  for (let a = 0, b = 0; a < before.length || b < after.length;) {
    const same = a < before.length && b < after.length && before[a] === after[b];
    const removed = !same && a < before.length && (b === after.length || (longest[(a + 1) * width + b] ?? 0) >= (longest[a * width + b + 1] ?? 0));
    steps.push({ kind: same ? "same" : removed ? "removed" : "added", a, b });
    if (same || removed) a += 1;
    if (same || !removed) b += 1;
  }
  return steps;
}

/** Between two paragraphs that stayed, removed ones meet the added ones that they are most like, in order. */
function pairReworded(steps: { kind: Step["kind"]; text: string }[]): ComparedParagraph[] {
  const compared: ComparedParagraph[] = [];
  const removed: string[] = [];
  const flush = (count = removed.length): void => {
    compared.push(...removed.splice(0, count).map((text): ComparedParagraph => ({ kind: "removed", text })));
  };
  for (const { kind, text } of steps) {
    if (kind === "removed") removed.push(text);
    else if (kind === "same") {
      flush();
      compared.push({ kind, text });
    } else {
      const match = removed.findIndex((old) => likeness(old, text) >= ALIKE);
      if (match > 0) flush(match);
      const old = match < 0 ? undefined : removed.shift();
      compared.push(old === undefined ? { kind: "added", text } : { kind: "changed", parts: compareCharacters(old, text) });
    }
  }
  flush();
  return compared;
}

/** Part of the pairs of characters that two texts share (Dice). */
function likeness(a: string, b: string): number {
  const pairs = (text: string): Set<string> => new Set(Array.from({ length: Math.max(0, text.length - 1) }, (_, i) => text.slice(i, i + 2)));
  const [first, second] = [pairs(fold(a)), pairs(fold(b))];
  const shared = [...first].filter((pair) => second.has(pair)).length;
  return first.size + second.size === 0 ? 1 : (2 * shared) / (first.size + second.size);
}

function compareCharacters(before: string, after: string): { kind: Step["kind"]; text: string }[] {
  if (before.length * after.length > LARGEST_TABLE) return [{ kind: "removed", text: before }, { kind: "added", text: after }];
  const [old, fresh] = [Array.from(before), Array.from(after)];
  const parts: { kind: Step["kind"]; text: string }[] = [];
  for (const { kind, a, b } of align(old.map(fold), fresh.map(fold))) {
    const char = (kind === "removed" ? old[a] : fresh[b]) ?? "";
    const last = parts.at(-1);
    if (last?.kind === kind) last.text += char;
    else parts.push({ kind, text: char });
  }
  return parts;
}
