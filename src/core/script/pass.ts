import { convertBy, normalize, ODD, segmentBy, type Dictionary } from "./dictionary.ts";
import { findsInside, INNER_HEAD, innerSearches, TO, unitTable } from "./pass-tables.ts";
import { createPhraseValues, isPair, OTHER } from "./phrase-values.ts";
import { bitAt, longestMatch, mayBegin, NONE, PAIR, pairHash, rankIn, tripleHash } from "./trie.ts";
import { readUnits, textOf, withRoom, writeText } from "./units.ts";

/** A conversion under way. `output` always has room for the rest of the input unit by unit. */
interface Run {
  input: Uint16Array<ArrayBuffer>;
  size: number;
  output: Uint16Array<ArrayBuffer>;
  length: number;
  /** The phrase that was found at the end of a stretch, or 0. */
  phrase: number;
}

/**
 * One pass of a conversion: cut at the phrases of `segmentation`, then each piece through all stages.
 * What lies between phrases turns unit by unit through all stages at once, except where a stage finds a phrase of its own in
 * it: then that stretch, which ends at a phrase or a unit that no dictionary knows, goes through stage by stage.
 */
export function createPass(segmentation: Dictionary, stages: readonly Dictionary[]): (text: string) => string {
  const { trie } = segmentation;
  const { depths, heads } = trie;
  // What mayBegin does, out of its objects: this runs for each unit of a text, and makes the whole a sixth faster.
  const { whole, begun, wholeShift, begunShift, singles } = trie.filter;
  const searches = innerSearches(segmentation, stages);
  const table = unitTable(segmentation, stages, searches);
  const convertPlainly = (text: string): string => segmentBy(segmentation, normalize(text)).map(throughStages).join("");
  const throughStages = (piece: string): string => stages.reduce((shown, stage) => convertBy(stage, shown), piece);

  /** Write text in place of the input before `end`, from `length` on. */
  const put = (run: Run, text: string, length: number, end: number): void => {
    run.output = withRoom(run.output, length + text.length + run.size - end);
    run.length = writeText(text, run.output, length);
  };

  /** Convert up to the next phrase, or past a stretch that a stage finds a phrase in. Returns where that is. */
  const convertStretch = (run: Run, start: number): number => {
    const { input, output, size } = run;
    let length = run.length;
    let from = start;
    let kept = length;
    let inner = false;
    let phrase = 0;
    let i = start;
    let info = 0;
    let next = table[input[i] ?? 0] ?? 0;
    let after = table[input[i + 1] ?? 0] ?? 0;
    for (; i < size; i += 1) {
      info = next;
      next = after;
      after = table[input[i + 2] ?? 0] ?? 0;
      if (info <= 0) {
        if (inner || info < 0) break;
        output[length++] = input[i] ?? 0;
        kept = length;
        from = i + 1;
        continue;
      }
      const first = rankIn(info);
      const head = heads[first] ?? 0;
      let may = NONE;
      if (head > 0) {
        const pair = pairHash(first, rankIn(next));
        may = bitAt(whole, pair >>> wholeShift) | (bitAt(begun, tripleHash(pair, rankIn(after)) >>> begunShift) << 1) | singles;
      } else if (head < 0) may = mayBegin(trie, first, rankIn(next), rankIn(after));
      // In a stretch that goes stage by stage every phrase counts, since it ends it.
      if (may === PAIR && !inner) {
        const pair = values.pairAt(input, i);
        if (isPair(pair)) {
          output[length++] = pair & TO;
          output[length++] = pair >>> 16;
          i += 1;
          next = after;
          after = table[input[i + 2] ?? 0] ?? 0;
          kept = length;
          from = i + 1;
          continue;
        }
        if (pair === OTHER) phrase = longestMatch(trie, table, input, i);
      } else if (may !== NONE) phrase = longestMatch(trie, table, input, i);
      if (phrase > 0) break;
      if ((info & TO) === ODD) {
        inner = true;
        if (isLowSurrogate(input[i + 1] ?? 0)) {
          output[length++] = input[i++] ?? 0;
          next = after;
          after = table[input[i + 2] ?? 0] ?? 0;
        }
      }
      if (info & INNER_HEAD && !inner) inner = findsInside(searches, input, i);
      output[length++] = info & TO;
    }
    run.phrase = phrase;
    if (inner) put(run, throughStages(textOf(input.subarray(from, i))), kept, i);
    else run.length = length;
    return i;
  };

  const values = createPhraseValues(trie, table, throughStages);
  const convertPhrase = (run: Run, start: number): number => {
    const end = start + (depths[run.phrase] ?? 0);
    const at = values.at(run.phrase, run.input, start);
    const { units } = values;
    const length = units[at] ?? 0;
    if (length > end - start) run.output = withRoom(run.output, run.length + length + run.size - end);
    const { output } = run;
    for (let k = 1; k <= length; k += 1) output[run.length++] = units[at + k] ?? 0;
    return end;
  };

  /** Convert the first units of the input. False where one of them is rare. */
  const convertChunk = (run: Run): boolean => {
    for (let i = 0; i < run.size;) {
      i = convertStretch(run, i);
      if (run.phrase > 0) i = convertPhrase(run, i);
      else if (i < run.size && (table[run.input[i] ?? 0] ?? 0) < 0) return false;
    }
    return true;
  };

  return (text) => {
    const run: Run = { input: new Uint16Array(1), size: 0, output: new Uint16Array(1), length: 0, phrase: 0 };
    let shown = "";
    for (let start = 0; start < text.length;) {
      const size = chunkSize(text, start, table);
      run.input = readUnits(text, start, size, run.input);
      run.size = size;
      run.output = withRoom(run.output, size);
      run.length = 0;
      if (!convertChunk(run)) return convertPlainly(text);
      shown += textOf(run.output.subarray(0, run.length));
      start += size;
    }
    return shown;
  };
}

/** How many units to convert at once, where the text allows: few enough to stay in the fastest cache. */
const CHUNK = 4096;

/** The size of the next chunk: up to the last unit within reach that no dictionary knows, so that no phrase reaches across its end; else all that is left. */
function chunkSize(text: string, start: number, table: Int32Array): number {
  if (text.length - start <= CHUNK) return text.length - start;
  for (let size = CHUNK; size > 0; size -= 1) if (table[text.charCodeAt(start + size - 1)] === 0) return size;
  return text.length - start;
}

const isLowSurrogate = (unit: number): boolean => (unit & 0xfc00) === 0xdc00;
