/** For each unit of a word, 16 bits a block that say which of its clips hold the unit. No rows: nothing is known. */
export type UnitRows = readonly Uint16Array[];

/** The bits of every clip of a block. */
export const EVERY_CLIP = 0xffff;
