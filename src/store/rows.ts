import type { ClipRow } from "../core/clips/clip.ts";
import type { ListKind } from "../core/clips/list-keys.ts";
import { database } from "./database.ts";

/** Tables that a change of a row writes to: a transaction that changes rows names them. */
export const ROW_TABLES = [database.clips, database.counts];

/** Puts rows in the place of others, with the counts of their lists. Inside a transaction over ROW_TABLES. */
export async function replaceRows(before: ClipRow[], after: ClipRow[]): Promise<void> {
  const kept = new Set(after.map(({ id }) => id));
  const gone = before.map(({ id }) => id).filter((id) => !kept.has(id));
  // First: a row that takes its place may have the same address.
  if (gone.length > 0) await database.clips.bulkDelete(gone);
  await Promise.all([database.clips.bulkPut(after), changeCounts(before, after)]);
}

async function changeCounts(before: ClipRow[], after: ClipRow[]): Promise<void> {
  const changes = new Map<string, { kind: ListKind; value: string; by: number }>();
  const count = (rows: ClipRow[], by: number): void => {
    for (const [kind, value] of rows.flatMap(({ keys }) => keys)) {
      const name = JSON.stringify([kind, value]);
      changes.set(name, { kind, value, by: (changes.get(name)?.by ?? 0) + by });
    }
  };
  count(before, -1);
  count(after, 1);
  const changed = [...changes.values()].filter(({ by }) => by !== 0);
  const stored = await database.counts.bulkGet(changed.map(({ kind, value }) => [kind, value]));
  const counts = changed.map(({ kind, value, by }, i) => ({ kind, value, clips: (stored[i]?.clips ?? 0) + by }));
  const empty = counts.filter(({ clips }) => clips <= 0).map(({ kind, value }): [ListKind, string] => [kind, value]);
  await Promise.all([database.counts.bulkPut(counts.filter(({ clips }) => clips > 0)), empty.length > 0 ? database.counts.bulkDelete(empty) : undefined]);
}
