import type { Article } from "../core/article/article.ts";
import { articleOf, piecesOf, type Piece, type Verdict } from "../core/article/edition.ts";
import { joinPages } from "../core/article/join.ts";
import { verdictsOn, type SiteRule, type SiteRules } from "../core/article/site-rules.ts";
import { hostOf } from "../core/sites.ts";
import { loadSiteRules, saveSiteRule, watchSiteRules } from "../platform/site-rules-storage.ts";
import { unawaited } from "../platform/unawaited.ts";

/** An article as its reader wants it: all its pages, without what was taken out here or is taken out on this site always. */
export interface Edition {
  /** As it was extracted from the page that is here. */
  readonly extracted: Article;
  readonly article: Article;
  readonly pieces: readonly Piece[];
  /** Why each piece is left out, if it is. */
  readonly verdicts: readonly Verdict[];
  /** The site that rules are remembered for; undefined where the page has none. */
  readonly host: string | undefined;
  readonly rules: readonly SiteRule[];
  /** Take a piece out, or put it back, on this page. */
  decide: (key: string, out: boolean) => void;
  /** Take the last decision back. False where there is none. */
  undo: () => boolean;
  /** Remember a rule for the site, or forget it. */
  remember: (rule: SiteRule, wanted: boolean) => Promise<void>;
  /** Add the article's other pages. */
  join: (before: readonly Article[], after: readonly Article[]) => void;
  /** How many of the article's pages are here. */
  readonly pageCount: number;
}

/** What was decided at one address. It outlives the extraction: the page may be read anew for a clip. */
interface State {
  decisions: Map<string, boolean>;
  history: { key: string; was: boolean | undefined }[];
  before: readonly Article[];
  after: readonly Article[];
}

export interface Editions {
  /** Resolves when the site's rules are known. */
  ready: Promise<void>;
  /** The edition of an article as it was extracted. */
  of: (extracted: Article) => Edition;
}

/** Keeps the tab's editions, by address, until the signal aborts. `changed` is told when the site's rules change. */
export function createEditions(changed: () => void, signal: AbortSignal): Editions {
  const host = hostOf(location.href);
  const states = new Map<string, State>();
  let rules: readonly SiteRule[] = [];
  const follow = (all: SiteRules): void => {
    const before = rules;
    rules = (host && all.get(host)) || [];
    if (JSON.stringify(before) !== JSON.stringify(rules)) changed();
  };
  const start = async (): Promise<void> => {
    watchSiteRules(follow, signal);
    follow(await loadSiteRules());
  };
  const ready = start();
  unawaited(ready, "reading the site's rules");
  return {
    ready: ready.catch(() => undefined),
    of(extracted) {
      const state = states.get(extracted.url) ?? { decisions: new Map<string, boolean>(), history: [], before: [], after: [] };
      states.set(extracted.url, state);
      return editionOf(extracted, state, {
        host,
        rules: () => rules,
        remember: async (rule, wanted) => {
          if (host) await saveSiteRule(host, rule, wanted);
        },
      });
    },
  };
}

interface SiteWishes {
  host: string | undefined;
  rules: () => readonly SiteRule[];
  remember: Edition["remember"];
}

function editionOf(extracted: Article, state: State, { host, rules, remember }: SiteWishes): Edition {
  let known: { whole: Article; pieces: Piece[]; before: State["before"]; after: State["after"] } | undefined;
  /** The article with all its pages, and its pieces: read anew when pages were added. */
  const whole = (): { whole: Article; pieces: Piece[] } => {
    if (known?.before === state.before && known.after === state.after) return known;
    const [first = extracted, ...others] = [...state.before, extracted, ...state.after];
    const article = joinPages([first, ...others], document);
    known = { whole: article, pieces: piecesOf(article, document), before: state.before, after: state.after };
    return known;
  };
  const verdicts = (): Verdict[] => verdictsOn(whole().pieces, rules(), state.decisions);
  return {
    extracted, host, remember,
    get rules() {
      return rules();
    },
    get pieces() {
      return whole().pieces;
    },
    get verdicts() {
      return verdicts();
    },
    get article() {
      // Most articles are read as they are: nothing is parsed for them.
      if (state.decisions.size === 0 && rules().length === 0 && state.before.length + state.after.length === 0) return extracted;
      return articleOf(whole().whole, whole().pieces, verdicts(), document);
    },
    get pageCount() {
      return state.before.length + 1 + state.after.length;
    },
    decide(key, out) {
      state.history.push({ key, was: state.decisions.get(key) });
      state.decisions.set(key, out);
    },
    undo() {
      const last = state.history.pop();
      if (!last) return false;
      if (last.was === undefined) state.decisions.delete(last.key);
      else state.decisions.set(last.key, last.was);
      return true;
    },
    join(before, after) {
      state.before = before;
      state.after = after;
    },
  };
}
