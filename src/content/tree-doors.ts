/** The first wait for a custom element to get its shadow root, in milliseconds; each wait doubles. */
const FIRST_WAIT = 250;
/** Waits before an element is given up: a minute in all. No event tells of a root, and `customElements` is not ours in Chromium's content scripts. */
const MOST_WAITS = 8;

interface DoorOptions {
  /** Told of each open shadow root, each time it is found. */
  opened: (root: ShadowRoot) => void;
  /** Told of each frame, each time it is found. */
  enter: (frame: Element) => void;
  signal: AbortSignal;
}

/** The elements of a page at which other trees begin: open shadow roots, those that come late too, and frames of its own origin. */
export interface TreeDoors {
  found: (element: Element) => void;
}

export function createTreeDoors({ opened, enter, signal }: DoorOptions): TreeDoors {
  let waiting = new Set<Element>();
  let waits = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const look = (): void => {
    const before = waiting;
    timer = undefined;
    waiting = new Set();
    waits += 1;
    before.forEach(found);
  };
  const wait = (element: Element): void => {
    if (waits >= MOST_WAITS || signal.aborted) return;
    waiting.add(element);
    timer ??= setTimeout(look, FIRST_WAIT * 2 ** waits);
  };
  const found = (element: Element): void => {
    const root = element.shadowRoot;
    if (root) opened(root);
    else if (element.localName === "iframe" || element.localName === "frame") enter(element);
    else if (element.isConnected && !element.matches(":defined")) wait(element);
  };
  signal.addEventListener("abort", () => clearTimeout(timer));
  return { found };
}
