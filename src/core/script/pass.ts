import { convertBy, isOwn, normalize, segmentBy, type Dictionary } from "./dictionary.ts";
import { findsInside, HALT, innerSearches, LINKED, RARE, UNEVEN, UNMET, unitTable } from "./pass-tables.ts";
import { createPhraseValues } from "./phrase-values.ts";
import { matchOver } from "./segments.ts";
import { bitAt, pairHash, spanHash } from "./span-filter.ts";
import { createSuspects } from "./suspects.ts";
import { longestMatch } from "./trie.ts";
import { readUnits, textOf, withRoom, writeText } from "./units.ts";

/** A conversion under way. `output` always has room for the rest of the input unit by unit. */
interface Run {
  input: Uint16Array<ArrayBuffer>;
  size: number;
  output: Uint16Array<ArrayBuffer>;
  length: number;
  /** An offset of the input that no phrase reaches across; what stands from there on went to the output unit by unit. */
  border: number;
}

/**
 * One pass of a conversion: cut at the phrases of `segmentation`, then each piece through all stages.
 * Units turn one by one through all stages at once; only where that may be wrong (`suspects`) is it worked out how phrases
 * cut the text there, and the phrase or the piece between phrases converted for itself.
 */
export function createPass(segmentation: Dictionary, stages: readonly Dictionary[]): (text: string) => string {
  const { trie } = segmentation;
  const searches = innerSearches(segmentation, stages);
  const table = unitTable(segmentation, stages, searches);
  const suspects = createSuspects(segmentation, stages, searches);
  const { pairs, spans, shift } = suspects.filter;
  const saysOwn = stages[0]?.trie === trie;
  const convertPlainly = (text: string): string => segmentBy(segmentation, normalize(text)).map(throughStages).join("");
  const throughStages = (piece: string): string => stages.reduce((shown, stage) => convertBy(stage, shown), piece);
  const values = createPhraseValues(trie, throughStages);

  /** Convert unit by unit up to a suspect, or to the end. Returns where that is. */
  const copy = (run: Run, start: number): number => {
    const { input, output, size } = run;
    let length = run.length;
    let i = start;
    let unit = input[i] ?? 0;
    let next = input[i + 1] ?? 0;
    for (; i < size; i += 1) {
      const info = table[unit] ?? 0;
      const after = input[i + 2] ?? 0;
      if (info & HALT) break;
      const pair = pairHash(unit, next);
      if (bitAt(pairs, pair >>> shift) && bitAt(spans, spanHash(pair, after) >>> shift) | bitAt(spans, spanHash(pair, 0) >>> shift)) break;
      output[length++] = unit ^ info;
      unit = next;
      next = after;
    }
    run.length = length;
    return i;
  };

  /** Look at a suspect, and convert it. Returns where it ends. */
  const settle = (run: Run, offset: number): number => {
    const { input } = run;
    const unit = input[offset] ?? 0;
    const info = table[unit] ?? 0;
    if (info & UNMET) {
      table[unit] = info & ~UNMET;
      suspects.meet(unit);
      return offset;
    }
    const inside = (info & UNEVEN) > 0 || findsInside(searches, input, offset);
    if (!inside && !(saysOwn && isOwn(segmentation, longestMatch(trie, trie.ranks, input, offset)))) {
      run.output[run.length++] = unit ^ info;
      return offset + 1;
    }
    const start = matchOver(trie, input, run.border, offset);
    return start >= 0 ? putPhrase(run, start, offset) : putPiece(run, offset);
  };

  /** Write the value of the phrase that begins at an offset and stands over another one, up to which all has been written. */
  const putPhrase = (run: Run, start: number, offset: number): number => {
    const node = longestMatch(trie, trie.ranks, run.input, start);
    const at = values.at(node, run.input, start);
    const end = start + (trie.depths[node] ?? 0);
    const { units } = values;
    const length = units[at] ?? 0;
    run.length -= offset - start;
    run.output = withRoom(run.output, run.length + length + run.size - end);
    const { output } = run;
    for (let k = 1; k <= length; k += 1) output[run.length++] = units[at + k] ?? 0;
    return (run.border = end);
  };

  /** Convert the text between phrases around an offset, up to which all has been written, stage by stage. */
  const putPiece = (run: Run, offset: number): number => {
    const { input, size } = run;
    const linked = (at: number): boolean => ((table[input[at] ?? 0] ?? 0) & LINKED) > 0;
    const lengthAt = (at: number): number => trie.depths[longestMatch(trie, trie.ranks, input, at)] ?? 0;
    let start = offset;
    while (start > run.border && linked(start - 1)) start -= 1;
    for (let at = start; at < offset;) {
      const length = lengthAt(at);
      at += length || 1;
      if (length > 0) start = at;
    }
    let end = offset + 1;
    while (end < size && linked(end) && lengthAt(end) === 0) end += 1;
    const shown = throughStages(textOf(input.subarray(start, end)));
    run.length -= offset - start;
    run.output = withRoom(run.output, run.length + shown.length + size - end);
    run.length = writeText(shown, run.output, run.length);
    return (run.border = end);
  };

  /** Convert the first units of the input. False where one of them is rare. */
  const convertChunk = (run: Run): boolean => {
    for (let i = copy(run, 0); i < run.size; i = copy(run, i)) {
      if ((table[run.input[i] ?? 0] ?? 0) & RARE) return false;
      i = settle(run, i);
    }
    return true;
  };

  return (text) => {
    const run: Run = { input: new Uint16Array(1), size: 0, output: new Uint16Array(1), length: 0, border: 0 };
    let shown = "";
    for (let start = 0; start < text.length;) {
      const size = chunkSize(text, start, table);
      run.input = readUnits(text, start, size, run.input);
      run.size = size;
      run.output = withRoom(run.output, size);
      run.length = 0;
      run.border = 0;
      if (!convertChunk(run)) return convertPlainly(text);
      shown += textOf(run.output.subarray(0, run.length));
      start += size;
    }
    return shown;
  };
}

/** How many units to convert at once, where the text allows: few enough to stay in the fastest cache. */
const CHUNK = 4096;

/** The size of the next chunk: up to the last unit within reach that stands in no phrase, so that none reaches across its end; else all that is left. */
function chunkSize(text: string, start: number, table: Int32Array): number {
  if (text.length - start <= CHUNK) return text.length - start;
  for (let size = CHUNK; size > 0; size -= 1) if (((table[text.charCodeAt(start + size - 1)] ?? 0) & LINKED) === 0) return size;
  return text.length - start;
}
