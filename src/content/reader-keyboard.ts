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
}

/** Keys of the reader, for as long as its dialog is there. */
export function listenToKeys({ dialog, actions, characters, columns, leave, closed }: KeyboardOptions): void {
  dialog.addEventListener("keydown", (event) => {
    const action = actionOf(event, { characters: characters(), columns: columns() });
    if (!action && event.key !== "Escape") return;
    event.preventDefault();
    if (action) actions[action]();
    else leave();
  });
  // A close by other means than the key: Android's back gesture.
  dialog.addEventListener("cancel", (event) => {
    if (event.target !== dialog) return;
    event.preventDefault();
    leave();
  });
  dialog.addEventListener("close", (event) => event.target === dialog && closed());
}
