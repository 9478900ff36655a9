/** A stretch of a text that is read aloud in one breath; UTF-16 offsets. */
export interface Sentence {
  start: number;
  end: number;
}

/** Speech engines stall or are cut off on long utterances (Chromium's remote ones after 15 seconds): break longer sentences at a comma. */
const LONGEST = 120;

/** A text's sentences in order, closing marks with them. What holds nothing to say is left out. */
export function sentencesOf(text: string): Sentence[] {
  const found: Sentence[] = [];
  for (const { index, 0: sentence } of text.matchAll(/[^。！？!?；;…\n]*(?:[。！？!?；;…\n]+[」』”’）)〉》】]*|$)/gu)) {
    for (const { start, end } of shortened(sentence)) {
      if (/[\p{L}\p{N}]/u.test(sentence.slice(start, end))) found.push({ start: index + start, end: index + end });
    }
  }
  return found;
}

function shortened(sentence: string): Sentence[] {
  const parts: Sentence[] = [];
  let start = 0;
  for (const { index, 0: clause } of sentence.matchAll(/[^，、,：:]*[，、,：:]*/gu)) {
    const end = index + clause.length;
    if (end - start > LONGEST && index > start) {
      parts.push({ start, end: index });
      start = index;
    }
  }
  return [...parts, { start, end: sentence.length }];
}
