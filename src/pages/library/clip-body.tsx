import type { JSX } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import { sanitizeToFragment } from "../../core/article/sanitize.ts";
import type { ClipContent } from "../../core/clips/clip.ts";

/** The text of a clip, sanitised again on its way to the page: what lies in the store may come from a file. */
export function ClipBody({ content, lang }: { content: ClipContent; lang: string | undefined }): JSX.Element {
  const body = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const fragment = sanitizeToFragment(content.html, document);
    // A clip asks nothing of the network when it is read.
    for (const picture of fragment.querySelectorAll("img")) picture.remove();
    body.current?.replaceChildren(fragment);
  }, [content.html]);
  return <div class="body" lang={lang} ref={body} />;
}
