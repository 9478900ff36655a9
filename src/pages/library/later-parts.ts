/*
 * What the page shows only when it is asked for, as one bundle: were each fetched by itself, what they share with the page
 * would lie in a dozen files, and the page's first rows would wait for most of them.
 */
export { ClipView } from "./clip-view.tsx";
export { PersonPage } from "./person-page.tsx";
export { SearchResults } from "./search-results.tsx";
export { Transfer } from "./transfer.tsx";
export { backUpIfDue } from "../../store/automatic-backup.ts";
