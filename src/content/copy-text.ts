/**
 * Puts a text on the clipboard, from a click. Rejects where the browser does not let us. Pages that came over http have no
 * clipboard of their own, and some forbid it to themselves: there the browser is made to copy, and told what.
 */
export async function copyText(text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
  } catch (error) {
    if (!copyByCommand(text)) throw error;
  }
}

function copyByCommand(text: string): boolean {
  const put = (event: ClipboardEvent): void => {
    event.preventDefault();
    event.stopImmediatePropagation();
    event.clipboardData?.setData("text/plain", text);
  };
  addEventListener("copy", put, { capture: true, once: true });
  try {
    return document.execCommand("copy");
  } finally {
    removeEventListener("copy", put, { capture: true });
  }
}
