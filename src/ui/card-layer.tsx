import { render } from "preact";
import { Card, type CardProps } from "./card.tsx";
import { isIn, onTheWay, placeCard, type Box } from "./card-place.ts";

/** The pointer rests this long on a name before its card opens, in milliseconds: passing over it opens nothing. */
const REST = 350;
/** A hand that rests still moves the pointer by so many CSS pixels. */
const STILL = 4;
/** The card stays this long after the pointer left, in milliseconds, so that one can reach it. */
const LINGER = 300;

/** A name that has a card. */
export interface Named {
  figureId: string;
  surface: string;
  certain: boolean;
  /** Where the name stands now, in CSS pixels of the viewport: a box a line; empty once it is gone. */
  boxes: () => Box[];
  vertical: boolean;
  /** What gets the focus back when the card closes. */
  opener?: HTMLElement;
}

export type CardContent = Omit<CardProps, "close" | "pin" | "pinned" | "surface" | "certain">;

interface Point {
  x: number;
  y: number;
}

interface Opening {
  /** The card takes the focus: it was opened by a key. */
  focus?: boolean;
  /** A finger opened it: a sheet from the lower edge. Default: whether fingers are what this device is used by. */
  touch?: boolean;
}

/** One hover card in a shadow root or document: opened by a resting pointer, a tap or a key, closed by Esc or a press elsewhere. */
export interface CardLayer {
  /** The pointer is over this name, or over none, at this point. */
  point: (named: Named | undefined, at: Point) => void;
  open: (named: Named, opening?: Opening) => void;
  close: () => void;
  /** The names were found anew: an open card goes on at the one that `find` gives for where it was, and closes where there is none. */
  renew: (find: (figureId: string, at: Box | undefined) => Named | undefined) => void;
  /** Whether a card is open. */
  readonly shown: boolean;
}

interface LayerOptions {
  parent: ParentNode & Node;
  /** Where keys and presses are heard: the document of a page, the dialog of the reader. */
  keys: EventTarget;
  label: string;
  /** A figure's facts, undefined where it is unknown. */
  contentOf: (figureId: string) => CardContent | undefined;
  signal: AbortSignal;
}

/** The pointer is outside the window. */
const NOWHERE: Point = { x: -1, y: -1 };

/** Makes the layer below `parent`; it goes when the signal aborts. */
export function createCardLayer({ parent, keys, label, contentOf, signal }: LayerOptions): CardLayer {
  const element = cardElement(label);
  /** What the card holds, as high as it is: the card itself may be lower, and scrolls. */
  const inside = document.createElement("div");
  element.append(inside);
  parent.append(element);

  let current: Named | undefined;
  /** The line of the name at which the card opened, and where that was when it was last seen. */
  let line = 0;
  let lastBox: Box | undefined;
  /** Stays open until it is closed, wherever the pointer goes. */
  let pinned = false;
  /** Keys are at work in the card: the pointer does not take it away. */
  let byKeys = false;
  /** Its card was closed by Esc while the pointer was on it: it does not come again before the pointer has left the name. */
  let refused: Named | undefined;
  /** Where the pointer was last. */
  let pointer: Point = NOWHERE;
  let waiting: { named: Named; at: Point; timer: ReturnType<typeof setTimeout> } | undefined;
  let leaving: ReturnType<typeof setTimeout> | undefined;

  const held = (): boolean => pinned || (current !== undefined && element.classList.contains("sheet")) || (byKeys && element.matches(":focus-within"));
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
    [current, lastBox, pinned, byKeys] = [undefined, undefined, false, false];
    element.hidePopover();
    render(null, inside);
    if (hadFocus) opener?.focus({ preventScroll: true });
  };
  const place = (): void => {
    if (!current || element.classList.contains("sheet")) return;
    const boxes = current.boxes();
    const box = boxes[line] ?? boxes[0];
    const away = box && (box.bottom < 0 || box.top > innerHeight);
    if (away && !held()) return close();
    if (box && !away) lastBox = box;
    // A name may be gone for a moment only, on a page that draws itself anew: the card stays where it was, until `renew` tells.
    if (lastBox) moveTo(element, inside, lastBox, current.vertical);
  };
  const open = (named: Named, { focus = false, touch = matchMedia("(pointer: coarse)").matches }: Opening = {}, at?: Point): void => {
    const content = contentOf(named.figureId);
    if (!content) return;
    close();
    current = named;
    byKeys = focus;
    line = at ? Math.max(0, named.boxes().findIndex((box) => isIn(at, box))) : 0;
    const draw = (): void => render(<Card {...content} surface={named.surface} certain={named.certain} pinned={pinned} pin={pin} close={close} />, inside);
    const pin = (on = !pinned): void => {
      pinned = on;
      draw();
    };
    element.classList.toggle("sheet", touch);
    if (touch) for (const side of ["left", "top", "max-height"]) element.style.removeProperty(side);
    draw();
    element.showPopover();
    element.scrollTop = 0;
    place();
    if (focus) element.focus({ preventScroll: true });
  };
  const onName = (at: Point, name = current): boolean => name?.boxes().some((box) => isIn(at, box)) ?? false;
  const point = (named: Named | undefined, at: Point): void => {
    pointer = at;
    if (pinned) return;
    const over = onName(at);
    if (over || (lastBox && onTheWay(at, lastBox, element.getBoundingClientRect()))) stay();
    else if (current && !held()) leaving ??= setTimeout(close, LINGER);
    const resting = named && waiting?.named.figureId === named.figureId && Math.hypot(at.x - waiting.at.x, at.y - waiting.at.y) <= STILL;
    if (resting) return;
    stopWaiting();
    if (onName(at, refused)) return;
    refused = undefined;
    if (named && !over && !held()) waiting = { named, at, timer: setTimeout(() => open(named, { touch: false }, at), REST) };
  };
  const outside = (event: Event): boolean => !event.composedPath().includes(element) && event.target !== hostOf(element);

  element.addEventListener("pointerenter", stay, { signal });
  element.addEventListener("keydown", () => (byKeys = true), { signal });
  element.addEventListener("focusout", ({ relatedTarget }) => {
    // Tab has led on to something else.
    if (byKeys && !pinned && relatedTarget instanceof Node && !element.contains(relatedTarget)) close();
  }, { signal });
  keys.addEventListener("keydown", (event) => {
    if (!current || !(event instanceof KeyboardEvent) || event.key !== "Escape") return;
    event.preventDefault();
    event.stopImmediatePropagation();
    refused = onName(pointer) ? current : undefined;
    close();
  }, { capture: true, signal });
  keys.addEventListener("pointerdown", (event) => {
    if (current && !pinned && event instanceof PointerEvent && outside(event) && !onName({ x: event.clientX, y: event.clientY })) close();
  }, { capture: true, signal });
  // The pointer has left the window: no move tells.
  document.documentElement.addEventListener("pointerleave", () => point(undefined, NOWHERE), { signal });
  addEventListener("scroll", place, { capture: true, passive: true, signal });
  addEventListener("resize", place, { signal });
  // What comes later (notes, a look-up) makes the card higher. In a frame of its own, or the observer would hear itself.
  const sizes = new ResizeObserver(() => requestAnimationFrame(place));
  sizes.observe(inside);
  signal.addEventListener("abort", () => {
    sizes.disconnect();
    close();
    element.remove();
  });
  return {
    point,
    open,
    close,
    renew(find) {
      if (!current) return;
      const next = find(current.figureId, lastBox);
      if (next) [current, line] = [next, 0];
      else if (!held()) return close();
      place();
    },
    get shown() {
      return current !== undefined;
    },
  };
}

/** Whether a click was a finger's. */
export function byTouch(click: Event): boolean {
  return click instanceof PointerEvent && click.pointerType === "touch";
}

function cardElement(label: string): HTMLElement {
  const element = document.createElement("div");
  element.className = "card";
  element.setAttribute("role", "dialog");
  element.setAttribute("aria-label", label);
  element.setAttribute("aria-labelledby", "card-name");
  element.setAttribute("popover", "manual");
  element.tabIndex = -1;
  return element;
}

/** Puts the card beside a name. A page may be zoomed by its own style, in which a pixel of ours is larger than one of the viewport. */
function moveTo(element: HTMLElement, inside: HTMLElement, name: Box, vertical: boolean): void {
  const zoom = element.currentCSSZoom ?? 1;
  const { paddingTop, paddingBottom, borderTopWidth, borderBottomWidth } = getComputedStyle(element);
  const around = [paddingTop, paddingBottom, borderTopWidth, borderBottomWidth].reduce((sum, length) => sum + parseFloat(length), 0);
  const view = { width: document.documentElement.clientWidth, height: innerHeight };
  // Heights are told in whole pixels: a part of one too little, and the card would scroll.
  const whole = (inside.offsetHeight + 1 + around) * zoom;
  const { left, top, height } = placeCard(name, { width: element.offsetWidth * zoom, height: whole }, view, vertical);
  element.style.setProperty("left", `${left / zoom}px`);
  element.style.setProperty("top", `${top / zoom}px`);
  element.style.setProperty("max-height", `${height / zoom}px`);
}

/** The element whose shadow root holds this one: all that the page's own listeners see of it. */
function hostOf(element: Element): Element | undefined {
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.host : undefined;
}
