/** Chromium's selection of one shadow root (https://issues.chromium.org/issues/40444306). */
type WithSelection = { getSelection?: () => Selection | null };

/**
 * The range that is selected in a document, or in a shadow root of ours: what `document.getSelection` tells of that differs
 * from browser to browser. Undefined where nothing in it is.
 */
export function selectedRange(root: Document | ShadowRoot): Range | undefined {
  const own = (root as WithSelection).getSelection;
  const selection = own ? own.call(root) : document.getSelection();
  if (!selection || selection.rangeCount === 0) return undefined;
  const [composed] = !own && root instanceof ShadowRoot && "getComposedRanges" in selection ? selection.getComposedRanges({ shadowRoots: [root] }) : [];
  const { startContainer, startOffset, endContainer, endOffset } = composed ?? selection.getRangeAt(0);
  if (startContainer.getRootNode() !== root || endContainer.getRootNode() !== root) return undefined;
  // Of our own, so that the user's next move leaves it as it is.
  const range = startContainer.ownerDocument?.createRange();
  range?.setStart(startContainer, startOffset);
  range?.setEnd(endContainer, endOffset);
  return range;
}
