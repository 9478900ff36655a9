import { useLayoutEffect } from "preact/hooks";
import type { Settings } from "../core/settings.ts";
import { followTheme } from "./theme.ts";

/** Keeps the whole page in a theme: before the first paint, so that a dark page does not flash. */
export function useTheme(theme: Settings["theme"]): void {
  useLayoutEffect(() => {
    const controller = new AbortController();
    followTheme(document.documentElement, theme, controller.signal);
    return () => controller.abort();
  }, [theme]);
}
