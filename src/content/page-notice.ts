import { putHost } from "./page-host.ts";

const STYLES = `
  p { position: fixed; inset: auto 0 24px; margin: 0 auto; border: 0; width: max-content; max-width: calc(100vw - 32px); padding: 10px 18px; border-radius: 18px;
    background: #22201c; color: #fbfaf7; font: 15px/1.5 system-ui, sans-serif; box-shadow: 0 8px 28px rgb(0 0 0 / 35%); }
`;
/** How long a notice stays, in milliseconds. */
const SHOWN_FOR = 4_000;

/** The notice that is on the page. */
let shown: { said: string; stop: AbortController } | undefined;

/** Says a line at the lower edge of the page, for eyes and screen readers, and goes away. It takes the place of the one before; `after`: it says that first. */
export function showNotice(words: string, signal: AbortSignal, { after = false } = {}): void {
  const said = after && shown && !shown.stop.signal.aborted ? `${shown.said} · ${words}` : words;
  shown?.stop.abort();
  const stop = new AbortController();
  const { root } = putHost("qingdu-notice", STYLES, stop.signal);
  const line = document.createElement("p");
  line.setAttribute("role", "status");
  line.popover = "manual";
  root.append(line);
  // Above the page's own layers, and not where its styles turn or scale it.
  line.showPopover();
  // A live region speaks what changes in it, not what it is born with.
  requestAnimationFrame(() => {
    line.textContent = said;
  });
  shown = { said, stop };
  setTimeout(() => stop.abort(), SHOWN_FOR);
  signal.addEventListener("abort", () => stop.abort(), { once: true });
}
