/** Bytes of UTF-8 that a file name may take: file systems allow 255, and an extension and a number follow. */
const MOST_BYTES = 180;

/** A title as a file name that every system takes: Chinese stays, what a path or shell would misread goes. */
export function fileName(title: string): string {
  const plain = title.normalize("NFC").toWellFormed().replace(/[\\/:*?"<>|\p{Cc}\p{Cf}]+/gu, " ").replace(/\s+/g, " ").replace(/^[. ]+/, "").trim();
  let name = "";
  let bytes = 0;
  for (const char of plain) {
    bytes += new TextEncoder().encode(char).length;
    if (bytes > MOST_BYTES) break;
    name += char;
  }
  // Windows reserves these names and drops a dot or space at the end.
  return name.replace(/[. ]+$/, "").replace(/^(?:con|prn|aux|nul|com\d|lpt\d)$/i, "$&_") || "clip";
}

/** Names made different by a number where they are the same to a file system that ignores case. */
export function distinctNames(names: readonly string[]): string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    let distinct = name;
    for (let n = 2; taken.has(distinct.toLowerCase()); n += 1) distinct = `${name} ${n}`;
    taken.add(distinct.toLowerCase());
    return distinct;
  });
}
