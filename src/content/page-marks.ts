import type { Mention } from "../core/figures/figure.ts";
import { markedMentions } from "../core/figures/marked.ts";
import type { Settings } from "../core/settings.ts";
import { walkBlocks } from "../core/text/blocks.ts";
import { createLedger } from "../core/text/ledger.ts";
import { piecesOf, type Piece } from "../core/text/pieces.ts";
import type { TextBlock } from "../core/text/text-block.ts";
import type { Named } from "../ui/card-layer.tsx";
import { isIn, type Box } from "../ui/card-place.ts";
import { withSlices } from "./slices.ts";

/** Names of our highlights in the page's registry. */
const HIGHLIGHTS = { certain: "qingdu-figure", uncertain: "qingdu-figure-uncertain" };

/** Characters that go to the background in one message, so that neither end works longer than the page can wait. */
const BATCH = 20_000;

/** A mention that is marked on the page. */
interface Mark {
  mention: Mention;
  pieces: Piece[];
}

type Run = TextBlock & { kind: "run" };

/** Names marked on a live page by the highlight registry: the page's DOM is left as it is, and nothing is laid out anew. */
export interface PageMarks {
  /** Find and mark what is on the page now. */
  update: (which: Settings["marks"]) => Promise<void>;
  /** The marked name at a point of the viewport. */
  at: (x: number, y: number) => Named | undefined;
  /** The shadow roots of the page in which names are marked. */
  shadowRoots: () => ShadowRoot[];
  /** The first mention of a figure, marked or not. */
  first: (figureId: string) => Named | undefined;
  /** The mention of a figure that stands nearest to a place, marked or not; undefined where the page no longer names the figure. */
  nearest: (figureId: string, at: Box | undefined) => Named | undefined;
  clear: () => void;
}

/** `met` is told of each open shadow root of the page, each time that it is looked through. */
export function createPageMarks(document: Document, mentionsOf: (texts: string[]) => Promise<Mention[][]>, met: (root: ShadowRoot) => void): PageMarks {
  let marks: Mark[] = [];
  let all: Mark[] = [];
  /** The marks by text node, made when the pointer first asks, and the shadow roots in which they stand. */
  let byNode: Map<Node, Mark[]> | undefined;
  let shadowRoots: ShadowRoot[] = [];
  let run = 0;

  const paint = (): void => {
    for (const [kind, name] of Object.entries(HIGHLIGHTS)) {
      const ranges = marks.filter(({ mention }) => mention.certain === (kind === "certain")).flatMap(({ pieces }) => pieces.map(toRange));
      if (ranges.length > 0) CSS.highlights.set(name, new Highlight(...ranges));
      else CSS.highlights.delete(name);
    }
  };
  const clear = (): void => {
    run += 1;
    marks = [];
    all = [];
    byNode = undefined;
    shadowRoots = [];
    paint();
  };
  return {
    clear,
    shadowRoots: () => shadowRoots,
    update: (which) => withSlices(async (slices) => {
      const mine = ++run;
      const runs: Run[] = [];
      const found: Mention[][] = [];
      const ask = async (): Promise<void> => {
        found.push(...(await mentionsOf(runs.slice(found.length).map(({ text }) => text))));
        slices.begin();
      };
      let size = 0;
      for (const blocks of walkBlocks(document.body ?? document, createLedger(), { door: ({ shadowRoot }) => shadowRoot && met(shadowRoot) })) {
        const more = blocks.filter((block) => block.kind === "run");
        runs.push(...more);
        size = more.reduce((sum, { text }) => sum + text.length, size);
        if (size >= BATCH) {
          await ask();
          size = 0;
        }
        if (slices.due) await slices.rest();
        if (mine !== run) return;
      }
      await ask();
      if (mine !== run) return;
      const chosen = new Set(markedMentions(runs.map((block, i) => ({ heading: isHeading(block), mentions: found[i] ?? [] })), which).flat());
      all = runs.flatMap((block, i) => (found[i] ?? []).map((mention) => ({ mention, pieces: piecesOf(block, mention.start, mention.end) })));
      marks = all.filter(({ mention }) => chosen.has(mention));
      byNode = undefined;
      shadowRoots = shadowRootsOf(marks);
      paint();
    }),
    at(x, y) {
      const caret = document.caretPositionFromPoint(x, y, { shadowRoots });
      if (!caret) return undefined;
      byNode ??= marksByNode(marks);
      const mark = byNode.get(caret.offsetNode)?.find(({ pieces }) => pieces.some(({ node, start, end }) => node === caret.offsetNode && start <= caret.offset && caret.offset <= end));
      if (!mark) return undefined;
      const named = nameOf(mark);
      // The caret snaps to the nearest text: the point itself has to lie on the name.
      return named.boxes().some((box) => isIn({ x, y }, box)) ? named : undefined;
    },
    nearest(figureId, at) {
      const distance = (mark: Mark): number => {
        const box = at && mark.pieces.flatMap(boxesOf)[0];
        return box ? Math.hypot(box.left - at.left, box.top - at.top) : Infinity;
      };
      const its = all.filter(({ mention }) => mention.figureId === figureId).map((mark) => ({ mark, away: distance(mark) }));
      const mark = its.sort((one, other) => one.away - other.away)[0]?.mark;
      return mark && nameOf(mark);
    },
    first(figureId) {
      const mark = all.find(({ mention, pieces }) => mention.figureId === figureId && pieces[0]?.node.parentElement?.checkVisibility?.() !== false);
      return mark && nameOf(mark);
    },
  };
}

/** A caret is told within those shadow roots only that one names. */
function shadowRootsOf(marks: readonly Mark[]): ShadowRoot[] {
  const roots = new Set(marks.flatMap(({ pieces }) => pieces.map(({ node }) => node.getRootNode())));
  return [...roots].filter((root) => root instanceof ShadowRoot);
}

function marksByNode(marks: readonly Mark[]): Map<Node, Mark[]> {
  const byNode = new Map<Node, Mark[]>();
  for (const mark of marks) {
    for (const { node } of mark.pieces) {
      const list = byNode.get(node) ?? [];
      if (list.length === 0) byNode.set(node, list);
      list.push(mark);
    }
  }
  return byNode;
}

function toRange({ node, start, end }: Piece): StaticRange {
  return new StaticRange({ startContainer: node, startOffset: start, endContainer: node, endOffset: end });
}

function isHeading(block: Run): boolean {
  return block.nodes[0]?.parentElement?.closest("h1, h2, h3, h4, h5, h6") !== null;
}

/** The boxes of a stretch of text as it is laid out now; none once the page has dropped or changed the node. */
function boxesOf({ node, start, end }: Piece): DOMRect[] {
  if (!node.isConnected || end > node.data.length) return [];
  const range = node.ownerDocument.createRange();
  range.setStart(node, start);
  range.setEnd(node, end);
  return [...range.getClientRects()];
}

function nameOf({ mention, pieces }: Mark): Named {
  const { figureId, surface, certain } = mention;
  const parent = pieces[0]?.node.parentElement;
  return {
    figureId, surface, certain,
    boxes: () => pieces.flatMap(boxesOf),
    get vertical() {
      return parent ? getComputedStyle(parent).writingMode.startsWith("vertical") : false;
    },
  };
}
