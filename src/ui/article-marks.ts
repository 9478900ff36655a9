import type { Mention } from "../core/figures/figure.ts";
import { markedMentions } from "../core/figures/marked.ts";
import type { Settings } from "../core/settings.ts";
import { collectBlocks } from "../core/text/blocks.ts";
import { createLedger } from "../core/text/ledger.ts";
import { piecesOf } from "../core/text/pieces.ts";
import type { Named } from "./card-layer.tsx";

/** A mention as a button in an article of ours (reader, library): several where inline markup splits the name. */
export interface MentionButton {
  mention: Mention;
  element: HTMLButtonElement;
}

/**
 * Turns the mentions below `article` into buttons, before any conversion, and returns all of them in order. Marks what
 * `which` says; the others become buttons too, without a mark and out of the way of the Tab key, so that a list of
 * people can lead to them.
 */
export async function markArticle(article: Element, which: Settings["marks"], mentionsOf: (texts: string[]) => Promise<Mention[][]>): Promise<MentionButton[]> {
  const runs = collectBlocks(article, createLedger()).filter((block) => block.kind === "run");
  const found = await mentionsOf(runs.map(({ text }) => text));
  const blocks = runs.map(({ nodes }, i) => ({ heading: nodes[0]?.parentElement?.closest("h1, h2, h3, h4, h5, h6") !== null, mentions: found[i] ?? [] }));
  const marked = new Set(markedMentions(blocks, which).flat());
  // From the end, so that a split leaves the offsets before it as they are.
  return runs
    .flatMap((run, i) => (found[i] ?? []).map((mention) => ({ mention, pieces: piecesOf(run, mention.start, mention.end) })))
    .toReversed()
    .flatMap(({ mention, pieces }) => pieces.toReversed().map(({ node, start, end }) => ({ mention, element: buttonFor(mention, marked.has(mention), cut(node, start, end)) })))
    .toReversed();
}

function cut(node: Text, start: number, end: number): Text {
  node.splitText(end);
  return node.splitText(start);
}

function buttonFor({ figureId, certain }: Mention, marked: boolean, name: Text): HTMLButtonElement {
  const button = name.ownerDocument.createElement("button");
  button.type = "button";
  button.className = marked ? (certain ? "mention" : "mention uncertain") : "mention unmarked";
  button.dataset["figure"] = figureId;
  if (!marked) button.tabIndex = -1;
  button.setAttribute("aria-haspopup", "dialog");
  name.replaceWith(button);
  button.append(name);
  return button;
}

/** What a card needs to know of a button. */
export function namedBy({ mention, element }: MentionButton): Named {
  return {
    figureId: mention.figureId,
    surface: mention.surface,
    certain: mention.certain,
    boxes: () => (element.isConnected ? [...element.getClientRects()] : []),
    get vertical() {
      return getComputedStyle(element).writingMode.startsWith("vertical");
    },
    opener: element,
  };
}
