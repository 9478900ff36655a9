import type { JSX } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";

interface PeoplePanelProps {
  people: readonly { figureId: string; name: string; count: number }[];
  goTo: (figureId: string) => void;
}

/** The people whom the article names. It takes the focus as it opens, for whoever came by keyboard, and gives it back as it closes. */
export function PeoplePanel({ people, goTo }: PeoplePanelProps): JSX.Element {
  const list = useRef<HTMLUListElement>(null);
  useLayoutEffect(() => {
    const element = list.current;
    const root = element?.getRootNode();
    const before = root instanceof ShadowRoot || root instanceof Document ? root.activeElement : null;
    element?.querySelector("button")?.focus();
    return () => {
      if (element?.matches(":focus-within") && before instanceof HTMLElement) before.focus({ preventScroll: true });
    };
  }, []);
  return (
    <ul class="panel names" ref={list}>
      {people.map(({ figureId, name, count }) => (
        <li key={figureId}>
          <button onClick={() => goTo(figureId)}>
            {name}
            <span class="count">{count}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
