import { isOrphan } from "./orphan.ts";

/**
 * Lets work go on by itself. What it throws is reported once, with the place that let it go: no promise is dropped in
 * silence, but by a script that an update of the extension has left behind.
 */
export function unawaited(work: Promise<unknown>, place: string): void {
  work.catch((error: unknown) => {
    if (!isOrphan()) console.info(`Qingdu: ${place} did not succeed.`, error);
  });
}
