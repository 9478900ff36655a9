import type { Ledger } from "../core/text/ledger.ts";
import type { TextBlock } from "../core/text/text-block.ts";
import type { KnownTexts } from "./known-texts.ts";
import { withSlices, type Slices } from "./slices.ts";

/** Characters that go to the background in one message: about 10 ms there and back, so that the page stays answerable. */
const BATCH = 20_000;

/** Steps between two looks at the clock, which costs as much as a short step: some 50 microseconds' worth. */
const STRIDE = 8;

/** Says that something else is wanted by now, so that work ends at its next rest. */
export type IsStale = () => boolean;

interface SlicedWritesOptions {
  ledger: Ledger;
  known: KnownTexts;
  /** Runs writes to the page, which tell how many they were. */
  write: (writes: () => number) => void;
}

/** Conversion and its undoing, with rests for the page in between. */
export interface SlicedWrites {
  convert: (walk: Iterable<TextBlock[]>, isStale: IsStale) => Promise<void>;
  restore: (isStale: IsStale) => Promise<void>;
  /** Shows a block where its conversion is known. Returns the number of writes. */
  showKnown: (block: TextBlock) => number;
}

export function createSlicedWrites({ ledger, known, write }: SlicedWritesOptions): SlicedWrites {
  const showKnown = (block: TextBlock): number => {
    const converted = known.get(block.text);
    return converted ? ledger.show(block, converted.text, converted.anchors) : 0;
  };
  /** Takes steps until they are done, a slice at a time. A step says how much it wrote; undefined when there is none left. */
  const inSlices = async (step: () => number | undefined, slices: Slices, isStale: IsStale): Promise<void> => {
    let done = false;
    const slice = (): number => {
      let writes = 0;
      let steps = 0;
      do {
        const wrote = step();
        done = wrote === undefined;
        writes += wrote ?? 0;
        steps += 1;
      } while (!done && (steps % STRIDE !== 0 || !slices.due));
      return writes;
    };
    while (!isStale()) {
      write(slice);
      if (done) return;
      await slices.rest();
    }
  };
  const showBatch = async (batch: readonly TextBlock[], slices: Slices, isStale: IsStale): Promise<void> => {
    if (await known.learn(batch.map(({ text }) => text))) slices.begin();
    const blocks = batch.values();
    const step = (): number | undefined => {
      const { value, done } = blocks.next();
      return done ? undefined : showKnown(value);
    };
    await inSlices(step, slices, isStale);
  };
  const convertWalk = async (walk: Iterable<TextBlock[]>, slices: Slices, isStale: IsStale): Promise<void> => {
    let batch: TextBlock[] = [];
    let size = 0;
    for (const blocks of walk) {
      if (isStale()) return;
      batch.push(...blocks);
      for (const { text } of blocks) size += text.length;
      if (size >= BATCH) {
        await showBatch(batch, slices, isStale);
        batch = [];
        size = 0;
      }
      if (slices.due) await slices.rest();
    }
    if (!isStale()) await showBatch(batch, slices, isStale);
  };
  return {
    showKnown,
    convert: (walk, isStale) => withSlices((slices) => convertWalk(walk, slices, isStale)),
    restore: (isStale) => withSlices((slices) => {
      const steps = ledger.restoring();
      return inSlices(() => (steps.next().done ? undefined : 0), slices, isStale);
    }),
  };
}
