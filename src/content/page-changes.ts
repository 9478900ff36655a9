import { isElement, isOurHost } from "../core/text/convertible.ts";

/** Says whether a page has changed since it was last asked about. */
export interface PageChanges {
  /** True the first time, and after any change but the coming and going of our own hosts. */
  sinceAsked: () => boolean;
}

/**
 * Watches the page until the signal aborts: from each question to the first change after it, since that is all there is to
 * know, and a record of each change costs as much as half a write; conversion writes thousands.
 */
export function watchPage(document: Document, signal: AbortSignal): PageChanges {
  let changed = true;
  const note = (records: readonly MutationRecord[]): void => {
    changed ||= records.some(({ addedNodes, removedNodes, type }) => type !== "childList" || ![...addedNodes, ...removedNodes].every((node) => isElement(node) && isOurHost(node)));
    if (changed) observer.disconnect();
  };
  const observer = new MutationObserver(note);
  signal.addEventListener("abort", () => observer.disconnect());
  return {
    sinceAsked() {
      note(observer.takeRecords());
      const answer = changed;
      changed = false;
      if (!signal.aborted) observer.observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
      return answer;
    },
  };
}
