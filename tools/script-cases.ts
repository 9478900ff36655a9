import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** A pair of OpenCC's own test suite: what its configuration of this name makes of a text. */
export interface OpenccCase {
  name: string;
  input: string;
  output: string;
}

/** OpenCC's test suite, all configurations. Undefined where it is not here. The file is JSON but for trailing commas. */
export function openccCases(): OpenccCase[] | undefined {
  const path = join(PROJECT_ROOT, "../shared/opencc/testcases.json");
  if (!existsSync(path)) return undefined;
  const text = readFileSync(path, "utf8").replace(/,(\s*[\]}])/g, "$1");
  const { cases } = JSON.parse(text) as { cases: { input: string; expected: Record<string, string> }[] };
  return cases.flatMap(({ input, expected }) => Object.entries(expected).map(([name, output]) => ({ name, input, output })));
}
