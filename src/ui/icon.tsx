import type { JSX } from "preact";

/** Outlines on a 24 by 24 grid, drawn for Qingdu in one stroke width. */
const OUTLINES = {
  read: "M12 6.5C10 5 7 4.5 3.5 4.5v13c3.500 0 6.500 .5 8.500 2 2-1.500 5-2 8.500-2v-13C17 4.500 14 5 12 6.500Zm0 0v13",
  clip: "M6.500 3.500h11v17L12 16l-5.500 4.500Z",
  point: "M5 5l6 15 2.200-6.300L20 11Z",
  library: "M4.500 4.500h4v15h-4Zm4 0h4v15h-4Zm5.200 1 3.800-1 3.600 14.300-3.800 1Z",
  options: "M4 7h9m4 0h3M4 17h3m4 0h9M15 4.500v5M9 14.500v5",
  close: "M6 6l12 12M18 6 6 18",
  people: "M12 11.500a3.700 3.700 0 1 0 0-7.400 3.700 3.700 0 0 0 0 7.400ZM4.500 20c.700-4 3.600-6 7.500-6s6.800 2 7.500 6",
  type: "M3.500 18.500 8 6.500h1l4.500 12M5 14.500h7M15 18.500l3-8h.6l3 8m-5.600-2.700h4.500",
  listen: "M4 9.500v5h3.500l5 4.500V5L7.500 9.500ZM16 9a4.200 4.200 0 0 1 0 6M18.500 6.500a8 8 0 0 1 0 11",
  print: "M7 9V4h10v5M7 17H4V9h16v8h-3M7 14h10v6H7Z",
  help: "M12 20.500a8.500 8.500 0 1 0 0-17 8.500 8.500 0 0 0 0 17ZM9.500 9.500c.300-3.300 5.300-3 5 .2-.200 1.800-2.500 2-2.500 4M12 16.800v.2",
  play: "M8 5l11 7-11 7Z",
  pause: "M8.500 5v14M15.500 5v14",
  previous: "M17 5.500 8.500 12l8.500 6.500ZM6 5.500v13",
  next: "M7 5.500 15.500 12 7 18.500ZM18 5.500v13",
  up: "M6 15l6-6 6 6",
  down: "M6 9l6 6 6-6",
  cards: "M4 4.500h7v7H4ZM13.500 4.500H20v7h-6.500ZM4 14h7v5.500H4ZM13.500 14H20v5.500h-6.500Z",
  tidy: "M5 19.500h14M7 16l8.500-11.500 3.500 2.500L10.500 18.500H8.500Z",
  undo: "M8.500 5 4 9.500 8.500 14M4.500 9.500H14a5.500 5.500 0 0 1 0 11h-3",
} as const;

export type IconName = keyof typeof OUTLINES;

/** An icon beside words; it says nothing to a screen reader by itself. */
export function Icon({ name }: { name: IconName }): JSX.Element {
  return (
    <svg class="icon" viewBox="0 0 24 24" width="20" height="20" aria-hidden="true" fill="none" stroke="currentColor" stroke-width="1.7" stroke-linejoin="round" stroke-linecap="round">
      <path d={OUTLINES[name]} />
    </svg>
  );
}
