import type { Variant } from "../core/script/script.ts";
import { collectAround, collectBlocks } from "../core/text/blocks.ts";
import { SHOWN_ATTRIBUTES } from "../core/text/convertible.ts";
import { showLang } from "../core/text/lang.ts";
import { createLedger } from "../core/text/ledger.ts";
import type { TextBlock } from "../core/text/text-block.ts";
import type { Anchor } from "../core/text/offsets.ts";
import { background } from "../platform/messaging.ts";
import { unawaited } from "../platform/unawaited.ts";

/** Characters that go to the background in one message: about 10 ms there and back, so that the page stays answerable. */
const BATCH = 20_000;
/** Time in which changes of the page are gathered before they are converted, in milliseconds. */
const GATHER = 60;

/** A page, or the reader's article, shown in a variant and given back exactly. */
export interface Conversion {
  /** Show in a variant, or as written. Resolves when everything that stood there is shown. */
  show: (variant: Variant | undefined) => Promise<void>;
  /** What is shown; undefined is the original. */
  readonly shown: Variant | undefined;
  /** Runs `read` on the page as it was written; what is shown afterwards is what was shown before. */
  asWritten: <T>(read: () => T) => T;
}

/** Converts what is below `root` in place, now and as it changes. `changed` is told after each write. The signal's abort gives everything back. */
export function createConversion(root: Document | Element, changed: () => void, signal: AbortSignal): Conversion {
  const ledger = createLedger();
  /** Converted texts by original, for the variant that is shown. */
  let known = new Map<string, { text: string; anchors?: Anchor[] }>();
  let shown: Variant | undefined;
  let pending = new Set<Node>();
  let timer: ReturnType<typeof setTimeout> | undefined;

  const apply = (blocks: readonly TextBlock[]): void => {
    let writes = 0;
    for (const block of blocks) {
      const converted = known.get(block.text);
      if (converted) writes += ledger.show(block, converted.text, converted.anchors);
    }
    if (writes > 0) changed();
  };
  const convert = async (blocks: readonly TextBlock[], to: Variant): Promise<void> => {
    for (const batch of batches(blocks)) {
      const wanted = [...new Set(batch.map(({ text }) => text).filter((text) => !known.has(text)))];
      if (wanted.length > 0) {
        const { texts, anchors } = await background.convert({ texts: wanted, to });
        if (shown !== to || signal.aborted) return;
        wanted.forEach((text, i) => known.set(text, { text: texts[i] ?? text, ...(anchors[i] ? { anchors: anchors[i] } : {}) }));
      }
      apply(batch);
    }
  };
  const catchUp = (): void => {
    timer = undefined;
    const nodes = pending;
    pending = new Set();
    if (shown) unawaited(convert(collectAround(nodes, ledger), shown), "converting text that arrived later");
  };
  const observer = new MutationObserver((records) => {
    for (const { type, target, addedNodes } of records) {
      if (type === "childList") addedNodes.forEach((node) => pending.add(node));
      else pending.add(target);
    }
    if (pending.size > 0) timer ??= setTimeout(catchUp, GATHER);
  });
  const stop = (): void => {
    observer.disconnect();
    clearTimeout(timer);
    timer = undefined;
    pending.clear();
    ledger.restore();
  };
  const showAll = async (to: Variant): Promise<void> => {
    showLang(root, to, ledger);
    observer.observe(root, { subtree: true, childList: true, characterData: true, attributeFilter: [...SHOWN_ATTRIBUTES] });
    await convert(collectBlocks(root, ledger, true), to);
  };

  signal.addEventListener("abort", stop);
  return {
    get shown() {
      return shown;
    },
    async show(variant) {
      if (variant === shown) return;
      shown = variant;
      known = new Map();
      if (variant) return showAll(variant);
      stop();
      changed();
    },
    asWritten(read) {
      if (!shown) return read();
      ledger.restore();
      try {
        return read();
      } finally {
        showLang(root, shown, ledger);
        apply(collectBlocks(root, ledger));
      }
    },
  };
}

function* batches(blocks: readonly TextBlock[]): Generator<TextBlock[]> {
  let batch: TextBlock[] = [];
  let size = 0;
  for (const block of blocks) {
    batch.push(block);
    size += block.text.length;
    if (size < BATCH) continue;
    yield batch;
    batch = [];
    size = 0;
  }
  if (batch.length > 0) yield batch;
}
