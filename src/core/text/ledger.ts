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

/** The name under which a text node's own text is kept; no attribute is called so. */
const TEXT = "";

/**
 * What was changed on a page, so that it can be given back exactly. It holds no node alive, and believes only its eyes:
 * a value that is no longer what we wrote is the page's, and is the new original.
 */
export interface Ledger {
  /** As the page wrote it. */
  original(node: Node, attribute?: string): string | null;
  /** Whether we dealt with what the page wrote and it still stands; true, too, of our own writes when an observer reports them. */
  holds(node: Node, attribute?: string): boolean;
  /** Show a block's conversion, and change only what differs. Parts that the page changed since the block was collected stay. `anchors` say where the parts meet in the conversion; without them that is worked out from the texts. Returns the number of writes. */
  show(block: TextBlock, converted: string, anchors?: readonly Anchor[]): number;
  /** Show a value for an attribute, such as `lang`. */
  setAttribute(element: Element, name: string, value: string): void;
  /** Give every node and attribute back as the page wrote it, except what the page has changed since. The ledger is empty then. */
  restore(): void;
}

export function createLedger(): Ledger {
  let entries = new WeakMap<Node, Map<string, Entry>>();
  let changed = new Set<WeakRef<Node>>();
  const standing = (node: Node, name: string): Entry | undefined => {
    const entry = entries.get(node)?.get(name);
    return entry && continued(entry, read(node, name), name);
  };
  const put = (node: Node, name: string, shown: string): number => {
    const before = read(node, name);
    const known = entries.get(node)?.get(name);
    const original = standing(node, name)?.original ?? before;
    const undone = known && known.shown !== before && known.original === before ? known.undone + 1 : (known?.undone ?? 0);
    const names = entries.get(node) ?? new Map<string, Entry>();
    if (!entries.has(node)) changed.add(new WeakRef(node));
    entries.set(node, names.set(name, { original, shown, undone }));
    if (before === shown) return 0;
    write(node, name, shown);
    return 1;
  };
  const ledger: Ledger = {
    original(node, name = TEXT) {
      const entry = standing(node, name);
      return entry ? entry.original : read(node, name);
    },
    holds(node, name = TEXT) {
      const entry = entries.get(node)?.get(name);
      if (!entry) return false;
      const now = read(node, name);
      return now === entry.shown || (now === entry.original && entry.undone >= PATIENCE);
    },
    show(block, converted, anchors) {
      if (block.kind === "attribute") return ledger.original(block.element, block.name) === block.text ? put(block.element, block.name, converted) : 0;
      let writes = 0;
      const parts = splitLike(block.parts, converted, anchors ?? align(block.text, converted));
      block.nodes.forEach((node, i) => {
        if (ledger.original(node) === block.parts[i]) writes += put(node, TEXT, parts[i] ?? "");
      });
      return writes;
    },
    setAttribute(element, name, value) {
      put(element, name, value);
    },
    restore() {
      for (const reference of changed) {
        const node = reference.deref();
        if (node) for (const name of entries.get(node)?.keys() ?? []) giveBack(node, name, standing(node, name));
      }
      entries = new WeakMap();
      changed = new Set();
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
function splitLike(parts: string[], converted: string, anchors: readonly Anchor[]): string[] {
  if (parts.length === 1) return [converted];
  const map = mapThrough(anchors);
  let end = 0;
  return parts.map((part) => {
    const start = end;
    end += part.length;
    return converted.slice(map.toShown(start), map.toShown(end));
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
