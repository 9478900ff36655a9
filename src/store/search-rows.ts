import { regionOf } from "../core/clips/region.ts";
import { BLOCK_CLIPS, packBlocks, withoutClips, type ClipWords, type SearchBlock } from "../core/clips/search-block.ts";
import { database, type StoredBlock } from "./database.ts";
import { inLibrary } from "./storage-unavailable.ts";

/*
 * The search index at rest. Saving a clip notes only that its words changed, in the same transaction; packing the noted
 * clips into blocks is another transaction, so that index and clips agree whenever the browser stops.
 */

/** What the index holds now. Every clip is in one block at most, and clips in `unindexed` count as in none. */
export interface IndexState {
  blocks: number[];
  unindexed: string[];
  trashed: string[];
}

/** Clips packed in one transaction: 0.1 s of work, so that a save never waits long. */
const PACKED_AT_ONCE = 20 * BLOCK_CLIPS;

export async function indexState(): Promise<IndexState> {
  return inLibrary(() => database.transaction("r", [database.blocks, database.unindexed, database.clips], async () => {
    const [blocks, unindexed, trashed] = await Promise.all([
      database.blocks.toCollection().primaryKeys(),
      database.unindexed.toCollection().primaryKeys(),
      database.clips.where("keys").between(["trash"], ["trash", []]).primaryKeys(),
    ]);
    return { blocks, unindexed, trashed };
  }));
}

/** The blocks with these numbers; those that went meanwhile are left out. */
export async function readBlocks(numbers: number[]): Promise<StoredBlock[]> {
  return (await inLibrary(() => database.blocks.bulkGet(numbers))).filter((block) => block !== undefined);
}

/** What is searched of these clips, trash included; those that went for good are left out. */
export async function clipWords(ids: string[]): Promise<ClipWords[]> {
  return inLibrary(() => database.transaction("r", WORD_TABLES, () => readWords(ids)));
}

const WORD_TABLES = [database.clips, database.contents, database.highlights];

async function readWords(ids: string[]): Promise<ClipWords[]> {
  const [rows, contents, highlights] = await Promise.all([database.clips.bulkGet(ids), database.contents.bulkGet(ids), database.highlights.where("clipId").anyOf(ids).toArray()]);
  const notes = new Map<string, string>();
  for (const { clipId, note = "" } of highlights) if (note !== "") notes.set(clipId, `${notes.get(clipId) ?? ""}\n${note}`);
  return rows.flatMap((row, i) => {
    const content = contents[i];
    if (!row || !content) return [];
    const { id, site, script, publishedAt, url } = row;
    const region = regionOf(url);
    const note = row.note + (notes.get(id) ?? "");
    return [{ id, site, script, publishedAt, ...(region ? { region } : {}), title: content.title, text: content.text, note }];
  });
}

/**
 * Packs clips whose words changed into blocks, as long as they fill one; the rest stays noted. A stop between two transactions
 * leaves the index whole.
 */
export async function packUnindexed(): Promise<void> {
  while ((await inLibrary(packSome)) > 0);
}

/** Returns how many clips were packed. */
async function packSome(): Promise<number> {
  return database.transaction("rw", [...WORD_TABLES, database.blocks, database.unindexed], async () => {
    const noted = await database.unindexed.limit(PACKED_AT_ONCE).primaryKeys();
    const count = noted.length - (noted.length % BLOCK_CLIPS);
    if (count === 0) return 0;
    const ids = noted.slice(0, count);
    await takeOut(ids);
    await addBlocks(packBlocks(await readWords(ids)));
    await database.unindexed.bulkDelete(ids);
    return count;
  });
}

/** Takes clips out of the blocks that hold them. */
async function takeOut(ids: string[]): Promise<void> {
  const gone = new Set(ids);
  const old = await database.blocks.where("ids").anyOf(ids).distinct().toArray();
  await database.blocks.bulkDelete(old.map(({ number }) => number));
  await addBlocks(old.map((block) => withoutClips(block, gone)).filter(({ clips }) => clips.length > 0));
}

async function addBlocks(blocks: SearchBlock[]): Promise<void> {
  await database.blocks.bulkAdd(blocks.map((block) => ({ ...block, ids: block.clips.map(({ id }) => id) })));
}

/** Drops the index and notes every clip, so that it is built anew. */
export async function rebuildIndex(): Promise<void> {
  await inLibrary(() => database.transaction("rw", [database.clips, database.blocks, database.unindexed], async () => {
    await database.blocks.clear();
    const ids = await database.clips.toCollection().primaryKeys();
    await database.unindexed.bulkPut(ids.map((id) => ({ id })));
  }));
}
