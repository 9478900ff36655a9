import { ALL, type ClipList, type ListKind } from "../../core/clips/list-keys.ts";

/** What the library shows: a list, and a clip beside it. The address holds it, so that back, reload and links work. */
export interface Route {
  list: ClipList;
  clipId?: string;
}

const KINDS: readonly ListKind[] = ["tag", "figure", "site", "trash"];

/** Reads `#tag=環保&clip=<id>`; an address that says nothing is the list of all clips. */
export function parseRoute(hash: string): Route {
  const fields = new URLSearchParams(hash.replace(/^#/, ""));
  const kind = KINDS.find((name) => fields.has(name));
  const clipId = fields.get("clip");
  return { list: kind ? { kind, value: fields.get(kind) ?? "" } : ALL, ...(clipId ? { clipId } : {}) };
}

/** The address of a route, `#` and all. */
export function routeAddress({ list, clipId }: Route): string {
  const fields = new URLSearchParams();
  if (list.kind !== "all") fields.set(list.kind, list.value);
  if (clipId) fields.set("clip", clipId);
  return `#${fields.toString()}`;
}
