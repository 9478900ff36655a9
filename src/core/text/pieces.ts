/** A stretch of one text node; UTF-16 offsets into its data. */
export interface Piece {
  node: Text;
  start: number;
  end: number;
}

/** Where a stretch of a run's joined text lies in its nodes, in order; `parts` is the text of each node. Empty pieces are left out. */
export function piecesOf({ nodes, parts }: { nodes: readonly Text[]; parts: readonly string[] }, start: number, end: number): Piece[] {
  const pieces: Piece[] = [];
  let offset = 0;
  nodes.forEach((node, i) => {
    const length = parts[i]?.length ?? 0;
    const from = Math.max(start - offset, 0);
    const to = Math.min(end - offset, length);
    if (from < to) pieces.push({ node, start: from, end: to });
    offset += length;
  });
  return pieces;
}
