import { ALL, type ClipList, type ListKind } from "../../core/clips/list-keys.ts";

/** What the library shows: a list, or what a search finds in it, and a clip beside it. The address holds it, so that back, reload and links work. */
export interface Route {
  list: ClipList;
  /** What was typed into the search box. */
  search?: string;
  clipId?: string;
}

const KINDS: readonly ListKind[] = ["tag", "figure", "site", "trash"];

/** Reads `#tag=環保&search=塑膠&clip=<id>`; an address that says nothing is the list of all clips. */
export function parseRoute(hash: string): Route {
  const fields = new URLSearchParams(hash.replace(/^#/, ""));
  const kind = KINDS.find((name) => fields.has(name));
  const clipId = fields.get("clip");
  const search = fields.get("search");
  return { list: kind ? { kind, value: fields.get(kind) ?? "" } : ALL, ...(search ? { search } : {}), ...(clipId ? { clipId } : {}) };
}

/** The address of a route, `#` and all. */
export function routeAddress({ list, search, clipId }: Route): string {
  const fields = new URLSearchParams();
  if (list.kind !== "all") fields.set(list.kind, list.value);
  if (search) fields.set("search", search);
  if (clipId) fields.set("clip", clipId);
  return `#${fields.toString()}`;
}
