import { Dexie, type EntityTable, type Table } from "dexie";
import type { ClipContent, ClipRow } from "../core/clips/clip.ts";
import type { ClipPicture, Highlight } from "../core/clips/full-clip.ts";
import type { ListKind } from "../core/clips/list-keys.ts";
import type { PictureFile } from "../core/clips/picture-file.ts";
import type { SearchBlock } from "../core/clips/search-block.ts";
import type { Figure } from "../core/figures/figure.ts";
import type { FigureNote } from "./figure-note.ts";

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
  declare blocks: EntityTable<StoredBlock, "number">;
  /** Clips whose words changed since they were put into a block, or that went for good. */
  declare unindexed: EntityTable<{ id: string }, "id">;
  declare facts: EntityTable<Fact, "name">;
  declare figureNotes: EntityTable<FigureNote, "figureId">;
  declare ownFigures: EntityTable<Figure, "id">;

  constructor(name: string) {
    // "strict" waits for the disk: a clip that was acknowledged survives the browser's sudden end.
    super(name, { chromeTransactionDurability: "strict" });
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
  }
}

export const database = new LibraryDatabase("qingdu");
