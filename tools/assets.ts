import { packFigures } from "../src/core/figures/pack-cards.ts";
import { tableFor } from "../src/core/script/tables.ts";
import { compileFigures } from "./figures-compile.ts";
import { readAttested } from "./figures-load.ts";
import { readFigureSource } from "./figures-source.ts";
import { licencesText } from "./licences.ts";
import { placeRows } from "./places-table.ts";
import { scriptTable } from "./script-tables.ts";

/** A file of the extension that is compiled from sources, below the extension's root. */
export interface CompiledAsset {
  path: string;
  bytes: Uint8Array;
}

/** Everything that build.mjs ships beside code and what lies in assets/: conversion tables, figures, places and the licences. Throws where a source fails its audit. */
export async function compiledAssets(): Promise<CompiledAsset[]> {
  const tables = await Promise.all([tableFor("cn"), tableFor("t")].map(async (name) => ({ path: `script/${name}.bin`, bytes: await scriptTable(name) })));
  return [...tables, ...figureAssets(), { path: "places/names.json", bytes: new TextEncoder().encode(JSON.stringify(placeRows())) }, { path: "licences.txt", bytes: new TextEncoder().encode(licencesText()) }];
}

function figureAssets(): CompiledAsset[] {
  const source = readFigureSource();
  if (source.problems.length > 0) throw new Error(`The figure table does not build:\n${source.problems.join("\n")}`);
  const { names, figures, simplified } = compileFigures(source, readAttested());
  return [
    { path: "figures/names.bin", bytes: names },
    { path: "figures/cards.json", bytes: new TextEncoder().encode(packFigures(figures, simplified)) },
  ];
}
