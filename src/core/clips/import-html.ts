import { timeField } from "./import-csv.ts";
import { importedFile, ImportProblem, type ImportedFile } from "./imported.ts";
import { tagsTyped } from "./tags.ts";

/** Reads a list of links: Netscape's bookmark files (browsers, linkding, karakeep, ours) and Pocket's ril_export.html. */
export function importLinks(page: Document): ImportedFile {
  const links = [...page.querySelectorAll("a[href]")];
  if (links.length === 0) throw new ImportProblem("unknown", "no links");
  return importedFile(links.map((link) => {
    const described = link.closest("dt")?.nextElementSibling;
    return {
      url: link.getAttribute("href") ?? "", title: link.textContent?.trim() ?? "", tags: tagsTyped(link.getAttribute("tags") ?? ""),
      note: described?.localName === "dd" ? (described.textContent?.trim() ?? "") : "",
      ...timeField(link.getAttribute("add_date") ?? link.getAttribute("time_added") ?? ""),
    };
  }));
}
