import { proseMass, type PageElement } from "./block.ts";
import type { Page } from "./page.ts";

/*
 * Tables of data, told from those that lay out a page: rows of several cells that say little each. A layout's cells hold
 * paragraphs, or stand alone in their rows.
 */

/** The data tables of a page, and the cells of each of their rows, empty ones too. */
export interface Tables {
  data: ReadonlySet<PageElement>;
  cells: ReadonlyMap<PageElement, readonly PageElement[]>;
}

/** Rows of two cells or more that make a table one of data. */
const ROWS = 2;
/** Han characters of prose in a cell from which it is a paragraph of a layout. */
const PARAGRAPH = 80;

/** Finds the data tables of a page. */
export function tablesOf(page: Page): Tables {
  const rows = new Map<PageElement, PageElement[]>();
  for (const element of page.elements) {
    if ((element.tag !== "td" && element.tag !== "th") || element.parent?.tag !== "tr") continue;
    const cells = rows.get(element.parent);
    if (cells) cells.push(element);
    else rows.set(element.parent, [element]);
  }
  const tables = new Map<PageElement, PageElement[][]>();
  for (const [row, cells] of rows) {
    const table = tableAbout(row);
    if (!table) continue;
    const all = tables.get(table);
    if (all) all.push(cells);
    else tables.set(table, [cells]);
  }
  const data = new Set([...tables].filter(([table, all]) => isData(page, table, all)).map(([table]) => table));
  return { data, cells: rows };
}

/** The table that a row or cell belongs to. */
export function tableAbout(element: PageElement): PageElement | undefined {
  for (let e = element.parent, steps = 0; e && steps < 3; e = e.parent, steps++) if (e.tag === "table") return e;
  return undefined;
}

function isData(page: Page, table: PageElement, rows: readonly PageElement[][]): boolean {
  if (/^(?:presentation|none)$/.test(page.dom.attribute(table.node, "role") ?? "")) return false;
  if (rows.filter((cells) => cells.length > 1).length < ROWS) return false;
  const filled = rows.flat().filter((cell) => cell.end > cell.first);
  const paragraphs = filled.filter((cell) => page.blocks.slice(cell.first, cell.end).reduce((sum, block) => sum + proseMass(block), 0) > PARAGRAPH);
  return filled.length > ROWS && paragraphs.length * 5 <= filled.length;
}
