import type { PictureType } from "../clips/picture-file.ts";

/** What an encyclopedia says of a figure: its words, with all that its licence asks to be said. Plain text, never markup. */
export interface LookUp {
  title: string;
  /** How the article begins. */
  text: string;
  /** Where all of it stands, in the variant that was asked for. */
  address: string;
  /** Unix milliseconds. */
  at: number;
  picture?: LookUpPicture;
}

export interface LookUpPicture {
  type: PictureType;
  base64: string;
  /** The page that names the picture's author and licence. */
  address: string;
}

/**
 * What became of a look-up. `asked`: the page that asks for the permission was opened; `not-allowed`: there is none.
 * `busy`: the encyclopedia wants to be left alone for a while; `unreachable`: it gave no answer at all.
 */
export type LookUpOutcome = { kind: "found"; found: LookUp } | { kind: "asked" | "not-allowed" | "not-found" | "unreachable" | "busy" | "failed" };

/** What a card can offer at once: nothing where its user switched look-ups off, what was kept from an earlier one, or to look up. */
export type LookUpOffer = { kind: "off" } | { kind: "possible" } | { kind: "kept"; found: LookUp };
