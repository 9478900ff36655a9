import { useEffect } from "preact/hooks";

/** What single keys do. Each is a button or link as well. */
export interface KeyActions {
  /** Next and previous row; with a clip open the clips beside it. */
  j: () => void;
  k: () => void;
  /** Open the row that has the focus. */
  o: () => void;
  /** Back to the list. */
  u: () => void;
  "/": () => void;
  /** Edit the tags of the open clip. */
  e: () => void;
  /** Highlight what is selected, or take that highlight away. */
  h: () => void;
  /** Choose the row that has the focus, or the open clip; or no more. */
  x: () => void;
  "#": () => void;
  "?": () => void;
}

/** Answers single keys while `on`: never with a modifier, never where something is typed. */
export function useKeys(actions: Partial<KeyActions>, on: boolean): void {
  useEffect(() => {
    if (!on) return undefined;
    const controller = new AbortController();
    const press = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || isTyping(event.target) || !isAction(event.key, actions)) return;
      event.preventDefault();
      actions[event.key]?.();
    };
    addEventListener("keydown", press, { signal: controller.signal });
    return () => controller.abort();
  });
}

const isAction = (key: string, actions: Partial<KeyActions>): key is keyof KeyActions => Object.hasOwn(actions, key);

function isTyping(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest("input:not([type=radio], [type=checkbox]), textarea, select, dialog, [contenteditable]") !== null;
}

/** Whether a row of the list has the focus. */
export function inList(): boolean {
  return document.activeElement?.matches("a.row") ?? false;
}

/** Moves the focus to the row after (or before) the one that has it, or to the open or first one. */
export function moveToRow(by: 1 | -1): void {
  const rows = [...document.querySelectorAll<HTMLAnchorElement>("a.row")];
  const focused = rows.findIndex((row) => row === document.activeElement);
  const open = rows.findIndex((row) => row.getAttribute("aria-current") === "true");
  const next = focused >= 0 ? focused + by : open >= 0 ? open + by : 0;
  rows[Math.min(Math.max(next, 0), rows.length - 1)]?.focus();
}

/** Opens the row that has the focus. */
export function openRow(): void {
  const { activeElement } = document;
  if (activeElement instanceof HTMLAnchorElement && activeElement.classList.contains("row")) activeElement.click();
}

/** Focuses the first of these parts of the page that is there. */
export function focusOn(...ids: string[]): void {
  firstOf(ids)?.focus();
}

/** Presses the first of these buttons that is there. */
export function pressOn(...ids: string[]): void {
  firstOf(ids)?.click();
}

function firstOf(ids: string[]): HTMLElement | undefined {
  return ids.map((id) => document.getElementById(id)).find((part) => part !== null);
}
