import type { Found, Page } from "./reading.ts";

/**
 * Family name and title (蔣市長) of figures whose full name stands earlier in the text. What is found is the family name alone.
 * Where two figures of the text share name and title, neither is meant for sure and nothing is marked.
 */
export function findTitled(page: Page): Found[] {
  const found: Found[] = [];
  for (const [form, { figure, family, shared }] of formsOf(page)) {
    if (shared) continue;
    const from = page.named.get(figure) ?? 0;
    for (let at = page.text.indexOf(form, from); at >= 0; at = page.text.indexOf(form, at + form.length)) {
      found.push({ figure, start: at, end: at + family.length, certain: true });
    }
  }
  // 黃主席 and 黃主席兼立委 are two forms at one place.
  return found.sort((a, b) => a.start - b.start).filter(({ start }, index, all) => start !== all[index - 1]?.start);
}

/** Every form of family name and title of the text's figures, and who is meant by it. */
function formsOf({ table, named }: Page): Map<string, { figure: number; family: string; shared: boolean }> {
  const forms = new Map<string, { figure: number; family: string; shared: boolean }>();
  for (const figure of named.keys()) {
    const { family: families = [], titles = [] } = table.clues[figure] ?? {};
    for (const family of families) for (const title of titles) forms.set(family + title, { figure, family, shared: forms.has(family + title) });
  }
  return forms;
}
