import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { Clip } from "../../core/clips/clip.ts";
import { clipAsCitation, clipAsMarkdown } from "../../core/clips/export-markdown.ts";
import { fileName } from "../../core/clips/file-name.ts";
import { saveFile } from "../../platform/downloads.ts";
import { t } from "../../platform/i18n.ts";
import { highlightsOf } from "../../store/highlights.ts";
import { picturesOf } from "../../store/pictures.ts";
import { figureNames, htmlWithPictures, marked } from "./export-clips.ts";

/** Takes one clip out: to the clipboard as Markdown or a citation, or as an HTML file with its pictures. */
export function ClipExport({ clip, failed }: { clip: Clip; failed: (error: unknown) => void }): JSX.Element {
  const [said, say] = useState("");
  const copy = (text: Promise<string>): void => {
    text.then((copied) => navigator.clipboard.writeText(copied)).then(() => say(t("library_copied")), failed);
  };
  const markdown = async (): Promise<string> => clipAsMarkdown(clip, { nameOf: await figureNames(), ...marked(await highlightsOf(clip.row.id)), document });
  const saveHtml = async (): Promise<void> => {
    const html = htmlWithPictures(clip, await picturesOf(clip.row.id), await highlightsOf(clip.row.id));
    saveFile(new Blob([html], { type: "text/html" }), `${fileName(clip.row.title)}.html`);
  };
  return (
    <div class="clip-export">
      <button type="button" class="secondary" onClick={() => copy(markdown())}>{t("library_copy_markdown")}</button>
      <button type="button" class="secondary" onClick={() => copy(Promise.resolve(clipAsCitation(clip)))}>{t("library_copy_citation")}</button>
      <button type="button" class="secondary" onClick={() => { saveHtml().catch(failed); }}>{t("library_save_html")}</button>
      <span role="status" class="quiet">{said}</span>
    </div>
  );
}
