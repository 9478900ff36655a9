import { listClips, type Place } from "../../store/read-clips.ts";
import { librarySearch } from "./library-search.ts";
import type { Route } from "./route.ts";
import { findAll } from "./search-client.ts";
import { storiesOf } from "./use-stories.ts";

/** Rows that are read at once. */
const READ_AT_ONCE = 500;

/** The ids of all clips that a route lists: of a story, of what a search finds, or of a list. */
export async function listedIds({ list, search, story }: Route): Promise<string[]> {
  if (story) return [story, ...((await storiesOf([story])).get(story) ?? [])];
  if (search) return findAll(await librarySearch(search, list));
  const ids: string[] = [];
  let after: Place | undefined;
  do {
    const { rows, next } = await listClips({ list, limit: READ_AT_ONCE, ...(after ? { after } : {}) });
    ids.push(...rows.map(({ id }) => id));
    after = next;
  } while (after);
  return ids;
}
