import { actionOf, type ReaderAction } from "../ui/reader-keys.ts";

interface KeyboardOptions {
  dialog: HTMLDialogElement;
  actions: Record<ReaderAction, () => void>;
  /** Whether single characters are keys: a setting. */
  characters: () => boolean;
  /** Whether the text runs in columns. */
  columns: () => boolean;
  /** Goes back one step: out of what is open, then out of the reader. */
  leave: () => void;
  closed: () => void;
  /** Give the focus, which has nowhere to be, back to what is read. */
  refocus: () => void;
  signal: AbortSignal;
}

/** Keys of the reader, for as long as its dialog is there. */
export function listenToKeys({ dialog, actions, characters, columns, leave, closed, refocus, signal }: KeyboardOptions): void {
  const press = (event: KeyboardEvent): void => {
    const action = actionOf(event, { characters: characters(), columns: columns() });
    if (!action && event.key !== "Escape") return;
    event.preventDefault();
    if (action) actions[action]();
    else leave();
  };
  dialog.addEventListener("keydown", press);
  // A button that goes away with what it was pressed for takes the focus along, and keys go to the page, which is shut off.
  addEventListener("keydown", (event) => {
    const { activeElement, body, documentElement } = document;
    if (!dialog.matches(":modal") || (activeElement && activeElement !== body && activeElement !== documentElement)) return;
    event.stopPropagation();
    refocus();
    press(event);
  }, { capture: true, signal });
  // A close by other means than the key: Android's back gesture.
  dialog.addEventListener("cancel", (event) => {
    if (event.target !== dialog) return;
    event.preventDefault();
    leave();
  });
  dialog.addEventListener("close", (event) => event.target === dialog && closed());
}
