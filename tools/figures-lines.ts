// lines.psv: what a figure is known for, in one line, and the year of birth.
import { Converter } from "opencc-js";
import { readRows } from "./figures-rows.ts";
import { placeRows } from "./places-table.ts";

const toHans = Converter({ from: "t", to: "cn" });

export interface FigureLine {
  id: string;
  at: string;
  born: number | undefined;
  hant: string;
  hans: string;
  /** Whether the simplified line is the other one in simplified characters, with places as the mainland names them. */
  converted: boolean;
}

const MAINLANDS_PLACE = new Map(placeRows().flatMap(([cn, tw]) => (toHans(tw) === cn ? [] : [[tw, cn] as const])));
/** Taiwan's names, the longest first: 奈及利亞 before 尼日. */
const TAIWANS_PLACES = new RegExp([...MAINLANDS_PLACE.keys()].sort((a, b) => b.length - a.length).join("|"), "g");

/** A line of Taiwan's in simplified characters, with places as the mainland names them. All in one go: 奈及利亞 is 尼日利亚, in which 尼日 is no Niger. */
export const mainlandLine = (hant: string): string => toHans(hant.replace(TAIWANS_PLACES, (place) => MAINLANDS_PLACE.get(place) ?? place));

/** All lines, in order. */
export function readLines(): FigureLine[] {
  return readRows("lines.psv").map(({ fields: [id = "", born = "", hant = "", hans = ""], at }) =>
    ({ id, at, born: born ? Number(born) : undefined, hant, hans: hans || mainlandLine(hant), converted: hans === "" }));
}

/** The longest line, in characters: a card has room for one. */
const LONGEST = 30;
/** No child is a figure, and nobody older than Napoleon is one. */
const YEARS = { from: 1750, to: 2012 };
/** Words that Taiwan and the mainland say differently: a line with one needs its simplified form by hand. */
const TAIWANS_WORDS = /執行長|網路|資訊|程式|數位|電腦|聯準會|國際奧會|幕僚長|北韓|福斯|軟體|硬體|影片|計程車|公車|飛彈/;

/** What is wrong with a line, as messages: its length, its punctuation, a word in it that the mainland says differently. */
export function lineProblems(lines: readonly FigureLine[]): string[] {
  return lines.flatMap(({ at, id, born, hant, hans, converted }) => [
    ...([hant, hans].some((text) => text === "" || text.length > LONGEST) ? [`${at}: the line of ${id} is empty or longer than ${LONGEST} characters`] : []),
    ...(/[。，、；：.,]$/.test(hant) ? [`${at}: the line of ${id} ends with punctuation`] : []),
    ...(born !== undefined && !(born >= YEARS.from && born <= YEARS.to) ? [`${at}: ${id} was not born in ${born}`] : []),
    ...(converted && TAIWANS_WORDS.test(hant) ? [`${at}: the mainland says "${hant}" in other words: write the simplified line`] : []),
  ]);
}
