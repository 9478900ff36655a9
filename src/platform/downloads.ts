/** How long the browser may take to begin reading a file that it saves, in milliseconds. */
const KEEP_FOR = 60_000;

/** Saves a file to the user's downloads, as a click on a link does: no permission is needed. */
export function saveFile(file: Blob, name: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), KEEP_FOR);
}
