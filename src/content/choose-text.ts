import { putHost } from "./page-host.ts";

/** Styles of the frame around the block under the pointer; it takes no clicks itself. */
const STYLES = `
  .frame { position: fixed; z-index: 2147483647; pointer-events: none; border: 3px solid #0f5c63; border-radius: 6px; background: rgb(15 92 99 / 12%); }
  .hint { position: fixed; z-index: 2147483647; inset: auto 0 24px; margin: 0 auto; width: max-content; max-width: calc(100vw - 32px); padding: 10px 18px; border-radius: 18px;
    background: #22201c; color: #fbfaf7; font: 15px/1.5 system-ui, sans-serif; box-shadow: 0 8px 28px rgb(0 0 0 / 35%); }
`;

/**
 * Lets the user point at the block to read: by pointer and click, or by keys (up for the block around it, down for its
 * first part, left and right for its neighbours, Enter). Resolves with the block, or undefined after Esc or the abort.
 */
export function chooseText(hint: string, signal: AbortSignal): Promise<Element | undefined> {
  return new Promise((resolve) => {
    const stop = new AbortController();
    const { root } = putHost("qingdu-pointer", STYLES, stop.signal);
    const frame = document.createElement("div");
    frame.className = "frame";
    const words = document.createElement("p");
    words.className = "hint";
    words.setAttribute("role", "status");
    words.textContent = hint;
    root.append(frame, words);

    let chosen: Element | undefined = document.querySelector("article, main") ?? document.body;
    const draw = (): void => {
      const box = chosen?.getBoundingClientRect();
      if (!box) return;
      for (const [name, value] of [["left", box.left], ["top", box.top], ["width", box.width], ["height", box.height]] as const) frame.style.setProperty(name, `${value}px`);
    };
    const end = (block: Element | undefined): void => {
      stop.abort();
      resolve(block);
    };
    const take = (event: Event): void => {
      event.preventDefault();
      event.stopImmediatePropagation();
    };
    const options = { capture: true, signal: stop.signal };
    addEventListener("pointermove", ({ clientX, clientY }) => {
      chosen = blockAt(document.elementFromPoint(clientX, clientY)) ?? chosen;
      draw();
    }, options);
    addEventListener("click", (event) => {
      take(event);
      end(blockAt(document.elementFromPoint(event.clientX, event.clientY)) ?? chosen);
    }, options);
    for (const type of ["pointerdown", "mousedown", "pointerup", "mouseup"] as const) addEventListener(type, take, options);
    addEventListener("keydown", (event) => {
      const next = event.key in STEPS && chosen ? STEPS[event.key]?.(chosen) : undefined;
      if (event.key !== "Escape" && event.key !== "Enter" && !(event.key in STEPS)) return;
      take(event);
      if (event.key === "Escape") end(undefined);
      else if (event.key === "Enter") end(chosen);
      else if (next && next !== document.documentElement) {
        chosen = next;
        next.scrollIntoView({ block: "nearest" });
        draw();
      }
    }, options);
    addEventListener("scroll", draw, { ...options, passive: true });
    signal.addEventListener("abort", () => end(undefined), { signal: stop.signal });
    draw();
  });
}

const STEPS: Record<string, (from: Element) => Element | null> = {
  ArrowUp: (from) => from.parentElement,
  ArrowDown: (from) => from.firstElementChild,
  ArrowLeft: (from) => from.previousElementSibling,
  ArrowRight: (from) => from.nextElementSibling,
};

/** The smallest block around an element: a word in a paragraph stands for the paragraph. */
function blockAt(element: Element | null): Element | undefined {
  let block = element;
  while (block && block !== document.body && getComputedStyle(block).display.startsWith("inline")) block = block.parentElement;
  return block ?? undefined;
}
