import { parseFigures } from "../../core/figures/cards.ts";
import type { Figures } from "../../core/figures/figure.ts";
import { withOwn } from "../../core/figures/own.ts";
import { loadAsset } from "../../platform/assets.ts";
import { ownFigures } from "../../store/figure-notes.ts";

let shipped: Promise<Figures> | undefined;

/** Every figure that we know, by id; one of the user's own stands before a shipped one. The shipped ones are read once a page. */
export async function knownFigures(): Promise<Figures> {
  shipped ??= loadAsset("figures/cards.json").then((bytes) => parseFigures(JSON.parse(new TextDecoder().decode(bytes))));
  const [figures, own] = await Promise.all([shipped, ownFigures()]);
  return withOwn(figures, own);
}
