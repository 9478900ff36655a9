import type { Evidence, Figure, Role } from "../src/core/figures/figure.ts";

/** A source that has gone on for so many days without the office beside the name is a reason to ask whether it is held still: half a year. */
const SILENCE = 183;

/**
 * Marks the roles that their sources stopped naming long before they ended themselves: being seen once is not being in office
 * today. `former` are those that nobody holds.
 */
export function markLapsed(figures: readonly Figure[], former: ReadonlySet<Role> = new Set()): Figure[] {
  const ends = new Map<string, number>();
  for (const { source, day } of figures.flatMap(({ roles }) => roles.flatMap(({ evidence }) => evidence.map(sighting)))) ends.set(source, Math.max(day, ends.get(source) ?? 0));
  const isSilent = (evidence: Evidence): boolean => {
    const { source, day } = sighting(evidence);
    return (ends.get(source) ?? 0) - day > SILENCE * 86_400_000;
  };
  const lapsed = (role: Role): boolean => role.to === undefined && !former.has(role) && role.evidence.length > 0 && role.evidence.every(isSilent);
  return figures.map((figure) => ({ ...figure, roles: figure.roles.map((role) => (lapsed(role) ? { ...role, lapsed: true } : role)) }));
}

/** The last day on which a source names the office. One that names no day says nothing about time, and ends where it begins. */
function sighting({ source, first = "", last = first }: Evidence): { source: string; day: number } {
  return { source, day: last === "" ? 0 : Date.parse(last) };
}
