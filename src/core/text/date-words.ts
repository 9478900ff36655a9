/** An ISO date as a language (BCP 47) writes it; the day alone where there is no time. What is no date comes back as it is. */
export function dateIn(language: string, iso: string): string {
  const withTime = iso.includes("T");
  const date = new Date(withTime ? iso : `${iso}T00:00`);
  if (Number.isNaN(date.getTime())) return iso;
  return new Intl.DateTimeFormat(language, withTime ? { dateStyle: "medium", timeStyle: "short" } : { dateStyle: "medium" }).format(date);
}
