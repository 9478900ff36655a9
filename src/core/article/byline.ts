import { HAN } from "../text/han.ts";
import { isName, isPerson, nameAt, namesAt } from "./person-name.ts";

/*
 * Who wrote it. Chinese pages say so in a line of a few fixed forms: 記者王小明／台北報導, （王小明／台北報導）,
 * （中央社記者王小明台北5日電）, 文／王小明, 作者：王小明.
 */

/** Words before "reporter": an outlet, a kind of reporter, a year. */
const OUTLET = String.raw`[${HAN}A-Za-z0-9·&]{0,16}?`;
const REPORTER = String.raw`(?:记者|記者|通讯员|通訊員|特派员|特派員|实习生|實習生|特约撰[述稿]人?|特約撰[述稿]人?|编译|編譯|评论员|評論員|主笔|主筆|[专專][栏欄]作[家者]|特[约約]作者)`;
/** The country of a foreign author: [美]. */
const COUNTRY = String.raw`(?:[[(〔【][${HAN}]{1,3}[\])〕】]\s*)?`;

interface Label {
  label: RegExp;
  /** The name must look like one: the label is a common word. */
  family: boolean;
}
/** 記者王小明 */
const REPORTERS: Label = { label: new RegExp(String.raw`(?:^|[(〔\[【■●▲◎\s|》:/])${OUTLET}${REPORTER}\s*[:/|]?\s*`, "gu"), family: true };
/** Labels that names follow, the surest first. */
const LABELS: readonly Label[] = [
  { label: new RegExp(String.raw`(?:^|[\s》」|〕】)([,;])(?:本文)?(?:作者|撰文|撰稿人?|撰寫|文字|执笔|執筆|采写|採寫|采访|採訪|口述|供稿)\s*(?:[:/|,]|\s)\s*${COUNTRY}(?:${OUTLET}${REPORTER}\s*[:/]?\s*)?`, "gu"), family: false },
  { label: new RegExp(String.raw`(?:^|[\s|])(?:(?:[Aa]uthors?\s*[:,]|[Bb]y:?|BY)\s+|[Tt]ext\s*:\s*)`, "gu"), family: true },
  { label: new RegExp(String.raw`(?:^|[^${HAN}])(?:图|圖)?文\s*(?:[/|、]?\s*[图圖影])?\s*[/|:\s]\s*(?:[${HAN}]{2,8}[网網报報社台]\s+)?(?:${OUTLET}${REPORTER}\s*)?`, "gu"), family: false },
  REPORTERS,
  { label: new RegExp(String.raw`(?:^|[(〔【[])[${HAN}]{2,8}(?:中心|[组組部])\s*/\s*`, "gu"), family: true },
  { label: /(?:^|\s)作者(?=[A-Za-z])/gu, family: false },
  { label: /日[电電讯訊]\s*\(\s*/gu, family: true },
];
/** （王小明／台北報導）, and the same as a line of its own. */
const AND_PLACE = /(?:^|[(〔【[])\s*([^()/。,]{2,30}?)\s*\/\s*[^()/。,]{2,8}?(?:報導|报道|報道|專電|专电|電|特稿)\s*(?:[)〕】\]]|$)/u;
const UP_TO_NAME = new RegExp(`^.*?${REPORTER}\\s*`, "u");
/** A name before its label: 王小明／文, 王小明 報道, 王小明 為本報撰稿; and a line that is a mark and a name: ■王小明. */
const BEFORE_LABEL = new RegExp(String.raw`(?:^|[\s|])([${HAN}]{2,4})\s*(?:/\s*文|[\s|]\s*(?:撰文|报道|報道|報導|采写|採寫)|\s?[为為].{2,10}(?:撰稿|撰文))(?=$|[\s/|,)])`, "u");
const MARKED = new RegExp(String.raw`^[□■○◎●]\s*([${HAN}]{2,4})$`, "u");

const DESK = /(?:编辑部|編輯部|編輯室|编辑室|小编|小編|小组|小組|工作室|通[讯訊]社|[电電][台臺]|[评評][论論][员員])$/u;
/** Outlets and their parts, where a person's name may stand. */
const OUTLET_NAME = /[报報社网網台臺组組部刊]$/u;

function folded(text: string): string {
  return text.normalize("NFKC").replace(/[╱⁄∕]/g, "/").replace(/[丨∣]/g, "|");
}

/** The people that a line names as its authors, empty where it names none. */
export function bylineIn(line: string): string[] {
  const text = folded(line);
  const placed = AND_PLACE.exec(text)?.[1]?.replace(UP_TO_NAME, "");
  const names = placed ? namesAt(placed, false).filter((name) => !OUTLET_NAME.test(name)) : [];
  if (names.length > 0) return names;
  for (const label of LABELS) {
    const found = labelled(text, label);
    // 作者：南方周末記者 王小明 實習生 李小華
    if (found.length > 0) return [...new Set([...found, ...labelled(text, REPORTERS)])];
  }
  const [, before = MARKED.exec(text)?.[1]] = BEFORE_LABEL.exec(text) ?? [];
  return before && nameAt(before, true)?.length === before.length ? [before] : [];
}

function labelled(text: string, { label, family }: Label): string[] {
  return [...text.matchAll(label)].flatMap(({ index, 0: matched }) => {
    // 圖／記者王小明 names who took a picture, and so does 攝影記者王小明.
    const isPhotographer = /[图圖]\s*[/|:]\s*[^)/|:]{0,6}$/u.test(text.slice(0, index + 1)) || /[摄攝]影/u.test(matched);
    return isPhotographer ? [] : namesAt(text.slice(index + matched.length), family);
  });
}

/** What a name's bearer is, after it. */
const ROLE = new RegExp(String.raw`\s+(?:${OUTLET}${REPORTER})$`, "u");

/** Names in a field or element that holds nothing but authors: people, or a desk or outlet. */
export function bylineOf(field: string): string[] {
  const inside = bylineIn(field);
  if (inside.length > 0) return inside;
  const text = folded(field).replace(/\s+/g, " ").replace(/\s*\([^)]*\)/g, "").trim();
  if (text.length > 60 || /https?:|@|\.com|facebook|\d{2}|[:。]|责任?编辑|責任?編輯/i.test(text)) return [];
  const parts = text.split(/\s*[、,;&/|]\s*/).map((part) => part.replace(ROLE, "").trim());
  const names = parts.flatMap((part) => (part.split(" ").every(isPerson) ? part.split(" ") : [part]));
  return [...new Set(names.filter(isName))];
}

/** People named without a label in a line of date, outlet and author. */
export function peopleIn(line: string): string[] {
  if (/[摄攝]/.test(line)) return [];
  return folded(line).split(/[\s|/,、•()]+|[·・](?=\d)/u).filter(isPerson).slice(0, 3);
}

/** Whether an author element's name is a person's, or that of a desk. */
export function isPersonOrDesk(name: string): boolean {
  return isPerson(name) || DESK.test(name) || nameAt(name, true)?.length === name.length;
}
