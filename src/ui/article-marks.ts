import type { Mention } from "../core/figures/figure.ts";
import { markedMentions } from "../core/figures/marked.ts";
import type { Settings } from "../core/settings.ts";
import { collectBlocks } from "../core/text/blocks.ts";
import { createLedger } from "../core/text/ledger.ts";
import { piecesOf } from "../core/text/pieces.ts";
import type { Named } from "./card-layer.tsx";

/**
 * A mention as a button in an article of ours (reader, library): several where inline markup splits the name. A span with
 * a button's role: a real button is a box in its line, beside which browsers break lines that Chinese does not break.
 */
export interface MentionButton {
  mention: Mention;
  element: HTMLElement;
}

/**
 * Turns the mentions below `article` into buttons, before any conversion, and returns all of them in order. Marks what
 * `which` says; the others become buttons too, without a mark and out of the way of the Tab key, so that a list of
 * people can lead to them.
 */
export async function markArticle(article: Element, which: Settings["marks"], mentionsOf: (texts: string[]) => Promise<Mention[][]>): Promise<MentionButton[]> {
  const runs = collectBlocks(article, createLedger()).filter((block) => block.kind === "run");
  const found = await mentionsOf(runs.map(({ text }) => text));
  // From the end, so that a split leaves the offsets before it as they are.
  const buttons = runs
    .flatMap((run, i) => (found[i] ?? []).map((mention) => ({ mention, pieces: piecesOf(run, mention.start, mention.end) })))
    .toReversed()
    .flatMap(({ mention, pieces }) => pieces.toReversed().map(({ node, start, end }) => ({ mention, element: buttonFor(mention, cut(node, start, end)) })))
    .toReversed();
  showMarks(article, buttons, which);
  return buttons;
}

/** Shows the marks that `which` says, of the buttons that `markArticle` made. */
export function showMarks(article: Element, buttons: readonly MentionButton[], which: Settings["marks"]): void {
  const byElement = new Map<Element, Mention>(buttons.map(({ mention, element }) => [element, mention]));
  const sections: { heading: boolean; mentions: Mention[] }[] = [{ heading: false, mentions: [] }];
  for (const element of article.querySelectorAll("h1, h2, h3, h4, h5, h6, .mention")) {
    const mention = byElement.get(element);
    if (mention) sections.at(-1)?.mentions.push(mention);
    else sections.push({ heading: true, mentions: [] });
  }
  const marked = new Set(markedMentions(sections, which).flat());
  for (const { mention, element } of buttons) {
    element.className = marked.has(mention) ? (mention.certain ? "mention" : "mention uncertain") : "mention unmarked";
    element.tabIndex = marked.has(mention) ? 0 : -1;
  }
}

function cut(node: Text, start: number, end: number): Text {
  node.splitText(end);
  return node.splitText(start);
}

function buttonFor({ figureId }: Mention, name: Text): HTMLElement {
  const button = name.ownerDocument.createElement("span");
  button.className = "mention";
  button.dataset["figure"] = figureId;
  button.setAttribute("role", "button");
  button.setAttribute("aria-haspopup", "dialog");
  name.replaceWith(button);
  button.append(name);
  return button;
}

/** The name as a button shows it: in the variant that is shown, without readings. */
export function shownName({ element }: MentionButton): string {
  const copy = element.cloneNode(true) as HTMLElement;
  for (const reading of copy.querySelectorAll("rt")) reading.remove();
  return copy.textContent ?? "";
}

/** What a card needs to know of a button. `surface` is the name as it stands in the text. */
export function namedBy({ mention, element }: MentionButton, surface: string): Named {
  return {
    figureId: mention.figureId,
    surface,
    certain: mention.certain,
    boxes: () => (element.isConnected ? [...element.getClientRects()] : []),
    get vertical() {
      return getComputedStyle(element).writingMode.startsWith("vertical");
    },
    opener: element,
  };
}
