// npm run figures:report: what the figure table covers, by country and by office, and what is stated but rests on nothing yet.
import { compileFigures } from "./figures-compile.ts";
import { readAttested } from "./figures-load.ts";
import { readFigureSource } from "./figures-source.ts";

const source = readFigureSource();
const attested = readAttested();
const { figures } = compileFigures(source, attested);
const shipped = new Map(figures.map((figure) => [figure.id, figure]));

interface Line {
  stated: number;
  shipped: number;
  names: number;
  unverified: number;
  withOffice: number;
}

const byCountry = new Map<string, Line>();
const byOffice = new Map<string, { stated: number; shipped: number }>();
for (const { id, country, roles } of source.figures) {
  const line = byCountry.get(country) ?? { stated: 0, shipped: 0, names: 0, unverified: 0, withOffice: 0 };
  const figure = shipped.get(id);
  line.stated++;
  if (figure) {
    line.shipped++;
    line.names += new Set(["tw", "cn", "hk"].flatMap((region) => figure.names[region as "tw"] ?? [])).size;
    line.unverified += figure.unverified?.length ?? 0;
    if (figure.roles.length > 0) line.withOffice++;
  }
  byCountry.set(country, line);
  for (const { key, role } of roles) {
    const code = key.replace(/@.*/, "");
    const office = byOffice.get(code) ?? { stated: 0, shipped: 0 };
    office.stated++;
    if (figure && role.evidence.length > 0) office.shipped++;
    byOffice.set(code, office);
  }
}

console.log(`${figures.length} of ${source.figures.length} stated figures ship: the others have no name that a source was seen to print.`);
console.table(Object.fromEntries([...byCountry].sort(([, a], [, b]) => b.shipped - a.shipped)));
console.table(Object.fromEntries([...byOffice].filter(([, { stated }]) => stated > 1).sort(([, a], [, b]) => b.shipped - a.shipped)));
const waiting = source.figures.filter(({ id }) => !shipped.has(id)).map(({ id }) => id);
console.log(`Waiting for a source (${waiting.length}): ${waiting.join(", ")}`);
