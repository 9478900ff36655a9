/*
 * The one way from an article's HTML to its text. The text is the paragraphs joined by a line feed; the reader, which
 * shows the HTML and marks offsets of the text, asks the same function where each line stands.
 */

/** A part of a line: a text node of the HTML, at an offset of the text. Its data stands in the text unit for unit. */
export interface TextPiece {
  node: Text;
  /** UTF-16 offset into the article's text. */
  start: number;
}

/** A line of an article's text: a paragraph, heading, list item or table cell. */
export interface TextLine {
  /** The block element that holds the line. */
  element: Element;
  /** UTF-16 offset of the line in the text. */
  start: number;
  text: string;
  pieces: TextPiece[];
}

const BLOCKS = new Set([
  "p", "h1", "h2", "h3", "h4", "h5", "h6", "li", "ul", "ol", "dl", "dt", "dd", "blockquote", "pre", "table", "caption", "thead", "tbody", "tfoot", "tr", "td", "th", "div", "section", "article", "hr", "br",
]);
/** In the HTML but not in the text: pictures with their captions, and readings above characters. */
const ASIDE = new Set(["figure", "rt", "rp"]);

const ELEMENT_NODE = 1;
const TEXT_NODE = 3;

/**
 * The lines below `root` (sanitised HTML: nothing here guards against a hostile page), in document order. Line `i` is
 * line `i` of the article's text. Works on whole articles and does not recurse.
 */
export function textLines(root: Node): TextLine[] {
  const lines: TextLine[] = [];
  let open: TextLine | undefined;
  let offset = 0;
  const close = (): void => {
    if (open && open.text.trim() !== "") {
      lines.push(open);
      offset = open.start + open.text.length + 1;
    }
    open = undefined;
  };
  let node: Node | null = root;
  while (node) {
    const name: string = node.nodeName.toLowerCase();
    if (node.nodeType === TEXT_NODE && node.parentElement) {
      const text: Text = node as Text;
      // White space between blocks is no line.
      if (open || text.data.trim() !== "") {
        open ??= { element: blockOf(node.parentElement, root), start: offset, text: "", pieces: [] };
        open.pieces.push({ node: text, start: open.start + open.text.length });
        open.text += text.data.replaceAll("\n", " ");
      }
    }
    if (BLOCKS.has(name) || name === "figure") close();
    let next: Node | null = node.nodeType === ELEMENT_NODE && ASIDE.has(name) ? null : node.firstChild;
    while (!next && node && node !== root) {
      next = node.nextSibling;
      if (next) break;
      node = node.parentNode;
      if (node && BLOCKS.has(node.nodeName.toLowerCase())) close();
    }
    node = next;
  }
  close();
  return lines;
}

function blockOf(element: Element, root: Node): Element {
  let block = element;
  while (!BLOCKS.has(block.nodeName.toLowerCase()) && block.parentElement && block.parentElement !== root) block = block.parentElement;
  return block;
}

/** The article's text: its lines joined by a line feed. */
export function textOf(root: Node): string {
  return textLines(root).map((line) => line.text).join("\n");
}
