/*
 * Ids in alphabetical order as one text, which packs a sixth smaller than a line each: before each id a capital letter, which tells how many
 * letters it begins with as the one before it does (A: none); then the others.
 */

const NONE_SHARED = 65;
/** As many as there are capitals behind A. */
const MOST_SHARED = 25;
const PART = /[A-Z][^A-Z]*/g;

/** The ids as such a text. Throws where one has a capital letter itself. */
export function writeIds(ids: readonly string[]): string {
  return ids.map((id, at) => {
    if (/[A-Z]/.test(id)) throw new Error(`The id ${id} has a capital letter.`);
    const before = ids[at - 1] ?? "";
    let shared = 0;
    while (shared < MOST_SHARED && shared < id.length && id[shared] === before[shared]) shared++;
    return String.fromCharCode(NONE_SHARED + shared) + id.slice(shared);
  }).join("");
}

/** The ids of such a text. */
export function readIds(text: string): string[] {
  let id = "";
  return (text.match(PART) ?? []).map((part) => (id = id.slice(0, part.charCodeAt(0) - NONE_SHARED) + part.slice(1)));
}
