import { t } from "../../platform/i18n.ts";

/** Takes the addresses of an article's pictures away before it is put on the page, so that showing a clip asks nothing of the network. */
export function holdPictures(fragment: DocumentFragment): void {
  for (const picture of fragment.querySelectorAll("img")) {
    picture.dataset["from"] = picture.getAttribute("src") ?? "";
    picture.removeAttribute("src");
    picture.hidden = true;
  }
}

/** Shows the pictures that the library keeps, by their addresses on the page they are from; in the place of the others stands that they were not kept. */
export function placePictures(body: Element, kept: ReadonlyMap<string, string>): void {
  for (const picture of body.querySelectorAll<HTMLImageElement>("img[data-from]")) {
    const address = kept.get(picture.dataset["from"] ?? "");
    const note = picture.nextElementSibling?.matches(".missing-picture") ? picture.nextElementSibling : undefined;
    picture.hidden = address === undefined;
    if (address !== undefined) {
      picture.src = address;
      note?.remove();
    } else if (!note) {
      const missing = document.createElement("span");
      missing.className = "missing-picture";
      missing.setAttribute("translate", "no");
      missing.append(picture.alt || t("library_picture_not_kept"));
      picture.after(missing);
    }
  }
}
