import { render } from "preact";
import { Icon } from "../ui/icon.tsx";
import styles from "../ui/page-button.css?text";
import { followTheme } from "../ui/theme.ts";
import type { Settings } from "../core/settings.ts";
import { putHost } from "./page-host.ts";

interface PageButtonOptions {
  /** What it does, said to screen readers and on hover. */
  label: string;
  theme: Settings["theme"];
  pressed: () => void;
  signal: AbortSignal;
}

/** A small, quiet button at the lower edge of the page, until the signal aborts. Nothing of the page moves for it. */
export function showPageButton({ label, theme, pressed, signal }: PageButtonOptions): void {
  const { host, root } = putHost("qingdu-button", styles, signal);
  followTheme(host, theme, signal);
  render(
    // Above the page's own layers, and not where its styles turn or scale it.
    <button popover="manual" ref={(button) => button?.showPopover()} aria-label={label} title={label} onClick={pressed}>
      <Icon name="read" />
    </button>,
    root,
  );
  signal.addEventListener("abort", () => render(null, root));
}
