/** A stretch of a text node that is shown within an element; UTF-16 offsets. */
export interface Wrap {
  start: number;
  end: number;
  make: (text: string) => Element;
}

/** A text node that others stand in for. */
export interface Decoration {
  /** What stands in its place, in order. */
  nodes: readonly ChildNode[];
  undo: () => void;
}

/**
 * Puts stretches of a text node (in order, apart from one another) into elements. The node itself is taken out whole and
 * comes back with `undo`, so that whoever keeps it finds it as it was.
 */
export function decorate(node: Text, wraps: readonly Wrap[]): Decoration {
  const { data, ownerDocument } = node;
  const nodes: ChildNode[] = [];
  let done = 0;
  const plain = (end: number): void => {
    if (end > done) nodes.push(ownerDocument.createTextNode(data.slice(done, end)));
  };
  for (const { start, end, make } of wraps) {
    plain(start);
    nodes.push(make(data.slice(start, end)));
    done = end;
  }
  plain(data.length);
  node.replaceWith(...nodes);
  return {
    nodes,
    undo() {
      const [first, ...others] = nodes;
      first?.replaceWith(node);
      for (const other of others) other.remove();
    },
  };
}
