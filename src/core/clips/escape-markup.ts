const ENTITIES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

/** Text for HTML or XML, in an element or a quoted attribute. Characters that XML 1.0 forbids are dropped. */
export function escapeMarkup(text: string): string {
  return text.toWellFormed().replace(/[^\P{Cc}\t\n\r]|[\ufffe\uffff]/gu, "").replace(/[&<>"']/g, (char) => ENTITIES[char] ?? "");
}
