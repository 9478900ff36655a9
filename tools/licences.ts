import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

interface Package {
  name: string;
  version: string;
  license: string;
  dependencies?: Record<string, string>;
}

const NODE_MODULES = join(PROJECT_ROOT, "node_modules");
/** Files of a package that its licence asks to be passed on. */
const NOTICES = /^(?:licen[cs]e|notice|third_party)/i;

const readPackage = (folder: string): Package => JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as Package;

/** The packages that the extension ships, theirs included, by name. */
export function shippedPackages(): Package[] {
  const found = new Map<string, Package>();
  const visit = (dependencies: Record<string, string> = {}): void => {
    for (const name of Object.keys(dependencies)) {
      if (found.has(name)) continue;
      const shipped = readPackage(join(NODE_MODULES, name));
      found.set(name, shipped);
      visit(shipped.dependencies);
    }
  };
  visit(readPackage(PROJECT_ROOT).dependencies);
  return [...found.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** The notices of one package: its files' texts. Throws where it has none, for then it may not be shipped. */
function noticesOf({ name }: Package): string[] {
  const folder = join(NODE_MODULES, name);
  const files = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isFile() && NOTICES.test(entry.name));
  if (files.length === 0) throw new Error(`${name} has no licence file in its package.`);
  return files.map((file) => readFileSync(join(folder, file.name), "utf8").trim());
}

/** Every shipped package with its version, licence and notices, as the text that goes into the extension. */
export function licencesText(): string {
  const printed = new Map<string, string>();
  const sections = shippedPackages().map((shipped) => {
    const title = `${shipped.name} ${shipped.version} (${shipped.license})`;
    const texts = noticesOf(shipped).map((text) => {
      const before = printed.get(text);
      printed.set(text, before ?? title);
      return before ? `The same text as for ${before}.` : text;
    });
    return [`${"=".repeat(80)}\n${title}\n${"=".repeat(80)}`, ...texts].join("\n\n");
  });
  const own = readFileSync(join(PROJECT_ROOT, "LICENSE"), "utf8").trim();
  return `Qingdu\n\n${own}\n\nThe table of public figures is under CC0 1.0.\n\nQingdu is built with:\n\n${sections.join("\n\n")}\n`;
}
