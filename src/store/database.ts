import { Dexie, type EntityTable, type Table } from "dexie";
import type { ClipContent, ClipRow } from "../core/clips/clip.ts";
import type { ClipPicture, FullClip, Highlight } from "../core/clips/full-clip.ts";
import type { ListKind } from "../core/clips/list-keys.ts";
import type { MissingPicture } from "../core/clips/missing-picture.ts";
import type { PictureFile } from "../core/clips/picture-file.ts";
import type { SearchBlock } from "../core/clips/search-block.ts";
import type { FigureNote } from "../core/figures/figure-note.ts";
import type { Figure } from "../core/figures/figure.ts";
import { readCopies } from "./second-copy.ts";

/** How many clips a list holds: kept, since counting an index of 100,000 takes a third of a second. */
export interface ListCount {
  kind: ListKind;
  value: string;
  clips: number;
}

/** A block of the search index. Never changed: a change takes a block away and adds another, so that a number says what it holds. */
export interface StoredBlock extends SearchBlock {
  number: number;
  /** Its clips, by which it is found. */
  ids: string[];
}

/** A small fact about the library itself. */
export interface Fact {
  name: string;
  value: unknown;
}

/**
 * The library's tables. List rows lie apart from the texts, so that lists, migrations and filters never read a text.
 * `keys` are the lists a row is in (see core/clips/list-keys.ts).
 */
export class LibraryDatabase extends Dexie {
  declare clips: EntityTable<ClipRow, "id">;
  /** The content that is shown. */
  declare contents: EntityTable<ClipContent, "clipId">;
  /** Earlier contents: a new fetch adds, nothing is overwritten. */
  declare versions: Table<ClipContent, [clipId: string, version: number]>;
  declare counts: Table<ListCount, [kind: ListKind, value: string]>;
  declare highlights: EntityTable<Highlight, "id">;
  declare pictures: Table<ClipPicture, [clipId: string, src: string]>;
  declare pictureFiles: EntityTable<PictureFile, "hash">;
  /** Pictures of clips that are not kept: those to be fetched, and those that could not be. */
  declare missing: Table<MissingPicture, [clipId: string, src: string]>;
  declare blocks: EntityTable<StoredBlock, "number">;
  /** Clips whose words changed since they were put into a block, or that went for good. */
  declare unindexed: EntityTable<{ id: string }, "id">;
  declare facts: EntityTable<Fact, "name">;
  declare figureNotes: EntityTable<FigureNote, "figureId">;
  declare ownFigures: EntityTable<Figure, "id">;

  constructor(name: string) {
    // "strict" waits for the disk: a clip that was acknowledged survives the browser's sudden end.
    super(name, { chromeTransactionDurability: "strict" });
    // A new database says so of itself, in the transaction that makes it: whether it is the first or one that was lost,
    // it is filled from the second copies before anything else reads it, and a stop on the way begins again.
    this.on("populate", (making) => void making.table("facts").add({ name: REFILLING, value: true }));
    // Dexie opens what a newer version made as if it were its own; what that version relies on we cannot know.
    this.on("ready", (opened) => {
      if (opened.backendDB().version > SCHEMA * 10) throw new Dexie.VersionError("The library was written by a newer version.");
    }, true);
    // A newer version waits for us to let go: we do, for good. Deleting is not an update, and we begin anew after it.
    this.on("versionchange", ({ newVersion }) => {
      if (newVersion === null) return undefined;
      this.close({ disableAutoOpen: true });
      return false;
    });
    // blocked.ts tells the user; Dexie's own word on the console would be counted as an error.
    this.on("blocked", () => false);
    this.on("ready", async (opened) => {
      if (!(await opened.table("facts").get(REFILLING))) return;
      try {
        await refill(opened);
        await opened.table("facts").delete(REFILLING);
      } catch (error) {
        // The library is of use all the same; the next opening tries again.
        console.info("Qingdu: the library was not filled from its second copies.", error);
      }
    }, true);
    this.version(1).stores({
      clips: "id, &url, *keys",
      contents: "clipId",
      versions: "[clipId+version]",
      counts: "[kind+value]",
      highlights: "id, clipId",
      pictures: "[clipId+src], hash",
      pictureFiles: "hash",
      blocks: "++number, *ids",
      unindexed: "id",
      facts: "name",
      figureNotes: "figureId",
      ownFigures: "id",
    });
    // Pictures are fetched with the clip.
    this.version(SCHEMA).stores({ missing: "[clipId+src], state" });
  }
}

/** The newest schema. Each that was released stays above, and is opened by test/store/migration.test.ts. */
const SCHEMA = 2;

/** Name of the fact that a new database is not filled yet. */
const REFILLING = "refilling";

/** Clips that are written in one transaction. */
const REFILLED_AT_ONCE = 100;

async function refill(opened: Dexie): Promise<void> {
  let clips: FullClip[] = [];
  for await (const clip of readCopies()) {
    clips.push(clip);
    if (clips.length < REFILLED_AT_ONCE) continue;
    await putClips(opened, clips);
    clips = [];
  }
  await putClips(opened, clips);
}

/** Puts clips where none of them is, and counts their lists. Pictures are left out: their files went with the database, and can be fetched again. */
async function putClips(opened: Dexie, clips: FullClip[]): Promise<void> {
  const table = (name: string): Table => opened.table(name);
  await opened.transaction("rw", ["clips", "contents", "versions", "counts", "highlights", "unindexed"], async () => {
    for (const { row, contents: [shown, ...earlier], highlights } of clips) {
      if ((await table("clips").get(row.id)) || (await table("clips").get({ url: row.url }))) continue;
      await table("clips").put(row);
      await table("contents").put(shown);
      await table("versions").bulkPut(earlier);
      await table("highlights").bulkPut(highlights);
      await table("unindexed").put({ id: row.id });
      for (const [kind, value] of row.keys) {
        const count = (await table("counts").get([kind, value])) as ListCount | undefined;
        await table("counts").put({ kind, value, clips: (count?.clips ?? 0) + 1 });
      }
    }
  });
}

export const database = new LibraryDatabase("qingdu");
