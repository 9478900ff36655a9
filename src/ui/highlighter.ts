import { findPassage, passageAt, type Passage } from "../core/clips/anchor.ts";
import type { ArticlePlaces, Stretch } from "./article-places.ts";
import { selectedRange } from "./selected-range.ts";

/** Name of the highlights in the page's registry; highlights.css paints them. */
const NAME = "qingdu-passage";
/** Room between the selection and the bar, and between the bar and the window's edge, in CSS pixels. */
const GAP = 8;

/** A highlight that is kept, or on its way there. */
export interface KeptPassage extends Passage {
  id: string;
  /** What the reader wrote on it. */
  note?: string;
}

interface HighlighterOptions {
  /** Holds the text that can be highlighted. */
  body: HTMLElement;
  /** Holds the bar: within what is modal. */
  parent: HTMLElement;
  /** The tree that body lies in. */
  root: Document | ShadowRoot;
  /** Where the text stands now. */
  places: () => ArticlePlaces | undefined;
  words: { highlight: string; remove: string; addNote?: string };
  /** Keep a passage, in the place of those that it takes in. */
  add: (passage: Passage, instead: readonly KeptPassage[]) => void;
  remove: (kept: KeptPassage) => void;
  /** Write a note on a passage: only where something can be typed. */
  addNote?: (kept: KeptPassage) => void;
  signal: AbortSignal;
}

/** Highlights of an article of ours (reader, library): painted over the text without touching it, made and taken away by a small bar or a key. */
export interface Highlighter {
  /** Shows these, and no others. */
  set: (kept: readonly KeptPassage[]) => void;
  /** The text stands otherwise now. */
  draw: () => void;
  /** Highlights what is selected; where that is highlighted already, takes the highlight away. The key. */
  toggle: () => void;
  /** Brings a highlight into sight. */
  reveal: (id: string) => void;
}

/** A kept passage that was found in the text. */
interface Drawn extends Stretch {
  kept: KeptPassage;
  range: Range;
}

/** What the bar offers: a new highlight, or the end of one. */
type Offer = { range: Range } & ({ stretch: Stretch } | { kept: KeptPassage });

export function createHighlighter({ body, parent, root, places, words, add, remove, addNote, signal }: HighlighterOptions): Highlighter {
  let all: readonly KeptPassage[] = [];
  let drawn: Drawn[] = [];
  let offer: Offer | undefined;
  let pressed = false;
  let filled = "";
  const bar = document.createElement("div");
  bar.className = "mark-bar";
  bar.hidden = true;
  bar.setAttribute("translate", "no");
  parent.append(bar);

  const offerNow = (): Offer | undefined => {
    const range = selectedRange(root);
    if (!range || !body.contains(range.commonAncestorContainer)) return undefined;
    if (range.collapsed) {
      const at = drawn.find((each) => each.range.isPointInRange(range.startContainer, range.startOffset));
      // A name within a highlight opens its card.
      return at && !range.startContainer.parentElement?.closest(".mention") ? { kept: at.kept, range: at.range } : undefined;
    }
    const now = places();
    const stretch = now?.stretchOf(range);
    if (!now || !stretch || now.written.slice(stretch.start, stretch.end).trim() === "") return undefined;
    const within = drawn.find(({ start, end }) => start <= stretch.start && stretch.end <= end);
    return within ? { kept: within.kept, range } : { stretch, range };
  };
  const look = (): void => {
    offer = pressed ? undefined : offerNow();
    if (offer) fill(offer);
    place();
  };
  /** What can be done with what is selected, and the note on it. A button that is being pressed stays the same. */
  const fill = (now: Offer): void => {
    const kept = "kept" in now ? now.kept : undefined;
    const filling = JSON.stringify([kept?.id, kept?.note]);
    if (filling === filled) return;
    filled = filling;
    const note = document.createElement("p");
    note.textContent = kept?.note ?? "";
    const noting = words.addNote !== undefined && addNote && kept && kept.note === undefined ? [buttonFor(words.addNote, () => addNote(kept))] : [];
    bar.replaceChildren(...(kept?.note === undefined ? [] : [note]), buttonFor(kept ? words.remove : words.highlight, toggle), ...noting);
  };
  const place = (): void => {
    const box = offer?.range.getBoundingClientRect();
    bar.hidden = !box || box.bottom < 0 || box.top > innerHeight;
    if (box && !bar.hidden) placeBar(bar, box);
  };
  const toggle = (): void => {
    const now = places();
    if (!offer || !now) return;
    if ("kept" in offer) return remove(offer.kept);
    const { stretch } = offer;
    const instead = drawn.filter(({ start, end }) => start < stretch.end && stretch.start < end);
    const [start, end] = [Math.min(stretch.start, ...instead.map((each) => each.start)), Math.max(stretch.end, ...instead.map((each) => each.end))];
    add(passageAt(now.written, start, end), instead.map(({ kept }) => kept));
  };
  const draw = (): void => {
    const now = places();
    drawn = now ? all.flatMap((kept) => {
      const stretch = findPassage(now.written, kept);
      const range = stretch && now.rangeOf(stretch);
      return range ? [{ ...stretch, kept, range }] : [];
    }) : [];
    if (drawn.length > 0) CSS.highlights.set(NAME, new Highlight(...drawn.map(({ range }) => range)));
    else CSS.highlights.delete(NAME);
    look();
  };
  // While the selection is being drawn a bar would be in its way.
  const press = (down: boolean) => (): void => {
    pressed = down;
    look();
  };
  body.addEventListener("pointerdown", press(true), { signal });
  for (const type of ["pointerup", "pointercancel"]) addEventListener(type, press(false), { signal, capture: true });
  document.addEventListener("selectionchange", look, { signal });
  addEventListener("scroll", place, { capture: true, passive: true, signal });
  addEventListener("resize", place, { signal });
  signal.addEventListener("abort", () => {
    CSS.highlights.delete(NAME);
    bar.remove();
  });
  return {
    set(kept) {
      all = kept;
      draw();
    },
    draw,
    toggle() {
      // A key may come before word of the selection that it is meant for.
      look();
      toggle();
    },
    reveal(id) {
      const found = drawn.find(({ kept }) => kept.id === id);
      found?.range.startContainer.parentElement?.scrollIntoView({ block: "center", behavior: "instant" });
    },
  };
}

function buttonFor(words: string, press: () => void): HTMLButtonElement {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "primary";
  button.textContent = words;
  // Pressed with the mouse it must not take the selection away first.
  button.addEventListener("pointerdown", (event) => event.preventDefault());
  button.addEventListener("mousedown", (event) => event.preventDefault());
  button.addEventListener("click", press);
  return button;
}

/** Above what is selected, else below it; never out of the window. */
function placeBar(bar: HTMLElement, box: DOMRect): void {
  const { offsetWidth: width, offsetHeight: height } = bar;
  const top = box.top - height - GAP >= GAP ? box.top - height - GAP : Math.min(box.bottom + GAP, innerHeight - height - GAP);
  const left = Math.min(Math.max(box.left + (box.width - width) / 2, GAP), document.documentElement.clientWidth - width - GAP);
  bar.style.setProperty("top", `${Math.max(top, GAP)}px`);
  bar.style.setProperty("left", `${left}px`);
}
