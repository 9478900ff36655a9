/** So many more nodes are kept before those that have left the page are let go; a longer list waits for its own length again. */
const SWEEP = 4_096;

/** Something kept of each node of a page. A node that has left the page is held weakly: it may come back, but is not kept from being collected. */
export interface NodeEntries<Entry> {
  get(node: Node): Entry | undefined;
  set(node: Node, entry: Entry): void;
  /** Everything that is still there, taken out as it comes. */
  take(): Generator<[Node, Entry]>;
  clear(): void;
}

/** Weak from the start would cost more than all else that is done with a node: it is made weak for the few that leave. */
export function createNodeEntries<Entry>(): NodeEntries<Entry> {
  const here = new Map<Node, Entry>();
  let gone = new WeakMap<Node, Entry>();
  const goneNodes = new Set<WeakRef<Node>>();
  let room = SWEEP;
  const sweep = (): void => {
    for (const [node, entry] of here) {
      if (node.isConnected) continue;
      here.delete(node);
      gone.set(node, entry);
      goneNodes.add(new WeakRef(node));
    }
    for (const reference of goneNodes) if (!reference.deref()) goneNodes.delete(reference);
    room = here.size + Math.max(SWEEP, here.size);
  };
  return {
    get: (node) => here.get(node) ?? (goneNodes.size > 0 ? gone.get(node) : undefined),
    set(node, entry) {
      here.set(node, entry);
      if (goneNodes.size > 0) gone.delete(node);
      if (here.size > room) sweep();
    },
    *take() {
      for (const [node, entry] of here) {
        here.delete(node);
        yield [node, entry];
      }
      for (const reference of goneNodes) {
        goneNodes.delete(reference);
        const node = reference.deref();
        const entry = node && gone.get(node);
        if (!node || !entry) continue;
        gone.delete(node);
        yield [node, entry];
      }
    },
    clear() {
      here.clear();
      goneNodes.clear();
      gone = new WeakMap();
    },
  };
}
