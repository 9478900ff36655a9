import { ALL, type ClipList, type ListKind } from "../../core/clips/list-keys.ts";

/** What the library shows: a list, or what a search finds in it, and a clip beside it. The address holds it, so that back, reload and links work. */
export interface Route {
  list: ClipList;
  /** What was typed into the search box. */
  search?: string;
  clipId?: string;
  /** The clip whose story is listed, in the place of a list. */
  story?: string;
  /** The page for backup, export and import, in the place of a clip. */
  transfer?: true;
}

const KINDS: readonly ListKind[] = ["tag", "figure", "site", "trash"];

/** Reads `#tag=環保&search=塑膠&clip=<id>`; an address that says nothing is the list of all clips. */
export function parseRoute(hash: string): Route {
  const fields = new URLSearchParams(hash.replace(/^#/, ""));
  const kind = KINDS.find((name) => fields.has(name));
  const clipId = fields.get("clip");
  const search = fields.get("search");
  const story = fields.get("story");
  const rest = { ...(search ? { search } : {}), ...(story ? { story } : {}), ...(clipId ? { clipId } : {}), ...(fields.has("transfer") ? { transfer: true as const } : {}) };
  return { list: kind ? { kind, value: fields.get(kind) ?? "" } : ALL, ...rest };
}

/** The address of a route, `#` and all. */
export function routeAddress({ list, search, story, clipId, transfer }: Route): string {
  const fields = new URLSearchParams();
  if (list.kind !== "all") fields.set(list.kind, list.value);
  if (search) fields.set("search", search);
  if (story) fields.set("story", story);
  if (clipId) fields.set("clip", clipId);
  if (transfer) fields.set("transfer", "");
  return `#${fields.toString()}`;
}
