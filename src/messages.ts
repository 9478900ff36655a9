import type { Article } from "./core/article/article.ts";
import type { Passage } from "./core/clips/anchor.ts";
import type { Highlight } from "./core/clips/full-clip.ts";
import type { PictureCount, PictureTrouble } from "./core/clips/missing-picture.ts";
import type { Figure } from "./core/figures/figure.ts";
import type { LookUpOffer, LookUpOutcome } from "./core/figures/look-up.ts";
import type { SentMentions } from "./core/figures/sent-mentions.ts";
import type { Script, Variant } from "./core/script/script.ts";
import type { Anchor } from "./core/text/offsets.ts";

/*
 * The contract between contexts. Each message is a documented method: it takes one plain object and answers with one.
 * Everything crosses as JSON (Chromium serialises so): no Map, no Date, no undefined in arrays.
 * platform/messaging.ts derives both ends from these types.
 */

/** What the tiny detector tells of the page in its tab. */
export interface DetectedPage {
  article: boolean;
  /** Canonical address as the page states it, else its own. Untrusted: it serves only to look up a clip. */
  url: string;
}

/** What the popup says about an article before it is opened. */
export interface ArticleSummary {
  url: string;
  title: string;
  byline: string[];
  site?: string;
  published?: string;
  script: Script;
  /** Reading time in whole minutes, at 255 Han characters a minute. */
  minutes: number;
}

/** A figure named in the article, with how often. */
export interface Person {
  figure: Figure;
  /** The name as the article writes it first. */
  surface: string;
  count: number;
}

/** What the page is. `text`: no article was found, but something that can be read anyway. */
export type PageKind = "article" | "text" | "nothing" | "too-large" | "not-html";

/** The page as the injected reader script sees it. */
export interface PageState {
  kind: PageKind;
  /** Where the kind is `article` or `text`. */
  article?: ArticleSummary;
  people: Person[];
  reading: boolean;
  /** The variant that is shown; undefined is the original. */
  shown?: Variant;
  /** Milliseconds that detection and extraction took in the page. */
  ms: { detect: number; extract: number };
}

/** A figure as the user's library has it. */
export interface FigureFacts {
  /** Clips that name the figure. */
  clips: number;
  /** The user's own note; empty for none. */
  note: string;
  lookUp: LookUpOffer;
}

/** What became of a clip. */
export type ClipOutcome =
  /**
   * Kept, and on the disk. `updated`: the address was clipped before and has a new version now; `unchanged`: it said the
   * same. `pictures`: how many are being fetched now.
   */
  | { kind: "saved" | "updated" | "unchanged"; clipId: string; pictures: number }
  | { kind: "nothing-to-clip" }
  /** The browser keeps no database for us (permanent private mode); or the disk is full; or the browser could not open the database; or something else went wrong. Nothing was kept. */
  | { kind: "no-storage" | "full" | "unopened" | "failed"; reason: string };

/** What became of one picture's request: its bytes in base64, or why there are none. */
export type PictureReply = { base64: string } | { trouble: PictureTrouble };

/** Answered by the background. */
export interface BackgroundCalls {
  /** From the detector: what the sender's tab holds now. Sets the toolbar icon. */
  detected(page: DetectedPage): void;
  /**
   * Text blocks in the variant's script. Blocks already in that script come back unchanged, but for figures' names.
   * `anchors`: where each text and its original belong together, where a name was written at another length; null where they do offset by offset.
   */
  convert(request: { texts: string[]; to: Variant }): { texts: string[]; anchors: (Anchor[] | null)[] };
  /** Figures named in each text, in order of offset: shipped ones and the user's own, without those the user hid or said are not here. */
  mentions(request: { texts: string[] }): SentMentions;
  /** The figures with these ids, in the order asked; an unknown id is left out. */
  figures(request: { ids: string[] }): { figures: Figure[] };
  /** What the library knows of a figure, and whether it can be looked up in the variant. Asks nobody. */
  figureFacts(request: { id: string; variant: Variant }): FigureFacts;
  /** Look a figure up in Wikipedia, in the variant: after a click only. `ask`: where there is no permission, open the page that asks for it. */
  lookUp(request: { id: string; variant: Variant; ask: boolean }): LookUpOutcome;
  /** The user's word on a figure: mark it nowhere, or not in the sender's page, where the name is someone else's. */
  dismissFigure(request: { id: string; everywhere: boolean }): void;
  /** Bring the table of readings into the sender's tab (`globalThis.qingduReadings`, content/readings.ts; our own pages load it themselves). Answers with the texts in simplified characters, as that table reads them, each of its own length. */
  readings(request: { texts: string[] }): { texts: string[] };
  /** Clip the article of a tab (of the sender's own tab, when a page asks). Answers once the clip is durable. */
  clip(request: { tabId?: number }): ClipOutcome;
  /** Whether the library holds an address, outside the trash. */
  clipped(request: { url: string }): { clipped: boolean };
  /** Keep a passage of the sender's article as a highlight of its clip, which is made first where there is none. `instead`: ids of the clip's highlights that it takes in, and whose notes it takes over. */
  highlight(request: { passage: Passage; instead: string[] }): { outcome: ClipOutcome; highlight?: Highlight };
  /** The highlights of an address of the sender's site; none where it is no clip. */
  highlights(request: { url: string }): { highlights: Highlight[] };
  /** Take a highlight of an address of the sender's site away. */
  unhighlight(request: { url: string; id: string }): void;
  /** Undo of a clip made a moment ago. */
  unclip(request: { clipId: string }): void;
  /** Fetch the pictures of a clip that are not kept. Answers once they have been asked for; the store tells how far they are. */
  fetchPictures(request: { clipId: string }): void;
  /** Open a page of the extension in a tab: the library, at a clip where one is named, or at the clips of a figure, or the options. */
  open(request: { page: "library" | "options"; clipId?: string; figureId?: string }): void;
}

/** Answered by the reader script in a page's tab, once injected. */
export interface PageCalls {
  /** What the page holds: article, people, and what is shown now. */
  describe(request: object): PageState;
  /** The whole article, in the page's own script. */
  article(request: object): { article?: Article };
  /** Open the reader. False where there is nothing to read. */
  read(request: object): { open: boolean };
  /** Close the reader and give the page back as it was. */
  close(request: object): void;
  /** Open the reader, or close it where it is open: the shortcut. */
  toggle(request: object): void;
  /** Let the user point at the block to read. */
  chooseText(request: object): void;
  /** Show the selection in the user's variant, in a panel. `text`: the selection as the browser tells it, for one that lies in a frame. */
  convertSelection(request: { text: string }): void;
  /** Show page and reader in a variant, or as written. */
  show(request: { variant?: Variant }): void;
  /** Go to the first mention of a figure and open its card. */
  showPerson(request: { figureId: string }): void;
  /** A picture as this page's site gives it to its own pages. */
  picture(request: { src: string }): PictureReply;
  /** What the detector found, on a site where the user wants something always. */
  articleSeen(request: { article: boolean }): void;
  /** Say what became of a clip that was asked for without the popup. */
  tellClip(request: { outcome: ClipOutcome }): void;
  /** Say what became of the pictures of a clip that was asked for without the popup. */
  tellPictures(request: { count: PictureCount }): void;
}
