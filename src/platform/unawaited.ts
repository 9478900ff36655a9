/** Lets work go on by itself. What it throws is reported once, with the place that let it go: no promise is dropped in silence. */
export function unawaited(work: Promise<unknown>, place: string): void {
  work.catch((error: unknown) => console.info(`Qingdu: ${place} did not succeed.`, error));
}
