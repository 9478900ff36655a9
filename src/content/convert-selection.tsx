import { render } from "preact";
import type { Variant } from "../core/script/script.ts";
import type { Settings } from "../core/settings.ts";
import { LANG } from "../core/text/lang.ts";
import { t } from "../platform/i18n.ts";
import { background } from "../platform/messaging.ts";
import { variantChoices } from "../platform/variant-choices.ts";
import { placeCard, type Box } from "../ui/card-place.ts";
import { SelectionPanel } from "../ui/selection-panel.tsx";
import styles from "../ui/selection-panel.css?text";
import { followTheme } from "../ui/theme.ts";
import { copyText } from "./copy-text.ts";
import { putHost } from "./page-host.ts";

interface ConvertSelectionOptions {
  /** As the page wrote it; lines are kept. */
  text: string;
  /** Where it stands in the viewport. */
  box: Box;
  variant: Variant;
  theme: Settings["theme"];
  /** The panel closes when it aborts. */
  signal: AbortSignal;
}

/** Shows a selection in the reader's variant, in a panel beside it. Esc, or a click beside the panel, closes it. The page is left as it is. */
export function convertSelection({ text, box, variant, theme, signal }: ConvertSelectionOptions): void {
  const stop = new AbortController();
  const { host, root } = putHost("qingdu-selection", styles, stop.signal);
  followTheme(host, theme, stop.signal);
  const dialog = document.createElement("dialog");
  const panel = document.createElement("div");
  panel.className = "panel";
  dialog.append(panel);
  dialog.setAttribute("aria-label", t("menu_convert"));
  root.append(dialog);
  const close = (): void => {
    render(null, panel);
    stop.abort();
  };
  const lines = text.split("\n");
  const textIn = async (to: Variant): Promise<string> => (await background.convert({ texts: lines, to })).texts.join("\n");
  const place = (): void => {
    const { left, top } = placeCard(box, dialog.getBoundingClientRect(), { width: innerWidth, height: innerHeight }, false);
    dialog.style.translate = `${left}px ${top}px`;
  };
  const words = { script: t("popup_script"), copy: t("selection_copy"), copied: t("selection_copied"), failed: t("selection_failed"), close: t("reader_close") };
  const choices = variantChoices().filter((choice) => choice.variant !== undefined);
  render(<SelectionPanel words={words} choices={choices} variant={variant} textIn={textIn} langOf={(to) => LANG[to]} copy={copyText} close={close} />, panel);
  dialog.addEventListener("cancel", (event) => {
    event.preventDefault();
    close();
  });
  dialog.addEventListener("click", ({ target }) => target === dialog && close());
  // The page would take the panel's keys for its own shortcuts.
  for (const type of ["keydown", "keypress", "keyup"]) dialog.addEventListener(type, (event) => event.stopPropagation());
  dialog.showModal();
  // The keyboard begins at the chosen script: arrows change it, Tab leads to the text and to Copy.
  panel.querySelector<HTMLElement>("input:checked")?.focus();
  // The panel grows when its text comes.
  const watch = new ResizeObserver(place);
  watch.observe(dialog);
  stop.signal.addEventListener("abort", () => watch.disconnect());
  signal.addEventListener("abort", close, { signal: stop.signal });
}

/** Where the selection stands, or the lower middle of the view where that cannot be said: it is in a frame. */
export function selectionBox(selection: Selection | null): Box {
  const box = selection && selection.rangeCount > 0 ? selection.getRangeAt(0).getBoundingClientRect() : undefined;
  return box && box.width > 0 ? box : { left: innerWidth / 4, right: innerWidth / 4, top: innerHeight - 20, bottom: innerHeight - 20 };
}
