/** What a key does in the reader. */
export type ReaderAction = "forward" | "back" | "nudge" | "nudgeBack" | "next" | "previous" | "start" | "end" | "script" | "clip" | "highlight" | "people" | "type" | "listen" | "help";

/** A line of the help: the keys as they are engraved, and the name of its words. */
export const KEY_LINES = [
  { keys: ["Space", "Shift Space"], words: "page" },
  { keys: ["J", "K"], words: "paragraph" },
  { keys: ["Home", "End"], words: "ends" },
  { keys: ["T"], words: "script" },
  { keys: ["C"], words: "clip" },
  { keys: ["H"], words: "highlight" },
  { keys: ["P"], words: "people" },
  { keys: ["A"], words: "type" },
  { keys: ["R"], words: "listen" },
  { keys: ["?"], words: "help" },
  { keys: ["Esc"], words: "close" },
] as const;

/** Single characters: they can be turned off (WCAG 2.1.4). */
const CHARACTERS: Partial<Record<string, ReaderAction>> = { j: "next", k: "previous", t: "script", c: "clip", h: "highlight", p: "people", a: "type", r: "listen", "?": "help", "？": "help" };
/** Keys that scroll in every window; in columns the browser would take them for up and down. */
const MOVES: Partial<Record<string, ReaderAction>> = { PageDown: "forward", PageUp: "back", Home: "start", End: "end" };

/** In columns nothing scrolls up and down: there these keys go on and back. */
const IN_COLUMNS: Partial<Record<string, ReaderAction>> = { ArrowDown: "nudge", ArrowUp: "nudgeBack" };

/** Elements that have keys of their own to move by, and those that the space bar presses. No text is entered in pages. */
const OWN_MOVES = "input";
/** A list of choices goes to the one that is typed. */
const OWN_LETTERS = "select";
const PRESSED = "button, a[href], [role=button]";

/** What a pressed key asks for; undefined for keys that belong to the browser or to the element that has the focus. */
export function actionOf(event: KeyboardEvent, { characters, columns }: { characters: boolean; columns: boolean }): ReaderAction | undefined {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return undefined;
  const at = event.composedPath()[0];
  const focused = at instanceof Element ? at : undefined;
  if (focused?.matches(OWN_LETTERS)) return undefined;
  const moved = focused?.matches(OWN_MOVES);
  if (event.key === " ") return moved || focused?.closest(PRESSED) ? undefined : event.shiftKey ? "back" : "forward";
  const move = MOVES[event.key] ?? (columns ? IN_COLUMNS[event.key] : undefined);
  if (move) return moved ? undefined : move;
  return characters ? CHARACTERS[event.key.toLowerCase()] : undefined;
}
