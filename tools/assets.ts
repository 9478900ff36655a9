import { tableFor } from "../src/core/script/tables.ts";
import { scriptTable } from "./script-tables.ts";

/** A file of the extension that is compiled from sources, below the extension's root. */
export interface CompiledAsset {
  path: string;
  bytes: Uint8Array;
}

/** Everything that build.mjs ships beside code and what lies in assets/: conversion tables and the figure table. */
export async function compiledAssets(): Promise<CompiledAsset[]> {
  const tables = [tableFor("cn"), tableFor("t")];
  return Promise.all(tables.map(async (name) => ({ path: `script/${name}.bin`, bytes: await scriptTable(name) })));
}
