import { Dexie, type EntityTable } from "dexie";
import type { LookUp } from "../core/figures/look-up.ts";
import type { Variant } from "../core/script/script.ts";
import { inLibrary } from "./storage-unavailable.ts";

/** A look-up as it is kept: `at` says when it was made. */
interface KeptLookUp extends LookUp {
  /** Figure and variant. */
  key: string;
}

/** Look-ups that are kept, the newest: some 20 MB with their pictures. */
const MOST = 200;
/** A look-up is as good as new for so many milliseconds: 30 days. */
const FRESH = 30 * 86_400_000;

/** What was looked up lies in a database of its own: it can be had again, and the library is not to suffer by it. */
class LookUpDatabase extends Dexie {
  declare lookUps: EntityTable<KeptLookUp, "key">;

  constructor() {
    super("qingdu-look-ups");
    this.version(1).stores({ lookUps: "key, at" });
  }
}

const database = new LookUpDatabase();

const keyOf = (figureId: string, variant: Variant): string => `${variant} ${figureId}`;

/** What was looked up of a figure, where that is not too long ago. `now`: Unix milliseconds. */
export async function keptLookUp(figureId: string, variant: Variant, now: number): Promise<LookUp | undefined> {
  const kept = await inLibrary(() => database.lookUps.get(keyOf(figureId, variant)));
  if (!kept || now - kept.at > FRESH) return undefined;
  const { key: _key, ...lookUp } = kept;
  return lookUp;
}

/** Keeps a look-up in the place of the one before; the oldest of all go where there are too many. */
export async function keepLookUp(figureId: string, variant: Variant, lookUp: LookUp): Promise<void> {
  await inLibrary(() => database.transaction("rw", database.lookUps, async () => {
    await database.lookUps.put({ ...lookUp, key: keyOf(figureId, variant) });
    const tooMany = (await database.lookUps.count()) - MOST;
    if (tooMany > 0) await database.lookUps.bulkDelete(await database.lookUps.orderBy("at").limit(tooMany).primaryKeys());
  }));
}

export async function countLookUps(): Promise<number> {
  return inLibrary(() => database.lookUps.count());
}

export async function forgetLookUps(): Promise<void> {
  await inLibrary(() => database.lookUps.clear());
}
