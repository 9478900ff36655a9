import { browser } from "./browser.ts";

/* Files that go to the downloads folder without a click: for that the browser wants a permission of its own. */

const DOWNLOADS = { permissions: ["downloads" as const] };

/** Whether the user has allowed it. */
export function mayDownload(): Promise<boolean> {
  return browser.permissions.contains(DOWNLOADS);
}

/** Asks the user. Call it in the handler of a real click, before anything is awaited. */
export function askToDownload(): Promise<boolean> {
  return browser.permissions.request(DOWNLOADS);
}

/** Gives the permission back. */
export function giveBackDownloads(): Promise<boolean> {
  return browser.permissions.remove(DOWNLOADS);
}

/** Saves a file below the downloads folder, beside one of that name; resolves when it lies there whole. Rejects with the browser's reason. */
export async function downloadFile(file: Blob, name: string): Promise<void> {
  if (!(await mayDownload())) throw new Error("NO_PERMISSION");
  const url = URL.createObjectURL(file);
  try {
    const id = await browser.downloads.download({ url, filename: name, saveAs: false, conflictAction: "uniquify" });
    await finished(id);
  } finally {
    URL.revokeObjectURL(url);
  }
}

/** Pause between two looks at a download, in milliseconds: its change may come before anyone can listen for it. */
const PAUSE = 200;

async function finished(id: number): Promise<void> {
  for (;;) {
    const [download] = await browser.downloads.search({ id });
    if (!download || download.state === "interrupted") throw new Error(download?.error ?? "GONE");
    if (download.state === "complete") return;
    await new Promise((rested) => setTimeout(rested, PAUSE));
  }
}
