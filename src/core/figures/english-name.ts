/** How most ids spell an English name: every word by itself (donald-trump), or the given name as one with a hyphen (chen-chi-mai: Chen Chi-mai). */
const SPELLINGS: Record<string, (id: string) => string> = {
  "": (id) => id.split("-").map(capital).join(" "),
  "-": (id) => capital(id.replace("-", " ").replace(/ \w/, (letter) => letter.toUpperCase())),
};

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** An English name as its figure's id spells it, which is no text or a sign; else the name itself. */
export const spelledBy = (id: string, name: string): string => Object.keys(SPELLINGS).find((sign) => SPELLINGS[sign]?.(id) === name) ?? name;

/** The English name that `spelledBy` gave. */
export const spelled = (id: string, by: string): string => SPELLINGS[by]?.(id) ?? by;
