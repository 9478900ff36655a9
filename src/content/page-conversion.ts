import type { Variant } from "../core/script/script.ts";
import { collectBlocks, outermost, walkAround, walkBlocks } from "../core/text/blocks.ts";
import { isElement, SHOWN_ATTRIBUTES } from "../core/text/convertible.ts";
import { showLang } from "../core/text/lang.ts";
import { createLedger } from "../core/text/ledger.ts";
import type { TextBlock } from "../core/text/text-block.ts";
import { unawaited } from "../platform/unawaited.ts";
import { createFrameConversions } from "./frame-conversions.ts";
import { createKeptSelection } from "./kept-selection.ts";
import { createKnownTexts } from "./known-texts.ts";
import { createSlicedWrites, type IsStale } from "./sliced-writes.ts";
import { createTreeDoors } from "./tree-doors.ts";

/** Time in which changes of the page are gathered before they are converted, in milliseconds. */
const GATHER = 60;
const OBSERVED = { subtree: true, childList: true, characterData: true, attributeFilter: [...SHOWN_ATTRIBUTES] };

/** A page, or the reader's article, shown in a variant and given back exactly. */
export interface Conversion {
  /** Show in a variant, or as written. Resolves when everything that stood there is shown. */
  show: (variant: Variant | undefined) => Promise<void>;
  /** What is shown; undefined is the original. */
  readonly shown: Variant | undefined;
  /** Resolves when what has arrived by now is shown, too. */
  settled: () => Promise<void>;
  /** Runs `read` on the page as it was written; what is shown afterwards is what was shown before. */
  asWritten: <T>(read: () => T) => T;
  /** Stops without giving anything back: the document is gone. */
  leave: () => void;
}

/**
 * Converts what is below `root` in place, now and as it changes, with its open shadow roots and the frames of its own
 * origin. `changed` is told after each write. The signal's abort gives everything back.
 */
export function createConversion(root: Document | Element, changed: () => void, signal: AbortSignal): Conversion {
  const document = root.ownerDocument ?? root;
  const known = createKnownTexts();
  const shadows = new Set<ShadowRoot>();
  const ledger = createLedger();
  const keepSelection = createKeptSelection(document, signal);
  let shown: Variant | undefined;
  /** Counts what `show` was asked for: work for an older wish ends at its next rest. */
  let turn = 0;
  let pending = new Set<Node>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** The newest work; each begins where the one before has ended. */
  let work: Promise<void> = Promise.resolve();

  const gather = (records: readonly MutationRecord[]): void => {
    for (const { type, target, addedNodes } of records) {
      if (type === "childList") addedNodes.forEach((node) => pending.add(node));
      else pending.add(target);
    }
    if (pending.size > 0) timer ??= setTimeout(() => unawaited(catchUp(), "converting text that arrived later"), GATHER);
  };
  const observer = new MutationObserver(gather);
  const frames = createFrameConversions((inner, until) => createConversion(inner, () => undefined, until), signal);
  const opened = (shadow: ShadowRoot): void => {
    if (shadows.has(shadow) || !shown) return;
    shadows.add(shadow);
    showLang(shadow, shown, ledger);
    observer.observe(shadow, OBSERVED);
    pending.add(shadow);
    gather([]);
  };
  const doors = createTreeDoors({ opened, enter: (frame) => unawaited(frames.enter(frame), "converting a frame"), signal });

  const observe = (): void => [root, ...shadows].forEach((each) => observer.observe(each, OBSERVED));
  const write = (doWrites: () => number): void => {
    gather(observer.takeRecords());
    // Our own hand is not recorded: each record costs as much as half a write.
    observer.disconnect();
    let count = 0;
    keepSelection(() => {
      count = doWrites();
    });
    if (shown) observe();
    if (count > 0) changed();
  };
  const writes = createSlicedWrites({ ledger, known, write });
  /** Begins work when the work before it has ended; it ends itself where something else is wanted by then. */
  const enqueue = (begin: (isStale: IsStale) => Promise<void>): Promise<void> => {
    const mine = turn;
    const begun = (): Promise<void> => begin(() => turn !== mine);
    return (work = work.then(begun, begun));
  };
  const convert = (walk: Iterable<TextBlock[]>): Promise<void> => enqueue((isStale) => writes.convert(walk, isStale));
  const catchUp = (): Promise<void> => {
    clearTimeout(timer);
    timer = undefined;
    const nodes = outermost(pending);
    pending = new Set();
    for (const shadow of shadows) if (!shadow.isConnected) shadows.delete(shadow);
    if (!shown || nodes.length === 0) return work;
    for (const node of nodes) if (isElement(node)) showLang(node, shown, ledger);
    return convert(walkAround(nodes, ledger, { door: doors.found }));
  };
  const showAllLang = (to: Variant): void => [root, ...shadows].forEach((each) => showLang(each, to, ledger));
  const halt = (): void => {
    turn += 1;
    shown = undefined;
    observer.disconnect();
    clearTimeout(timer);
    timer = undefined;
    pending.clear();
  };
  const giveBack = (): void => {
    halt();
    keepSelection(() => ledger.restore());
  };

  signal.addEventListener("abort", giveBack);
  return {
    get shown() {
      return shown;
    },
    async show(variant) {
      if (variant === shown || signal.aborted) return;
      if (!variant) {
        halt();
        await Promise.all([enqueue(writes.restore), frames.show(undefined)]);
        return changed();
      }
      turn += 1;
      shown = variant;
      known.turnTo(variant);
      showAllLang(variant);
      observe();
      await Promise.all([convert(walkBlocks(root, ledger, { again: true, door: doors.found })), frames.show(variant)]);
    },
    settled() {
      gather(observer.takeRecords());
      return catchUp();
    },
    asWritten(read) {
      const to = shown;
      // Nothing is shown, but some of it may not be given back yet.
      write(() => (ledger.restore(), 0));
      try {
        return read();
      } finally {
        if (to) write(() => {
          showAllLang(to);
          return collectBlocks(root, ledger).reduce((count, block) => count + writes.showKnown(block), 0);
        });
      }
    },
    leave() {
      halt();
      ledger.forget();
      frames.leave();
      signal.removeEventListener("abort", giveBack);
    },
  };
}
