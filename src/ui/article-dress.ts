import { HAS_HAN } from "../core/text/han.ts";
import { uprightDigits } from "../core/text/upright-digits.ts";
import { decorate, type Wrap } from "./decoration.ts";
import { rubyMaker, uprightMaker, type RubyScript } from "./ruby.ts";

/** A line of the article as it is shown now, in its text nodes. */
export interface Line {
  nodes: readonly Text[];
  /** For each node, the id of the figure in whose name it stands. */
  figures: readonly (string | undefined)[];
}

/** The reading of each character (code point) of a line; none where it shows none. */
export type LineReadings = readonly (string | undefined)[];

/** What is put around text for the eye, apart from the text itself: readings, and digits upright in columns. */
export interface Dress {
  /** Puts it on. `readings` has one entry a line. Taken off first where it was on. */
  put: (lines: readonly Line[], dress: { vertical: boolean; script: RubyScript; readings?: readonly LineReadings[] }) => void;
  /** Gives every text node back. */
  remove: () => void;
  /** The text node in whose place a node of the dress stands; undefined for others. */
  originOf: (node: Node) => Text | undefined;
}

export function createDress(): Dress {
  let undo: (() => void)[] = [];
  let origins = new WeakMap<Node, Text>();
  const remove = (): void => {
    for (const each of undo) each();
    undo = [];
    origins = new WeakMap();
  };
  return {
    remove,
    originOf(node) {
      // A reading's character stands in a ruby element, upright digits in a span.
      for (let at: Node | null = node; at; at = at.parentNode) {
        const origin = origins.get(at);
        if (origin) return origin;
      }
      return undefined;
    },
    put(lines, { vertical, script, readings = [] }) {
      remove();
      lines.forEach(({ nodes }, i) => {
        const characters = nodes.flatMap(({ data }) => Array.from(data));
        let done = 0;
        for (const node of nodes) {
          const wraps = rubyWraps({ from: done, text: node.data, characters, readings: readings[i] ?? [], script });
          done += Array.from(node.data).length;
          if (vertical) wraps.push(...uprightDigits(node.data).map(({ start, end, stacked }) => ({ start, end, make: uprightMaker(stacked) })));
          if (wraps.length === 0 || !node.isConnected) continue;
          const decoration = decorate(node, wraps.sort((a, b) => a.start - b.start));
          undo.push(decoration.undo);
          for (const part of decoration.nodes) origins.set(part, node);
        }
      });
    },
  };
}

interface RubyText {
  text: string;
  /** The line that it stands in, and from which character on. */
  characters: readonly string[];
  from: number;
  /** Of the line. */
  readings: LineReadings;
  script: RubyScript;
}


function rubyWraps({ text, characters, from, readings, script }: RubyText): Wrap[] {
  const wraps: Wrap[] = [];
  let start = 0;
  Array.from(text).forEach((character, i) => {
    const reading = readings[from + i];
    // Between two characters a line may break, not before a mark that closes.
    const make = reading === undefined ? undefined : rubyMaker(reading, { script, breaks: HAS_HAN.test(characters[from + i + 1] ?? "") });
    if (make) wraps.push({ start, end: start + character.length, make });
    start += character.length;
  });
  return wraps;
}
