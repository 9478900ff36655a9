/** A condition on a clip other than its words. */
export interface Filter {
  field: FilterField;
  value: string;
  /** Written with a minus: the clip must not be so. */
  not: boolean;
}

export type FilterField = "site" | "figure" | "tag" | "script" | "region" | "before" | "after";

/** What a search asks for: every word, none of the barred ones, every filter. */
export interface Query {
  words: string[];
  barred: string[];
  filters: Filter[];
}

/** Names of the filters as they are typed, in English and in both scripts. */
const FIELDS: Record<string, FilterField> = {
  site: "site", 网站: "site", 網站: "site", 来源: "site", 來源: "site",
  figure: "figure", person: "figure", 人物: "figure",
  tag: "tag", 标签: "tag", 標籤: "tag",
  script: "script", 字体: "script", 字體: "script", 简繁: "script", 繁簡: "script",
  region: "region", 地区: "region", 地區: "region",
  before: "before", 之前: "before",
  after: "after", 之后: "after", 之後: "after",
};

/** A term: an optional minus, an optional field, then words in quotes or up to the next space. */
const TERM = /([-－])?(?:([\p{L}]+)[:：])?(?:["“”]([^"“”]*)["“”]|「([^「」]*)」|『([^『』]*)』|([^\s"“”「」『』]+))/gu;

/**
 * Reads what a person typed into the search box: words (all must be there, in any order), "words in quotes" as one, and
 * before any of them a minus to bar it; `site:` `figure:` `tag:` `script:` `region:` `before:` `after:`, with Chinese names and
 * punctuation too. What looks like a field but is none is a word. Nothing that is typed is an error.
 */
export function parseQuery(typed: string): Query {
  const query: Query = { words: [], barred: [], filters: [] };
  for (const [, minus, name = "", ...quoted] of typed.matchAll(TERM)) {
    const value = quoted.find((words) => words !== undefined)?.replace(/\s+/g, " ").trim() ?? "";
    const field = Object.hasOwn(FIELDS, name) ? FIELDS[name] : undefined;
    const not = minus !== undefined;
    // What looked like a field is a word, with what was quoted after it or alone.
    const word = [name, value].filter((part) => part !== "").join(":");
    if (field && value !== "") query.filters.push({ field, value, not });
    else if (!field && word !== "") (not ? query.barred : query.words).push(word);
  }
  return query;
}

/** What was typed without its filters by these fields (or without this one filter). */
export function withoutFilters(typed: string, unwanted: (filter: Filter) => boolean): string {
  const kept = typed.replace(TERM, (term) => (parseQuery(term).filters.some(unwanted) ? "" : term));
  return kept.replace(/\s+/g, " ").trim();
}

/** What was typed with one filter for a field, in the place of those it had; `name` is how the field is written. */
export function withFilter(typed: string, field: FilterField, { name, value }: { name: string; value: string }): string {
  const rest = withoutFilters(typed, (filter) => filter.field === field);
  // A quotation mark would end the value.
  const plain = value.replace(/["“”]/g, " ").trim();
  if (plain === "") return rest;
  // Before the rest: a quotation mark that was opened there ends nowhere.
  return [`${name}:${/[\s「」『』]/.test(plain) ? `"${plain}"` : plain}`, rest].filter((part) => part !== "").join(" ");
}
