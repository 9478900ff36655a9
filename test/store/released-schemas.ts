import { clip, hour } from "./clips.ts";

/*
 * The database as each released version left it, made without Dexie and without today's schema. A schema that was released
 * never changes here; a new one is added when it is released.
 */

interface Store {
  keyPath: string | string[];
  autoIncrement?: boolean;
  indexes: { name: string; keyPath: string | string[]; unique?: boolean; multiEntry?: boolean }[];
}

export const SCHEMA_1: Record<string, Store> = {
  clips: { keyPath: "id", indexes: [{ name: "url", keyPath: "url", unique: true }, { name: "keys", keyPath: "keys", multiEntry: true }] },
  contents: { keyPath: "clipId", indexes: [] },
  versions: { keyPath: ["clipId", "version"], indexes: [] },
  counts: { keyPath: ["kind", "value"], indexes: [] },
  highlights: { keyPath: "id", indexes: [{ name: "clipId", keyPath: "clipId" }] },
  pictures: { keyPath: ["clipId", "src"], indexes: [{ name: "hash", keyPath: "hash" }] },
  pictureFiles: { keyPath: "hash", indexes: [] },
  blocks: { keyPath: "number", autoIncrement: true, indexes: [{ name: "ids", keyPath: "ids", multiEntry: true }] },
  unindexed: { keyPath: "id", indexes: [] },
  facts: { keyPath: "name", indexes: [] },
  figureNotes: { keyPath: "figureId", indexes: [] },
  ownFigures: { keyPath: "id", indexes: [] },
};

/** Records of version 1: two clips, one with an earlier version, a tag, a note, a highlight and a picture. */
function records1(): Record<string, object[]> {
  const [first, second] = [clip(1, { article: { images: [{ src: "https://news.example/a.jpg" }, { src: "https://news.example/b.jpg" }] } }), clip(2)];
  const tagged = { ...second.row, tags: ["環保"], note: "筆記", keys: [...second.row.keys, ["tag", "環保", second.row.savedAt]] };
  const keys = [...first.row.keys, ...tagged.keys].map(([kind, value]) => JSON.stringify([kind, value]));
  return {
    clips: [first.row, tagged],
    contents: [{ ...first.content, version: 2 }, second.content],
    versions: [{ ...first.content, text: "舊版。" }],
    counts: [...new Set(keys)].map((key) => ({ kind: JSON.parse(key)[0], value: JSON.parse(key)[1], clips: keys.filter((other) => other === key).length })),
    highlights: [{ id: "mark", clipId: "id-2", start: 0, end: 2, quote: "第2", prefix: "", suffix: "則", madeAt: hour(8) }],
    pictures: [{ clipId: "id-1", src: "https://news.example/a.jpg", hash: "0".repeat(64) }],
    pictureFiles: [{ hash: "0".repeat(64), type: "image/jpeg", bytes: new Uint8Array([0xff, 0xd8, 0xff]) }],
    unindexed: [{ id: "id-1" }, { id: "id-2" }],
    facts: [{ name: "backedUpAt", value: hour(9) }],
    figureNotes: [{ figureId: "Q1", note: "見過", hidden: false, notAt: [] }],
  };
}

/** Each released schema by its number, with records as its version wrote them. Dexie multiplies its numbers by ten. */
export const RELEASED: { schema: number; make: (name: string) => Promise<IDBDatabase> }[] = [{ schema: 1, make: (name) => makeDatabase(name, 10, SCHEMA_1, records1()) }];

/** Makes a database and leaves it open. */
function makeDatabase(name: string, version: number, stores: Record<string, Store>, records: Record<string, object[]>): Promise<IDBDatabase> {
  return new Promise((made, failed) => {
    const opening = indexedDB.open(name, version);
    opening.addEventListener("upgradeneeded", () => {
      for (const [store, { keyPath, autoIncrement = false, indexes }] of Object.entries(stores)) {
        const table = opening.result.createObjectStore(store, { keyPath, autoIncrement });
        for (const { name: index, keyPath: path, unique = false, multiEntry = false } of indexes) table.createIndex(index, path, { unique, multiEntry });
        for (const record of records[store] ?? []) table.put(record);
      }
    });
    opening.addEventListener("success", () => made(opening.result));
    opening.addEventListener("error", () => failed(opening.error));
  });
}
