/** How a text is written: simplified, traditional, both, or not Chinese enough to say. */
export type Script = "hans" | "hant" | "mixed" | "other";

/** How the reader wants to see Chinese text: as the mainland, Taiwan or Hong Kong writes it. */
export type Variant = "cn" | "tw" | "hk";

export const VARIANTS: readonly Variant[] = ["cn", "tw", "hk"];
