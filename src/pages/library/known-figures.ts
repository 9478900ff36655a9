import { parseFigures } from "../../core/figures/cards.ts";
import type { Figure } from "../../core/figures/figure.ts";
import { loadAsset } from "../../platform/assets.ts";

let figures: Promise<Map<string, Figure>> | undefined;

/** Every figure that we know, by id; read once a page. */
export function knownFigures(): Promise<Map<string, Figure>> {
  return (figures ??= loadAsset("figures/cards.json").then((bytes) => parseFigures(JSON.parse(new TextDecoder().decode(bytes)))));
}
