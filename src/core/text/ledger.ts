import { createNodeEntries } from "./node-entries.ts";
import { align, mapThrough, type Anchor } from "./offsets.ts";
import type { TextBlock } from "./text-block.ts";

/** What the page wrote and what we show instead: of a text node, or of an attribute (null where the page has none). */
interface Entry {
  original: string | null;
  shown: string;
  /** How often someone put the same original back over what we showed. */
  undone: number;
}

/** After so many times another hand (a second extension, the page) has had its way: what it writes stays. */
const PATIENCE = 3;

/** Nodes that are given back between two rests: some 50 microseconds' worth. */
const STRIDE = 16;

/** The name under which a text node's own text is kept; no attribute is called so. */
const TEXT = "";

/**
 * What was changed on a page, so that it can be given back exactly. It holds no node alive that the page has dropped (but for
 * the latest few), and believes only its eyes:
 * a value that is no longer what we wrote is the page's, and is the new original.
 */
export interface Ledger {
  /** As the page wrote it. */
  original(node: Node, attribute?: string): string | null;
  /** Whether we dealt with what the page wrote and it still stands; true, too, of our own writes when an observer reports them. */
  holds(node: Node, attribute?: string): boolean;
  /** Show a block's conversion, and change only what differs. Parts that the page changed since the block was collected stay. `anchors` say where the parts meet in the conversion; without them texts of one length meet offset by offset, and for others it is worked out. Returns the number of writes. */
  show(block: TextBlock, converted: string, anchors?: readonly Anchor[]): number;
  /** Show a value for an attribute, such as `lang`. */
  setAttribute(element: Element, name: string, value: string): void;
  /** Give every node and attribute back as the page wrote it, except what the page has changed since. The ledger is empty then. */
  restore(): void;
  /** The same a few nodes at a time. Whoever stops in between leaves the others shown, and in the ledger. */
  restoring(): Generator<void>;
  /** Give nothing back, ever: the document is gone. */
  forget(): void;
}

export function createLedger(): Ledger {
  const texts = createNodeEntries<Entry>();
  const attributes = createNodeEntries<Map<string, Entry>>();
  const entryOf = (node: Node, name: string): Entry | undefined => (name === TEXT ? texts.get(node) : attributes.get(node)?.get(name));
  const keep = (node: Node, name: string, entry: Entry): void => {
    if (name === TEXT) texts.set(node, entry);
    else attributes.set(node, (attributes.get(node) ?? new Map<string, Entry>()).set(name, entry));
  };
  /** Shows a value for what the page wrote, where it still stands as `expected`. Returns the number of writes. */
  const put = (node: Node, name: string, shown: string, expected?: string): number => {
    const before = read(node, name);
    const known = entryOf(node, name);
    const standing = known && continued(known, before, name);
    const original = standing ? standing.original : before;
    if (expected !== undefined && original !== expected) return 0;
    const undone = known && known.shown !== before && known.original === before ? known.undone + 1 : (known?.undone ?? 0);
    keep(node, name, { original, shown, undone });
    if (before === shown) return 0;
    write(node, name, shown);
    return 1;
  };
  const ledger: Ledger = {
    original(node, name = TEXT) {
      const entry = entryOf(node, name);
      const now = read(node, name);
      const standing = entry && continued(entry, now, name);
      return standing ? standing.original : now;
    },
    holds(node, name = TEXT) {
      const entry = entryOf(node, name);
      if (!entry) return false;
      const now = read(node, name);
      return now === entry.shown || (now === entry.original && entry.undone >= PATIENCE);
    },
    show(block, converted, anchors) {
      if (block.kind === "attribute") return put(block.element, block.name, converted, block.text);
      const parts = splitLike(block, converted, anchors);
      let writes = 0;
      for (const [i, node] of block.nodes.entries()) writes += put(node, TEXT, parts[i] ?? "", block.parts[i]);
      return writes;
    },
    setAttribute(element, name, value) {
      put(element, name, value);
    },
    restore() {
      const steps = ledger.restoring();
      while (!steps.next().done);
    },
    *restoring() {
      let given = 0;
      for (const [node, entry] of texts.take()) {
        giveBack(node, TEXT, continued(entry, read(node, TEXT), TEXT));
        given += 1;
        if (given % STRIDE === 0) yield;
      }
      for (const [node, names] of attributes.take()) {
        for (const [name, entry] of names) giveBack(node, name, continued(entry, read(node, name), name));
        given += 1;
        if (given % STRIDE === 0) yield;
      }
    },
    forget() {
      texts.clear();
      attributes.clear();
    },
  };
  return ledger;
}

/**
 * The entry as it stands now; undefined where the page wrote something else. Text that was added to what we showed (a
 * parser that gets the rest of a paragraph, a page that writes letter by letter) was added to the original.
 */
function continued(entry: Entry, now: string | null, name: string): Entry | undefined {
  if (now === entry.shown) return entry;
  if (name !== TEXT || !now || !entry.shown || !now.startsWith(entry.shown)) return undefined;
  return { ...entry, original: (entry.original ?? "") + now.slice(entry.shown.length), shown: now };
}

/** The converted text cut where the parts of the original meet. */
function splitLike({ parts, text }: { parts: readonly string[]; text: string }, converted: string, anchors: readonly Anchor[] | undefined): string[] {
  if (parts.length === 1) return [converted];
  const moved = anchors ?? (text.length === converted.length ? undefined : align(text, converted));
  const map = moved && mapThrough(moved);
  let end = 0;
  return parts.map((part) => {
    const start = end;
    end += part.length;
    return map ? converted.slice(map.toShown(start), map.toShown(end)) : converted.slice(start, end);
  });
}

function read(node: Node, name: string): string | null {
  return name === TEXT ? node.nodeValue : (node as Element).getAttribute(name);
}

function write(node: Node, name: string, value: string): void {
  if (name === TEXT) node.nodeValue = value;
  else (node as Element).setAttribute(name, value);
}

function giveBack(node: Node, name: string, entry: Entry | undefined): void {
  if (!entry || entry.original === entry.shown) return;
  if (entry.original === null) (node as Element).removeAttribute(name);
  else write(node, name, entry.original);
}
