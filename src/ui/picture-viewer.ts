/** The viewer's words; `of` says which of how many. */
export interface PictureWords {
  label: string;
  enlarge: (alt: string) => string;
  of: (number: number, total: number) => string;
  previous: string;
  next: string;
  close: string;
}

/**
 * Lets the pictures of an article be opened large: each becomes a button that opens a dialog below `parent`. Arrow keys turn
 * to the next one, Esc gives the focus back to the picture. Pictures that are links stay links.
 */
export function createPictureViewer({ article, parent, words }: { article: Element; parent: Element; words: PictureWords }): void {
  const images = [...article.querySelectorAll("img")].filter((image) => !image.closest("a"));
  const there = (): HTMLImageElement[] => images.filter((image) => !image.classList.contains("missing"));
  images.forEach((image) => {
    const button = element("button", "enlarge");
    button.type = "button";
    button.setAttribute("aria-label", words.enlarge(image.alt));
    image.replaceWith(button);
    button.append(image);
    button.addEventListener("click", () => openPicture(there(), image, parent, words));
  });
}

function element<Tag extends keyof HTMLElementTagNameMap>(tag: Tag, className: string): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  made.className = className;
  return made;
}

function openPicture(images: readonly HTMLImageElement[], first: HTMLImageElement, parent: Element, words: PictureWords): void {
  const dialog = element("dialog", "pictures");
  dialog.setAttribute("aria-label", words.label);
  const large = element("img", "large");
  const caption = element("p", "caption");
  const count = element("p", "number");
  count.setAttribute("role", "status");
  let at = Math.max(0, images.indexOf(first));
  const show = (index: number): void => {
    at = (index + images.length) % images.length;
    const image = images[at] ?? first;
    large.src = image.currentSrc || image.src;
    large.alt = image.alt;
    caption.textContent = image.closest("figure")?.querySelector("figcaption")?.innerText ?? image.alt;
    count.textContent = words.of(at + 1, images.length);
  };
  const button = (className: string, name: string, sign: string, press: () => void): HTMLButtonElement => {
    const made = element("button", className);
    made.type = "button";
    made.append(sign);
    made.setAttribute("aria-label", name);
    made.title = name;
    made.addEventListener("click", press);
    return made;
  };
  const close = button("close", words.close, "✕", () => dialog.close());
  const turns = images.length > 1 ? [button("previous", words.previous, "‹", () => show(at - 1)), button("next", words.next, "›", () => show(at + 1))] : [];
  dialog.append(large, caption, count, ...turns, close);
  dialog.addEventListener("keydown", (event) => {
    event.stopPropagation();
    const step = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
    if (step !== 0 && images.length > 1) show(at + step);
  });
  large.addEventListener("click", () => dialog.close());
  dialog.addEventListener("close", () => {
    dialog.remove();
    images[at]?.closest("button")?.focus();
  });
  parent.append(dialog);
  show(at);
  dialog.showModal();
  close.focus();
}
