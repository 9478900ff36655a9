import { HAS_HAN } from "./han.ts";

/** First and last lead byte of the common characters of each national set, and the ranges of their second bytes. */
const COMMON = [
  /* GB 2312-80, level 1: 3,755 characters that the mainland uses most. */
  { encoding: "gbk", first: 0xb0, last: 0xd7, seconds: [[0xa1, 0xfe]] },
  /* Big5, level 1: 5,401 characters, from the table of common characters of Taiwan's Ministry of Education and its schoolbooks. */
  { encoding: "big5", first: 0xa4, last: 0xc6, seconds: [[0x40, 0x7e], [0xa1, 0xfe]] },
] as const;
/** Everyday forms of Hong Kong that neither level has. */
const HONG_KONG = "裏衞綫羣峯牀麪着啲嘅咗喺";

/** Makes a test for Han characters that few readers can be expected to read aloud. The browser's own decoders are its data. */
export function createRareTest(): (character: string) => boolean {
  const common = new Set(HONG_KONG);
  for (const { encoding, first, last, seconds } of COMMON) {
    const decoder = new TextDecoder(encoding);
    for (let lead = first; lead <= last; lead += 1) {
      for (const [from, to] of seconds) for (let second = from; second <= to; second += 1) common.add(decoder.decode(Uint8Array.of(lead, second)));
    }
  }
  return (character) => HAS_HAN.test(character) && !common.has(character);
}
