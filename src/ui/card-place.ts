/** A box in CSS pixels of the viewport. */
export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

interface Size {
  width: number;
  height: number;
}

/** Where a card goes and how high it may be, in CSS pixels: what does not fit is scrolled to within it. */
export interface CardPlace {
  left: number;
  top: number;
  height: number;
}

/** Space between the name and its card, and between the card and the viewport's edge, in CSS pixels. */
const GAP = 6;
const EDGE = 8;

const within = (start: number, size: number, space: number): number => Math.max(EDGE, Math.min(start, space - size - EDGE));

/**
 * Where a card of this size goes: below the name where it fits, else on the roomier side of the two, no higher than there
 * is room: it never covers the name, where the pointer is. Beside vertical text it goes to the left (the next line to
 * read), else to the right, where it fits.
 */
export function placeCard(name: Box, card: Size, view: Size, vertical: boolean): CardPlace {
  if (vertical) {
    const sides = [name.left - GAP - card.width, name.right + GAP];
    const left = sides.find((side) => side >= EDGE && side + card.width <= view.width - EDGE);
    const height = Math.min(card.height, view.height - 2 * EDGE);
    if (left !== undefined) return { left, top: within(name.top, height, view.height), height };
  }
  const [below, above] = [view.height - name.bottom - GAP - EDGE, name.top - GAP - EDGE];
  const down = below >= card.height || below >= above;
  const height = Math.max(0, Math.min(card.height, down ? below : above));
  return { left: within(name.left, card.width, view.width), top: down ? name.bottom + GAP : name.top - GAP - height, height };
}

/** Whether a point lies in the box that spans both, where the pointer may travel from the name to its card. */
export function onTheWay(point: { x: number; y: number }, name: Box, card: Box): boolean {
  return point.x >= Math.min(name.left, card.left) && point.x <= Math.max(name.right, card.right) && point.y >= Math.min(name.top, card.top) && point.y <= Math.max(name.bottom, card.bottom);
}

/** Whether a point lies in a box, its edges included. */
export function isIn({ x, y }: { x: number; y: number }, { left, top, right, bottom }: Box): boolean {
  return x >= left && x <= right && y >= top && y <= bottom;
}
