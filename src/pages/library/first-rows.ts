import type { ClipList } from "../../core/clips/list-keys.ts";
import { listClips, type ClipPage } from "../../store/read-clips.ts";
import type { Route } from "./route.ts";

/** Rows that are read at a time: two screens of a tall window. */
export const PAGE_ROWS = 50;

/** Milliseconds that the page is held back for its first rows: longer than a library takes that is well, and nobody sees it. */
const PATIENCE = 200;

/** The beginning of a list, read before the page is drawn. */
export interface FirstRows {
  list: ClipList;
  page: ClipPage;
}

/** Reads the rows that the page begins with; undefined where it begins with others, or where they don't come: the list itself then says why. */
export async function firstRows({ list, search, story }: Route): Promise<FirstRows | undefined> {
  if (search || story) return undefined;
  const rows = listClips({ list, limit: PAGE_ROWS }).then((page) => ({ list, page }), () => undefined);
  const late = new Promise<undefined>((resolve) => { setTimeout(resolve, PATIENCE); });
  return Promise.race([rows, late]);
}
