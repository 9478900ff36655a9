import { render } from "preact";
import type { Piece } from "../core/article/edition.ts";
import type { ArticlePages } from "../core/article/next-page.ts";
import { sanitizeToFragment } from "../core/article/sanitize.ts";
import { ruleFor, sameRule, type SiteRule } from "../core/article/site-rules.ts";
import type { Variant } from "../core/script/script.ts";
import { LANG } from "../core/text/lang.ts";
import { t, uiLanguage } from "../platform/i18n.ts";
import { unawaited } from "../platform/unawaited.ts";
import { reasonWords, ruleWords } from "../platform/veto-words.ts";
import { DecisionNotice, type Decision } from "../ui/decision-notice.tsx";
import { LeftOut } from "../ui/left-out.tsx";
import { PagesLine } from "../ui/pages-line.tsx";
import type { Edition } from "./editions.ts";
import { createShownTexts } from "./shown-texts.ts";
import { createReaderPages } from "./reader-pages.ts";
import { createTidyMode } from "./tidy-mode.ts";

interface ReaderEditionOptions {
  edition: Edition;
  pages: ArticlePages | undefined;
  /** The article as the reader shows it (articleView). */
  view: HTMLElement;
  /** Holds the article; scrolls. */
  sheet: HTMLElement;
  dialog: HTMLElement;
  /** Makes blocks ready to be shown: names marked, in the variant that is shown. They are put into the article afterwards. */
  adopt: (blocks: Element[]) => Promise<void>;
  /** The variant that the reader shows; undefined is the original. */
  shown: () => Variant | undefined;
  /** Tidying has begun or ended. */
  turned: (tidying: boolean) => void;
  /** The article is another now: what was clipped of it is not this. */
  changed: () => void;
  signal: AbortSignal;
}

/** The reader's veto and the article's other pages, on the article that the reader shows. */
export interface ReaderEdition {
  /** Begin to tidy the article by hand, or end it. */
  tidy: () => void;
  /** The site's rules have changed: show what they say now. */
  follow: () => void;
  /** The reader shows another variant: so does the list of what was left out. */
  restate: () => void;
}

export function createReaderEdition({ edition, pages, view, sheet, dialog, adopt, shown, turned, changed, signal }: ReaderEditionOptions): ReaderEdition {
  const body = view.querySelector<HTMLElement>(".body") ?? view;
  const head = place(view.querySelector(".facts"), "pages-here");
  const end = place(view, "after-article");
  const strip = sheet.appendChild(document.createElement("div"));
  const nodes = new Map<string, Element>();
  let open = false;
  let last: { decision: Decision; rule?: SiteRule | undefined; undo: () => void } | undefined;
  let syncing: Promise<void> = Promise.resolve();

  const textsShown = createShownTexts(shown, () => draw());

  const keptPieces = (): Piece[] => {
    const { pieces, verdicts } = edition;
    return pieces.filter((_, i) => !verdicts[i]);
  };
  keptPieces().forEach(({ key }, i) => {
    const node = body.children[i];
    if (node) nodes.set(key, node);
  });
  const show = async (): Promise<void> => {
    const kept = keptPieces();
    const fresh = kept.filter(({ key }) => !nodes.has(key)).flatMap((piece) => {
      const block = blockFor(piece);
      if (block) nodes.set(piece.key, block);
      return block ?? [];
    });
    if (fresh.length > 0) await adopt(fresh);
    if (signal.aborted) return;
    arrange(body, kept.flatMap(({ key }) => nodes.get(key) ?? []));
    mode.refresh();
    changed();
    draw();
  };
  const sync = (): void => {
    // One after the other: each shows what has been decided by then.
    syncing = syncing.catch(() => undefined).then(show);
    unawaited(syncing, "showing the article as it is wanted");
    draw();
  };
  const otherPages = createReaderPages({ edition, pages, changed: () => draw(), signal });
  const decide = (piece: Piece | undefined, out: boolean): void => {
    if (!piece) return;
    edition.decide(piece.key, out);
    const rule = edition.host === undefined ? undefined : ruleFor(piece, out);
    const wanted = rule && !edition.rules.some((known) => sameRule(known, rule)) ? rule : undefined;
    const always = wanted && edition.host !== undefined ? { always: { label: t("veto_always", edition.host), meaning: ruleWords(wanted) } } : {};
    last = { decision: { words: t(out ? "veto_removed" : "veto_restored"), ...always }, rule: wanted, undo };
    sync();
  };
  const undo = (): void => {
    last = undefined;
    if (edition.undo()) sync();
  };
  const remember = (rule: SiteRule | undefined, wanted: boolean): void => {
    if (!rule) return;
    unawaited(edition.remember(rule, wanted), "remembering a rule for the site");
    last = wanted ? { decision: { words: t("veto_remembered", edition.host ?? "") }, undo: () => remember(rule, false) } : undefined;
    draw();
  };
  const mode = createTidyMode({
    body, dialog, undo, label: t("veto_remove"),
    turned(on) {
      turned(on);
      draw();
    },
    remove: (block) => decide(edition.pieces.find(({ key }) => nodes.get(key) === block), true),
  });
  const join = (): void => unawaited(otherPages.join().then(sync), "joining the article's pages");
  const draw = (): void => {
    if (signal.aborted) return;
    const { pieces, verdicts, rules, host, extracted } = edition;
    const left = pieces.flatMap((piece, i) => {
      const verdict = verdicts[i];
      return verdict ? [{ piece, verdict }] : [];
    });
    const texts = open ? textsShown(left.map(({ piece }) => piece.text)) : [];
    const items = left.map(({ piece, verdict }, i) => ({ key: piece.key, text: texts[i] || t("veto_picture"), reason: reasonWords(verdict) }));
    const line = otherPages.shown && (
      <PagesLine words={{ join: t("pages_join"), stop: t("pages_stop"), again: t("pages_again") }} pages={otherPages.shown} join={join} stop={otherPages.stop} />
    );
    render(line, head);
    render(
      <>
        {line}
        <LeftOut
          words={{ leftOut: t("veto_left_out"), nothing: t("veto_nothing"), putBack: t("veto_put_back"), tidy: t("veto_tidy"), hint: t("veto_tidy_hint"), rules: t("veto_rules", host ?? ""), forget: t("veto_forget") }}
          items={items} rules={rules.map((rule) => ({ id: JSON.stringify(rule), words: ruleWords(rule) }))} lang={LANG[shown() ?? (extracted.script === "hans" ? "cn" : "tw")]}
          open={open} tidying={mode.on} tidy={() => mode.turn(!mode.on)}
          toggle={() => {
            open = !open;
            draw();
          }}
          putBack={(key) => {
            decide(edition.pieces.find((piece) => piece.key === key), false);
            // The button that had the focus is gone.
            end.querySelector<HTMLElement>("[aria-expanded]")?.focus({ preventScroll: true });
          }}
          forget={(id) => remember(edition.rules.find((rule) => JSON.stringify(rule) === id), false)}
        />
      </>,
      end,
    );
    render(
      <DecisionNotice
        {...(last ? { decision: last.decision } : {})} words={{ undo: t("veto_undo"), dismiss: t("veto_dismiss") }} undo={() => last?.undo()} always={() => remember(last?.rule, true)}
        dismiss={() => {
          last = undefined;
          draw();
        }}
      />,
      strip,
    );
  };
  signal.addEventListener("abort", () => {
    for (const part of [head, end, strip]) render(null, part);
  });
  draw();
  return {
    tidy: () => mode.turn(!mode.on),
    follow: sync,
    restate: () => open && draw(),
  };
}

/** A place of the interface's own behind an element; conversion leaves it alone. */
function place(before: Element | null, className: string): HTMLElement {
  const element = document.createElement("div");
  element.className = className;
  element.lang = uiLanguage();
  element.setAttribute("translate", "no");
  before?.after(element);
  return element;
}

/** A piece as the article shows it, cleaned once more. */
function blockFor({ html }: Piece): Element | undefined {
  const block = sanitizeToFragment(html, document).firstElementChild;
  if (!block) return undefined;
  for (const image of block.querySelectorAll("img")) image.loading = "lazy";
  return document.adoptNode(block);
}

/** Lets the article hold these blocks in this order. Those that stand in their place are not touched: focus and pictures stay. */
function arrange(body: Element, blocks: readonly Element[]): void {
  const wanted = new Set(blocks);
  for (const child of Array.from(body.children)) if (!wanted.has(child)) child.remove();
  blocks.forEach((block, i) => {
    const there = body.children[i];
    if (there !== block) body.insertBefore(block, there ?? null);
  });
}
