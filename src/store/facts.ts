import { database } from "./database.ts";
import { inLibrary } from "./storage-unavailable.ts";

/** Facts that the library keeps about itself. */
export interface LibraryFacts {
  /** Whether the reader was told, and agreed, that removing the extension removes the library. */
  toldOfRemoval: boolean;
  /** Whether single keys act in the library. */
  singleKeys: boolean;
  /** Whether lists are shown as cards with pictures. */
  cards: boolean;
  /** When the whole library was last written to a backup, in milliseconds since 1970. */
  backedUpAt?: number;
  /** Why the last automatic backup failed, in the browser's words; undefined where it did not. */
  backupTrouble?: string;
}

/** What the library knows of itself, with what an unused one would say where it knows nothing. */
export async function libraryFacts(): Promise<LibraryFacts> {
  const stored = new Map((await inLibrary(() => database.facts.toArray())).map(({ name, value }) => [name, value]));
  const backedUpAt = stored.get("backedUpAt");
  const backupTrouble = stored.get("backupTrouble");
  return {
    toldOfRemoval: stored.get("toldOfRemoval") === true, singleKeys: stored.get("singleKeys") !== false, cards: stored.get("cards") === true,
    ...(typeof backedUpAt === "number" ? { backedUpAt } : {}), ...(typeof backupTrouble === "string" ? { backupTrouble } : {}),
  };
}

/** Notes a fact. */
export async function noteFact<Name extends keyof LibraryFacts>(name: Name, value: LibraryFacts[Name]): Promise<void> {
  await inLibrary(() => database.facts.put({ name, value }));
}

/** Takes a fact back. */
export async function forgetFact(name: keyof LibraryFacts): Promise<void> {
  await inLibrary(() => database.facts.delete(name));
}
