import type { JSX } from "preact";
import type { ClipContent } from "../../core/clips/clip.ts";

/** The text of a clip. */
export function ClipBody({ content, lang }: { content: ClipContent; lang: string | undefined }): JSX.Element {
  return (
    <div class="clip-body" lang={lang}>
      {content.text.split("\n").map((paragraph) => <p>{paragraph}</p>)}
    </div>
  );
}
