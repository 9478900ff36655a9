/** Pause between two looks, in milliseconds: short beside what a browser needs, long beside what a look costs. */
const PAUSE = 50;
/** What anything may take on a machine that is busy with other things, in milliseconds. */
export const PATIENCE = 60_000;

/** A look that finds nothing yet answers with one of these. */
type Nothing = undefined | null | false | "" | 0;

/**
 * Looks again and again until there is something, and answers with it. Rejects after `patience` milliseconds, saying what
 * was waited for and, where looking itself failed, the last failure.
 */
export async function until<T>(what: string, look: () => Promise<T | Nothing> | T | Nothing, patience = PATIENCE): Promise<T> {
  const end = Date.now() + patience;
  let failure: unknown;
  do {
    try {
      const found = await look();
      if (found) return found;
      failure = undefined;
    } catch (error) {
      failure = error;
    }
    await new Promise((rested) => setTimeout(rested, PAUSE));
  } while (Date.now() < end);
  throw new Error(`Waited ${patience} ms in vain for ${what}.`, { cause: failure });
}
