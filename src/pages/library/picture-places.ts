import { t } from "../../platform/i18n.ts";

/** Where a picture belongs in a clip's text, and what stands there now. */
export interface PicturePlace {
  /** Its address on the page that it is from. */
  src: string;
  image: HTMLImageElement;
  shown: Element;
}

/** Takes every picture of a text aside, so that reading it asks nothing of the network; each leaves its place. */
export function picturePlaces(text: DocumentFragment): PicturePlace[] {
  return [...text.querySelectorAll("img")].map((image) => {
    const src = image.getAttribute("src") ?? "";
    image.removeAttribute("src");
    const shown = document.createElement("span");
    image.replaceWith(shown);
    return { src, image, shown };
  });
}

/** Shows the pictures that are kept, by their addresses here; of the others `words` says why they are not. */
export function showPictures(places: PicturePlace[], addresses: ReadonlyMap<string, string>, words: (src: string) => string): void {
  for (const place of places) {
    const address = addresses.get(place.src);
    const showing = address === undefined ? standIn(place.image.alt, words(place.src)) : place.image;
    if (address !== undefined && place.image.src !== address) place.image.src = address;
    if (place.shown !== showing) place.shown.replaceWith(showing);
    place.shown = showing;
  }
}

/** The words lie in attributes: text of ours among the article's would move highlights. */
function standIn(alt: string, why: string): Element {
  const place = document.createElement("span");
  place.className = "missing-picture";
  place.setAttribute("role", "img");
  place.setAttribute("aria-label", [alt, t("library_picture_not_kept"), why].filter(Boolean).join(" "));
  return place;
}
