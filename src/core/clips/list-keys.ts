/** The lists of a library. Every list has a value, empty for `all` and `trash`. */
export type ListKind = "all" | "tag" | "figure" | "site" | "trash";

/** One list: all clips, those with a tag, of a figure, of a site, or in the trash. */
export interface ClipList {
  kind: ListKind;
  value: string;
}

/**
 * A clip's place in one list: the list, the date it is sorted by, and the clip's id to part equal dates. IndexedDB has no
 * index over several fields and several values at once, but an index over many array keys a row gives "with this tag,
 * newest first" in one walk.
 */
export type ListKey = [kind: ListKind, value: string, date: number, id: string];

export const ALL: ClipList = { kind: "all", value: "" };
export const TRASH: ClipList = { kind: "trash", value: "" };

/** What decides the lists of a clip. */
interface Listable {
  id: string;
  savedAt: number;
  publishedAt: number;
  trashedAt?: number;
  site: string;
  tags: string[];
  people: { id: string }[];
}

/** Every list that a clip is in: a clip in the trash is in no other. Figures are sorted by publication, the others by clipping. */
export function listKeys(row: Listable): ListKey[] {
  const { id, savedAt, publishedAt, trashedAt } = row;
  if (trashedAt !== undefined) return [["trash", "", trashedAt, id]];
  return [
    ["all", "", savedAt, id],
    ["site", row.site, savedAt, id],
    ...row.tags.map((tag): ListKey => ["tag", tag, savedAt, id]),
    ...row.people.map((person): ListKey => ["figure", person.id, publishedAt, id]),
  ];
}
