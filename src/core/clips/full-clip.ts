import { listed, sameContent, type ClipContent, type ClipRow } from "./clip.ts";

/** A passage that the reader marked: where it is in the text as written, and what it says, by which it is found again in another version. */
export interface Highlight {
  id: string;
  clipId: string;
  /** UTF-16 offsets into the text of the version it was made in. */
  start: number;
  end: number;
  quote: string;
  /** What stands before and after, to tell it from the same words elsewhere. */
  prefix: string;
  suffix: string;
  /** Milliseconds since 1970. */
  madeAt: number;
  /** What the reader wrote on it, plain text; undefined for nothing. */
  note?: string;
  /** When the note was last written or taken away, in milliseconds since 1970. */
  notedAt?: number;
}

/** A picture of a clip: its address on the page, and by what hash its file is kept. */
export interface ClipPicture {
  clipId: string;
  src: string;
  hash: string;
}

/** Everything that is kept of a clip but the picture files. */
export interface FullClip {
  row: ClipRow;
  /** The content that is shown, then the earlier ones, newest first. */
  contents: [ClipContent, ...ClipContent[]];
  highlights: Highlight[];
  pictures: ClipPicture[];
}

/**
 * One clip of two records of it. The one that changed last decides title, tags, note and trash; no text, highlight or
 * picture of either is lost. Merging a clip with itself changes nothing, and the clip keeps the id it has `here`.
 */
export function mergeClips(here: FullClip, there: FullClip): FullClip {
  const [newer, older] = there.row.changedAt > here.row.changedAt ? [there, here] : [here, there];
  const { id } = here.row;
  const savedAt = Math.min(here.row.savedAt, there.row.savedAt);
  const contents = mergeContents(newer, older).map((content) => ({ ...content, clipId: id }));
  const [shown, ...earlier] = contents;
  if (!shown) return here;
  return {
    row: listed({ ...newer.row, id, url: here.row.url, savedAt, version: shown.version }),
    contents: [shown, ...earlier],
    highlights: mergeHighlights(newer.highlights, older.highlights).map((highlight) => ({ ...highlight, clipId: id })),
    pictures: unique([...newer.pictures, ...older.pictures], ({ src }) => src).map((picture) => ({ ...picture, clipId: id })),
  };
}

/** The contents of both, each once: first the one the newer record shows, then by time; numbered anew where both have some of their own. */
function mergeContents(newer: FullClip, older: FullClip): ClipContent[] {
  const missing = older.contents.filter((content) => !newer.contents.some((other) => sameContent(content, other)));
  if (missing.length === 0) return newer.contents;
  const [shown, ...earlier] = newer.contents;
  const rest = [...earlier, ...missing].sort((a, b) => b.fetchedAt - a.fetchedAt || b.version - a.version);
  const all = [shown, ...rest];
  return all.map((content, i) => ({ ...content, version: all.length - i }));
}

/** The highlights of both; one that both have with the note that was written last. */
function mergeHighlights(newer: Highlight[], older: Highlight[]): Highlight[] {
  const others = new Map(older.map((highlight) => [highlight.id, highlight]));
  const lastNoted = (highlight: Highlight): Highlight => {
    const other = others.get(highlight.id);
    return other && (other.notedAt ?? 0) > (highlight.notedAt ?? 0) ? other : highlight;
  };
  return unique([...newer.map(lastNoted), ...older], ({ id }) => id);
}

function unique<T>(list: T[], key: (item: T) => string): T[] {
  return [...new Map(list.toReversed().map((item) => [key(item), item])).values()].toReversed();
}
