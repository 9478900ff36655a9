/** A piece of a page that converts as one: a run of text nodes that reads as one line, or an attribute. */
export type TextBlock =
  | { kind: "run"; nodes: Text[]; /** As the page wrote them, one part a node. */ parts: string[]; text: string }
  | { kind: "attribute"; element: Element; name: string; text: string };
