import { render } from "preact";
import { Card, type CardProps } from "./card.tsx";
import { onTheWay, placeCard, type Box } from "./card-place.ts";

/** The pointer rests this long on a name before its card opens, in milliseconds: passing over it opens nothing. */
const REST = 350;
/** The card stays this long after the pointer left, in milliseconds, so that one can reach it. */
const LINGER = 300;

/** A name that has a card. */
export interface Named {
  figureId: string;
  surface: string;
  certain: boolean;
  /** Where the name stands now, in CSS pixels of the viewport; empty once it is gone. */
  boxes: () => Box[];
  vertical: boolean;
  /** What gets the focus back when the card closes. */
  opener?: HTMLElement;
}

export type CardContent = Omit<CardProps, "close" | "pin" | "pinned" | "surface" | "certain">;

/** One hover card in a shadow root or document: opened by a resting pointer, by focus or by a key, closed by Esc. */
export interface CardLayer {
  /** The pointer is over this name, or over none, at this point. */
  point: (named: Named | undefined, at: { x: number; y: number }) => void;
  open: (named: Named, options?: { focus: boolean }) => void;
  close: () => void;
  /** Whether a card is open. */
  readonly shown: boolean;
}

/**
 * Makes the layer below `parent`. `contentOf` gives a figure's facts, undefined where the figure is unknown. Escape is
 * heard on `keys` (the document of a page, the shadow root of the reader) until the signal aborts, which also removes it.
 */
export function createCardLayer({ parent, keys, label, contentOf, signal }: { parent: ParentNode & Node; keys: EventTarget; label: string; contentOf: (figureId: string) => CardContent | undefined; signal: AbortSignal }): CardLayer {
  const element = document.createElement("div");
  element.className = "card";
  element.setAttribute("role", "dialog");
  element.setAttribute("aria-label", label);
  element.setAttribute("aria-labelledby", "card-name");
  element.setAttribute("popover", "manual");
  element.tabIndex = -1;
  parent.append(element);

  let current: Named | undefined;
  /** Stays open until it is closed, wherever the pointer goes. */
  let pinned = false;
  let waiting: { named: Named; timer: ReturnType<typeof setTimeout> } | undefined;
  let leaving: ReturnType<typeof setTimeout> | undefined;

  const stopWaiting = (): void => {
    clearTimeout(waiting?.timer);
    waiting = undefined;
  };
  const stay = (): void => {
    clearTimeout(leaving);
    leaving = undefined;
  };
  const close = (): void => {
    stopWaiting();
    stay();
    if (!current) return;
    const { opener } = current;
    const hadFocus = element.matches(":focus-within");
    current = undefined;
    pinned = false;
    element.hidePopover();
    render(null, element);
    if (hadFocus) opener?.focus({ preventScroll: true });
  };
  const place = (): void => {
    const box = current?.boxes()[0];
    if (!current || !box) return close();
    if (box.bottom < 0 || box.top > innerHeight) return close();
    const { left, top } = placeCard(box, { width: element.offsetWidth, height: element.offsetHeight }, { width: document.documentElement.clientWidth, height: innerHeight }, current.vertical);
    element.style.setProperty("left", `${left}px`);
    element.style.setProperty("top", `${top}px`);
  };
  const open = (named: Named, { focus } = { focus: false }): void => {
    const content = contentOf(named.figureId);
    if (!content) return;
    close();
    current = named;
    const draw = (): void => render(<Card {...content} surface={named.surface} certain={named.certain} pinned={pinned} pin={pin} close={close} />, element);
    const pin = (): void => {
      pinned = !pinned;
      draw();
    };
    draw();
    element.showPopover();
    place();
    if (focus) element.focus({ preventScroll: true });
  };
  const point = (named: Named | undefined, at: { x: number; y: number }): void => {
    if (pinned) return;
    const name = current?.boxes().find((box) => at.x >= box.left && at.x <= box.right && at.y >= box.top && at.y <= box.bottom);
    const first = current?.boxes()[0];
    if (current && (name || (first && onTheWay(at, first, element.getBoundingClientRect())))) {
      stay();
    } else if (current && leaving === undefined && !pinned && !element.matches(":focus-within")) {
      leaving = setTimeout(close, LINGER);
    }
    if (named?.figureId === waiting?.named.figureId && named) return;
    stopWaiting();
    if (named && !name) waiting = { named, timer: setTimeout(() => open(named), REST) };
  };

  element.addEventListener("pointerenter", stay);
  keys.addEventListener(
    "keydown",
    (event) => {
      if (!current || !(event instanceof KeyboardEvent) || event.key !== "Escape") return;
      event.preventDefault();
      event.stopImmediatePropagation();
      close();
    },
    { capture: true, signal },
  );
  addEventListener("scroll", place, { capture: true, passive: true, signal });
  addEventListener("resize", place, { signal });
  signal.addEventListener("abort", () => {
    close();
    element.remove();
  });
  return {
    point,
    open,
    close,
    get shown() {
      return current !== undefined;
    },
  };
}
