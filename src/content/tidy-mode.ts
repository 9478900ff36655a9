/** Blocks of the article can be taken out while this is on. */
export interface TidyMode {
  readonly on: boolean;
  turn: (on: boolean) => void;
  /** The article's blocks have changed. */
  refresh: () => void;
}

interface TidyModeOptions {
  /** Holds the article's blocks as its children. */
  body: HTMLElement;
  /** The keys of all that the reader shows. */
  dialog: HTMLElement;
  /** What the button on a block says. */
  label: string;
  remove: (block: HTMLElement) => void;
  undo: () => void;
  turned: (on: boolean) => void;
}

/**
 * Makes the blocks of an article removable: the one under the pointer or with the focus bears a button, and Delete takes
 * it out. There is one button; it stands in the document behind its block, so that the Tab key comes from one to the other.
 */
export function createTidyMode({ body, dialog, label, remove, undo, turned }: TidyModeOptions): TidyMode {
  const button = document.createElement("button");
  button.className = "take-out";
  button.type = "button";
  button.setAttribute("translate", "no");
  button.setAttribute("aria-label", label);
  button.title = label;
  button.textContent = "×";
  let at: HTMLElement | undefined;
  let listening: AbortController | undefined;

  const blocks = (): HTMLElement[] => [...body.children].filter((child): child is HTMLElement => child instanceof HTMLElement && child !== button);
  const blockOf = (target: EventTarget | null): HTMLElement | undefined => (target instanceof Node ? blocks().find((block) => block.contains(target)) : undefined);
  const attach = (block: HTMLElement | undefined): void => {
    if (!block || block === at) return;
    at = block;
    put();
  };
  const put = (): void => {
    if (!at) return;
    const vertical = getComputedStyle(body).writingMode.startsWith("vertical");
    button.style.insetBlockStart = `${vertical ? body.clientWidth - at.offsetLeft - at.offsetWidth : at.offsetTop}px`;
    at.after(button);
  };
  const takeOut = (block: HTMLElement): void => {
    const all = blocks();
    const place = all.indexOf(block);
    button.remove();
    at = undefined;
    (all[place + 1] ?? all[place - 1])?.focus();
    remove(block);
  };
  const step = (block: HTMLElement, by: number): void => {
    const all = blocks();
    all[all.indexOf(block) + by]?.focus();
  };
  const pressed = (event: KeyboardEvent): void => {
    const block = blocks().find((each) => each === event.target);
    const does = actionFor(event, block !== undefined);
    if (!does) return;
    event.preventDefault();
    event.stopPropagation();
    if (does === "leave") mode.turn(false);
    else if (does === "undo") undo();
    else if (block && does === "remove") takeOut(block);
    else if (block) step(block, does === "next" ? 1 : -1);
  };
  const mode: TidyMode = {
    get on() {
      return listening !== undefined;
    },
    turn(on) {
      if (on === mode.on) return;
      listening?.abort();
      listening = on ? new AbortController() : undefined;
      body.classList.toggle("tidying", on);
      if (listening) {
        const { signal } = listening;
        body.addEventListener("pointerover", ({ target }) => attach(blockOf(target)), { signal });
        body.addEventListener("focusin", ({ target }) => attach(blockOf(target)), { signal });
        button.addEventListener("click", () => at && takeOut(at), { signal });
        // In the capture phase: before the reader's own keys, and before Esc closes the reader.
        dialog.addEventListener("keydown", pressed, { capture: true, signal });
      } else {
        button.remove();
        at = undefined;
      }
      mode.refresh();
      turned(on);
      if (on) blocks().find(isInSight)?.focus({ preventScroll: true });
    },
    refresh() {
      if (!at?.isConnected) at = undefined;
      put();
      for (const block of blocks()) {
        if (mode.on) block.tabIndex = 0;
        else block.removeAttribute("tabindex");
      }
    },
  };
  return mode;
}

function isInSight(block: Element): boolean {
  const { top, bottom, left, right } = block.getBoundingClientRect();
  return bottom > 0 && top < innerHeight && right > 0 && left < innerWidth;
}

type KeyAction = "leave" | "undo" | "remove" | "next" | "previous";

function actionFor({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent, onBlock: boolean): KeyAction | undefined {
  if (altKey || shiftKey) return undefined;
  if (ctrlKey || metaKey) return key.toLowerCase() === "z" ? "undo" : undefined;
  if (key === "Escape") return "leave";
  if (!onBlock) return undefined;
  return key === "Delete" || key === "Backspace" ? "remove" : key === "ArrowDown" ? "next" : key === "ArrowUp" ? "previous" : undefined;
}
