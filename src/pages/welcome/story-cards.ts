import { useEffect, useRef } from "preact/hooks";
import type { Mention } from "../../core/figures/figure.ts";
import { t } from "../../platform/i18n.ts";
import { namedBy, shownName } from "../../ui/article-marks.ts";
import { byTouch, createCardLayer, type CardContent, type CardLayer } from "../../ui/card-layer.tsx";

/** Hover cards for the name buttons of the story. */
export interface StoryCards {
  /** As `ref` of each button: from then on it has the card of this mention. */
  register: (mention: Mention) => (button: HTMLButtonElement | null) => void;
  /** The button was pressed; by keyboard the card takes the focus. */
  press: (event: MouseEvent) => void;
}

/** One card layer for the page's life. `contentOf` is asked as a card opens; `causes`: what replaces the names, and so closes a card. */
export function useStoryCards(contentOf: (figureId: string) => CardContent | undefined, causes: readonly unknown[]): StoryCards {
  const layer = useRef<CardLayer | undefined>(undefined);
  const mentions = useRef(new WeakMap<EventTarget, Mention>());
  const content = useRef(contentOf);
  content.current = contentOf;
  const namedAt = (target: EventTarget | null) => {
    const mention = target ? mentions.current.get(target) : undefined;
    if (!mention || !(target instanceof HTMLButtonElement)) return undefined;
    const button = { mention, element: target };
    return namedBy(button, shownName(button));
  };
  useEffect(() => {
    const controller = new AbortController();
    const { signal } = controller;
    // Inside a landmark: a header on its own would be the page's banner.
    const parent = document.querySelector("main") ?? document.body;
    layer.current = createCardLayer({ parent, keys: document, label: t("card_label"), contentOf: (figureId) => content.current(figureId), signal });
    document.addEventListener("pointermove", (event) => event.pointerType !== "touch" && layer.current?.point(namedAt(event.target), event), { signal });
    return () => controller.abort();
  }, []);
  useEffect(() => layer.current?.close(), causes);
  return {
    register: (mention) => (button) => void (button && mentions.current.set(button, mention)),
    press: (event) => {
      const named = namedAt(event.currentTarget);
      // A press of Enter or Space counts no clicks.
      if (named) layer.current?.open(named, { focus: event.detail === 0, touch: byTouch(event) });
    },
  };
}
