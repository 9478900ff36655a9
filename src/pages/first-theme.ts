import { keptTheme } from "../platform/kept-theme.ts";

// Before anything is painted, so that a dark page does not begin with a bright one. The system's theme is left to theme.css.
const theme = keptTheme();
if (theme && theme !== "system") document.documentElement.dataset["theme"] = theme;
