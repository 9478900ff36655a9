import type { Settings } from "../core/settings.ts";

/** Themes an element in theme.css's terms (`data-theme`), following the system where the user chose that, until the signal aborts. `themed` is told each time. */
export function followTheme(element: HTMLElement, theme: Settings["theme"], signal: AbortSignal, themed?: () => void): void {
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const apply = (): void => {
    element.dataset["theme"] = theme === "system" ? (dark.matches ? "dark" : "light") : theme;
    themed?.();
  };
  apply();
  if (theme === "system") dark.addEventListener("change", apply, { signal });
}
