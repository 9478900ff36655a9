import type { Settings } from "../core/settings.ts";

/** Themes an element in theme.css's terms (`data-theme`), following the system where the user chose that, until the signal aborts. */
export function followTheme(element: HTMLElement, theme: Settings["theme"], signal: AbortSignal): void {
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const apply = (): void => {
    element.dataset["theme"] = theme === "system" ? (dark.matches ? "dark" : "light") : theme;
  };
  apply();
  if (theme === "system") dark.addEventListener("change", apply, { signal });
}
