import { fold } from "../core/clips/fold.ts";
import { foldedOf, type BlockClip } from "../core/clips/search-block.ts";
import { likenessIfAny, SAME_OUTLETS_STORY, SAME_STORY, sketchOf, type Sketch } from "../core/clips/similar.ts";
import type { StoredBlock } from "./database.ts";
import { clipWords, indexState, readBlocks } from "./search-rows.ts";

/** Which clips tell the same story. Held in memory (a quarter of a kilobyte a clip): it follows from the texts that search keeps. */
export interface StoryIndex {
  /** Brings the index up to date with the database. */
  sync: () => Promise<void>;
  /** Of each of these clips the others that tell its story, likest first, without those in the trash. */
  find: (ids: readonly string[]) => [id: string, others: string[]][];
}

interface Sketched {
  site: string;
  sketch: Sketch;
}

/** Blocks that are read at once: 4 MB in memory for a moment. */
const READ_AT_ONCE = 100;

/** An index that holds nothing until it is synced. */
export function createStoryIndex(): StoryIndex {
  const sketches = new Map<string, Sketched>();
  const blocks = new Map<number, string[]>();
  let loose: string[] = [];
  let trashed: ReadonlySet<string> = new Set();
  return {
    async sync() {
      const state = await indexState();
      const numbers = new Set(state.blocks);
      for (const [number, ids] of blocks) {
        if (numbers.has(number)) continue;
        blocks.delete(number);
        for (const id of ids) sketches.delete(id);
      }
      for (const id of loose) sketches.delete(id);
      const missing = state.blocks.filter((number) => !blocks.has(number));
      for (let at = 0; at < missing.length; at += READ_AT_ONCE) {
        for (const block of await readBlocks(missing.slice(at, at + READ_AT_ONCE))) {
          blocks.set(block.number, block.ids);
          block.clips.forEach((clip, i) => sketches.set(clip.id, { site: clip.site, sketch: sketchIn(block, clip, i) }));
        }
      }
      loose = state.unindexed;
      for (const id of loose) sketches.delete(id);
      for (const { id, site, title, text } of await clipWords(loose)) sketches.set(id, { site, sketch: sketchOf(fold(`${title}\n${text}`)) });
      trashed = new Set(state.trashed);
    },
    find: (ids) => ids.flatMap((id) => {
      const one = sketches.get(id);
      if (!one) return [];
      const alike: { other: string; like: number }[] = [];
      for (const [other, { site, sketch }] of sketches) {
        const like = likenessIfAny(one.sketch, sketch);
        if (like >= (site === one.site ? SAME_OUTLETS_STORY : SAME_STORY) && other !== id && !trashed.has(other)) alike.push({ other, like });
      }
      const others = alike.sort((a, b) => b.like - a.like).map(({ other }) => other);
      return others.length > 0 ? [[id, others] satisfies [string, string[]]] : [];
    }),
  };
}

/** The sketch of clip number `i` of a block: of its title, text and note, which lie there as one. */
function sketchIn({ text, clips }: StoredBlock, { start }: BlockClip, i: number): Sketch {
  return sketchOf(foldedOf(text.slice(start, clips[i + 1]?.start)));
}
