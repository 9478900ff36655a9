import type { JSX } from "preact";
import { KEY_LINES } from "./reader-keys.ts";

export type KeyWords = (line: (typeof KEY_LINES)[number]["words"]) => string;

/** Which key does what in the reader. */
export function KeyHelp({ words }: { words: KeyWords }): JSX.Element {
  return (
    <dl class="panel keys">
      {KEY_LINES.map((line) => (
        <div key={line.words}>
          <dt>
            {line.keys.map((key) => (
              <kbd key={key}>{key}</kbd>
            ))}
          </dt>
          <dd>{words(line.words)}</dd>
        </div>
      ))}
    </dl>
  );
}
