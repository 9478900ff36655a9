import { lockScroll, putHost } from "./page-host.ts";
import styles from "../ui/reader.css?text";

/** How long a word at the lower edge stays, in milliseconds: time to read a short line twice. */
const SAY_FOR = 4_000;

/** Paper shows the article alone: the page beneath is left out of the print. */
const PRINT = "@media print { :root { background: #fff !important; } body { display: none !important; } }";

/** The reader's own elements, from the outside in. */
export interface ReaderFrame {
  host: HTMLElement;
  dialog: HTMLDialogElement;
  bar: HTMLElement;
  /** Scrolls; holds the article. */
  sheet: HTMLElement;
  /** The thin line that grows as one reads on. */
  progress: HTMLElement;
  /** Where reading aloud is steered. */
  foot: HTMLElement;
  /** Say a line at the lower edge, for eyes and screen readers. */
  say: (words: string) => void;
  /** Says it after what is being said, so that both are heard and read. */
  sayToo: (words: string) => void;
  open: () => void;
  /** Once it has been drawn: shut the page beneath off from keys and screen readers. */
  shutPage: () => void;
  /** Hold the page still, and paint what of its scroll bar stays in sight. */
  paint: () => void;
}

/** So often the frame goes back to where the page has taken it out; a page that goes on has its way, and the reader closes. */
const MOST_RETURNS = 5;

interface FrameOptions {
  label: string;
  /** The page took the frame out with what it rendered anew; it stands there again, scrolled to its start. */
  returned: () => void;
  signal: AbortSignal;
}

/**
 * Puts the reader's frame over the page: a modal dialog in a shadow root, so that the page below keeps its place and gets
 * no focus. The signal's abort takes it away and gives the focus back.
 */
export function createReaderFrame({ label, returned, signal }: FrameOptions): ReaderFrame {
  const { host, root } = putHost("qingdu-reader", styles, signal);
  const make = <Tag extends keyof HTMLElementTagNameMap>(tag: Tag, parent: Node, className = ""): HTMLElementTagNameMap[Tag] => {
    const element = parent.appendChild(document.createElement(tag));
    if (className) element.className = className;
    return element;
  };
  const dialog = make("dialog", root);
  dialog.setAttribute("aria-label", label);
  const bar = make("div", dialog, "bar");
  const edge = make("div", dialog, "edge");
  const progress = make("div", edge, "progress");
  const sheet = make("section", dialog, "sheet");
  const said = make("p", dialog, "said");
  said.setAttribute("role", "status");
  const foot = make("div", dialog, "foot");
  // Within reach of the Tab key, so that the arrow keys scroll it.
  sheet.tabIndex = 0;
  sheet.setAttribute("aria-label", label);

  let lock: ReturnType<typeof lockScroll> | undefined;
  const paint = (): void => lock?.paint(getComputedStyle(dialog).backgroundColor);
  let saying: ReturnType<typeof setTimeout> | undefined;
  const say = (words: string): void => {
    said.textContent = words;
    clearTimeout(saying);
    saying = setTimeout(() => said.replaceChildren(), SAY_FOR);
  };
  // The page would take the reader's keys for its own shortcuts.
  for (const type of ["keydown", "keypress", "keyup"]) dialog.addEventListener(type, (event) => event.stopPropagation());
  const showModal = (): void => {
    dialog.open = false;
    dialog.showModal();
    sheet.focus({ preventScroll: true });
  };
  // Pages that hydrate their whole document (React's hydrateRoot(document)) leave nothing in it that is not theirs.
  let returns = 0;
  const taken = new MutationObserver(() => {
    if (host.isConnected) return;
    returns += 1;
    if (returns > MOST_RETURNS) return dialog.close();
    document.documentElement.append(host);
    if (lock) showModal();
    returned();
  });
  taken.observe(document.documentElement, { childList: true });
  const focused = document.activeElement;
  signal.addEventListener("abort", () => {
    taken.disconnect();
    clearTimeout(saying);
    if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
  });
  return {
    host, dialog, bar, sheet, progress, foot,
    say,
    sayToo: (words) => say([said.textContent ?? "", words].filter((line) => line !== "").join(" · ")),
    // A modal dialog makes the browser style the whole page anew, to no other end than that it is inert; on a large page
    // that takes longer than setting the article, and a page that is to scroll no more is laid out anew. So what is read
    // comes first, above all but the page's own modal dialogs.
    open() {
      dialog.show();
      sheet.focus({ preventScroll: true });
    },
    shutPage() {
      if (signal.aborted) return;
      lock = lockScroll(PRINT, signal);
      paint();
      showModal();
    },
    paint,
  };
}
