import type { Mention } from "./figure.ts";
import { isHan } from "./fold.ts";

/**
 * Family names that newspapers print alone once the bearer is named (卓則回嗆, 鄭也認為) and that are hardly ever a word of their own,
 * in both scripts. 高, 許, 應, 韓 and the like begin too many words to be told from them.
 */
const FAMILIES: ReadonlySet<string> = new Set("王李張张劉刘陳陈楊杨黃黄趙赵吳吴周徐孫孙朱郭林羅罗鄭郑謝谢唐馮冯董蕭萧曹袁鄧邓傅沈呂吕蘇苏盧卢蔣蒋蔡賈贾丁魏薛葉叶閻阎潘杜鍾钟汪姜范廖鄒邹熊郝孔邵湯汤尹黎賴赖翁柯侯卓邱洪彭龔龚涂凌莊庄顏颜習习");
/** What ends the clause before a name that stands alone. */
const BOUNDARY: ReadonlySet<string> = new Set("，。；：！？、「」『』（）“”…\n\r\t 　");
/** Words that say what a person did, in both scripts, or that stand between a subject and what it did. */
const DEED = new RegExp(`^(?:${[
  "[說说](?!明會|明会|法)", "表示", "指出", "[強强][調调]", "[認认][為为]", "直言", "坦[言承]", "透露", "回[應应嗆呛]", "反[嗆呛駁驳]", "追[問问]", "[證证][稱称]", "自己",
  "批(?![發发准])", "[質质]疑", "呼[籲吁]", "[籲吁]", "解[釋释]", "重申", "主[張张]", "要求", "宣布", "否[認认]", "出席", "受[訪访]", "[則则](?!徐)", "也", "[還还](?!珠)", "[並并]", "昨", "未", "已", "曾", "日前", "今天", "[隨随][後后]",
].join("|")})`, "u");
/** Longest match of DEED, in UTF-16 units. */
const DEED_LENGTH = 4;
/** A full name in Chinese characters of its own: a family name of one character, a given name of one or two. */
const FULL_NAME = /^\p{Script=Han}{2,3}$/u;

/**
 * The mentions with those added that only the family name makes, as papers write after the full name: 卓榮泰 …。卓表示. It counts at
 * the beginning of a clause and before a word of speech, and only where its character was last written in that very person's name:
 * another 卓 in between leaves it open who speaks. `own` are the mentions that may settle it: sure ones of names in Chinese characters
 * of their own.
 */
export function withBareFamilies(text: string, mentions: Mention[], own: readonly Mention[]): Mention[] {
  const added = soleBearers(own).flatMap(({ surface, figureId }) => bareMentions(text, surface.charAt(0), figureId, mentions));
  return added.length === 0 ? mentions : [...mentions, ...added].sort((a, b) => a.start - b.start);
}

/** A mention each of the figures whose full name the text has, and no other figure's of that family name. */
function soleBearers(own: readonly Mention[]): Mention[] {
  const bearers = new Map<string, Mention | undefined>();
  for (const mention of own) {
    const family = mention.surface.charAt(0);
    if (!FAMILIES.has(family) || !FULL_NAME.test(mention.surface)) continue;
    bearers.set(family, bearers.has(family) && bearers.get(family)?.figureId !== mention.figureId ? undefined : mention);
  }
  return [...bearers.values()].filter((mention) => mention !== undefined);
}

function bareMentions(text: string, family: string, figureId: string, mentions: readonly Mention[]): Mention[] {
  const found: Mention[] = [];
  let isSettled = false;
  let next = 0;
  for (let at = text.indexOf(family); at >= 0; at = text.indexOf(family, at + 1)) {
    while ((mentions[next]?.end ?? Infinity) <= at) next++;
    const mention = mentions[next];
    if (mention && mention.start <= at) isSettled = mention.figureId === figureId && mention.certain && (isSettled || FULL_NAME.test(mention.surface));
    else if (isSettled && isAlone(text, at)) found.push({ start: at, end: at + 1, figureId, surface: family, certain: true });
    else isSettled = false;
  }
  return found;
}

const isAlone = (text: string, at: number): boolean => (at === 0 || BOUNDARY.has(text.charAt(at - 1))) && isHan(text.charCodeAt(at + 1)) && DEED.test(text.slice(at + 1, at + 1 + DEED_LENGTH));
