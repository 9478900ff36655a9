/** A box in CSS pixels of the viewport. */
export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Space between the name and its card, and between the card and the viewport's edge, in CSS pixels. */
const GAP = 6;
const EDGE = 8;

/**
 * Where a card of this size goes: below the name where it fits, else above, else on the roomier side of the two; never
 * off screen. Vertical text gets it to the left (the next line to read), else to the right, so that it never covers the name.
 */
export function placeCard(name: Box, card: { width: number; height: number }, view: { width: number; height: number }, vertical: boolean): { left: number; top: number } {
  const within = (start: number, size: number, space: number): number => Math.max(EDGE, Math.min(start, space - size - EDGE));
  if (vertical) {
    const left = name.left - GAP - card.width;
    return { left: left >= EDGE ? left : within(name.right + GAP, card.width, view.width), top: within(name.top, card.height, view.height) };
  }
  const below = view.height - name.bottom;
  const fitsBelow = below >= card.height + GAP + EDGE || below >= name.top;
  return { left: within(name.left, card.width, view.width), top: within(fitsBelow ? name.bottom + GAP : name.top - GAP - card.height, card.height, view.height) };
}

/** Whether a point lies in the box that spans both, where the pointer may travel from the name to its card. */
export function onTheWay(point: { x: number; y: number }, name: Box, card: Box): boolean {
  return point.x >= Math.min(name.left, card.left) && point.x <= Math.max(name.right, card.right) && point.y >= Math.min(name.top, card.top) && point.y <= Math.max(name.bottom, card.bottom);
}
