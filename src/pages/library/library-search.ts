import { fold } from "../../core/clips/fold.ts";
import type { ClipList } from "../../core/clips/list-keys.ts";
import { parseQuery, type Filter } from "../../core/clips/query.ts";
import { figuresNamed, namesFor } from "../../core/clips/search-names.ts";
import type { Figures } from "../../core/figures/figure.ts";
import { listsOf } from "../../store/read-clips.ts";
import type { LibrarySearch } from "../../store/search-index.ts";
import { knownFigures } from "./known-figures.ts";

/** What was typed, as the library searches it: words with the names they stand for, tags and figures as lists. */
export async function librarySearch(typed: string, within: ClipList): Promise<LibrarySearch> {
  const { words, barred, filters } = parseQuery(typed);
  const figures = await knownFigures();
  const lists = await Promise.all(filters.filter(isList).map(async (filter) => ({ anyOf: await listsNamed(filter, figures), not: filter.not })));
  const inList = within.kind === "all" || within.kind === "trash" ? [] : [{ anyOf: [within], not: false }];
  return { words: words.map((word) => namesFor(word, figures.values())), barred, filters: filters.filter((filter) => !isList(filter)), lists: [...lists, ...inList] };
}

const isList = ({ field }: Filter): boolean => field === "tag" || field === "figure";

async function listsNamed({ field, value }: Filter, figures: Figures): Promise<ClipList[]> {
  if (field === "figure") return figuresNamed(value, figures.values()).map(({ id }) => ({ kind: "figure", value: id }));
  const tags = await listsOf("tag");
  return tags.filter((tag) => fold(tag.value) === fold(value)).map((tag) => ({ kind: "tag", value: tag.value }));
}
