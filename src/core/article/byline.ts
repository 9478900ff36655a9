/*
 * Who wrote it. Chinese pages say so in a line of a few fixed forms: 記者王小明／台北報導, （中央社記者王小明台北5日電）,
 * 文/王小明, 作者：王小明. A name is two to four Han characters, a foreign name with a middle dot, or Latin words.
 */

const HAN_NAME = String.raw`[\p{Script=Han}]{2,4}`;
const NAME = String.raw`(?:[\p{Script=Han}]{1,6}(?:[·•‧・．][\p{Script=Han}]{1,8})+|${HAN_NAME}|[A-Z][A-Za-z.'’-]+(?: [A-Z][A-Za-z.'’-]+){0,3}|[a-z][a-z0-9_]{3,20})`;
const BETWEEN = String.raw`(?:\s*[、,，&＆/／|]\s*|\s+(?:and\s+|和\s*)?|\s*(?:和|與|与)\s*)`;
const NAMES = String.raw`(${NAME}(?:${BETWEEN}${NAME}){0,5})`;

/** What ends a name in a line: a place and 報導, a mark, an outlet, the end. */
const END = String.raw`(?=\s*(?:[/／╱|｜\]】〕）)。，,；;：:＝=-]|$|\s|[特專综綜].{0,2}[报報稿]|[报報][导導道]|[摄攝]|[编編][译譯辑輯]|日[电電讯訊]|文\b))`;

/** The forms, the surest first. The first group holds the names. */
const FORMS: readonly RegExp[] = [
  new RegExp(String.raw`^[^\p{L}\p{N}]*(?:作者|撰文|撰稿人?|撰寫|文字|执笔|執筆|采写|採寫|采写整理|文字记者|文字記者|By|by|BY)\s*[:：/／|｜]?\s*(?:\p{Script=Han}{0,8}(?:记者|記者))?\s*${NAMES}${END}`, "u"),
  new RegExp(String.raw`(?:^|[^\p{Script=Han}])文\s*[/／|｜:：]\s*(?:\p{Script=Han}{0,8}(?:记者|記者))?\s*${NAMES}${END}`, "u"),
  new RegExp(String.raw`(?:^|[（(〔\[【■●▲\s/／|｜》:：])\p{Script=Han}{0,10}(?<!本报|本報|有|对|對|向|告诉|告訴|多名|名)(?:实习|實習|见习|見習|特约|特約|特派|驻.{1,4}|駐.{1,4}|法庭|首席|本報|本报)?(?:记者|記者)\s*[:：]?\s*${NAMES}${END}`, "u"),
];

/** Words that look like names and are none. */
const NO_NAME = /^(?:报道|報導|報道|综合|綜合|编辑|編輯|责编|即时|即時|新闻|新聞|记者|記者|本报|本報|特约|编译|編譯|来源|來源|整理|摄影|攝影|图|圖|文|台北|台中|高雄|新北|桃园|桃園|台南|香港|北京|上海|外电|外電|連線|连线|日前|今天|今日|昨日|表示|指出|admin|administrator|editor|author|system|www.*|null|undefined|匿名|佚名|.*(?:公司|报道|報導|导))$/iu;
/** Places and words that stand after a name without a mark between them. */
const AFTER_NAME = /(?:台北|臺北|新北|桃園|新竹|苗栗|台中|臺中|彰化|南投|雲林|嘉義|台南|臺南|高雄|屏東|宜蘭|花蓮|台東|臺東|澎湖|金門|基隆|華盛頓|紐約|東京|北京|上海|廣州|广州|香港|首爾|倫敦|巴黎|綜合|综合|專題|专题|特稿|編譯|即時|即时|報導|报道).*$/u;

/** Names of a person's kind in one written list. */
function namesIn(written: string): string[] {
  return written
    .split(new RegExp(BETWEEN, "u"))
    .map((name) => (/\p{Script=Han}{5,}/u.test(name) || name.length > 4 ? name.replace(AFTER_NAME, "") : name).trim())
    .filter((name) => name.length > 1 && !NO_NAME.test(name));
}

/** The people that a line names as its authors, empty where it names none. */
export function bylineIn(line: string): string[] {
  for (const form of FORMS) {
    const names = namesIn(form.exec(line.normalize("NFKC").slice(0, 120))?.[1] ?? "");
    if (names.length > 0) return [...new Set(names)];
  }
  return [];
}

/** Names in a field that holds nothing but authors (a meta or JSON-LD author): cut at its separators. */
export function bylineOf(field: string): string[] {
  const stripped = field.replace(/^\s*(?:作者|文|by|记者|記者|撰文)\s*[:：/／]?\s*/i, "").trim();
  if (stripped === "" || stripped.length > 60 || /https?:|@|\.com|facebook/i.test(stripped)) return [];
  const inside = bylineIn(field);
  if (inside.length > 0) return inside;
  return [...new Set(stripped.split(/\s*[、,，;；&＆/／|]\s*/).map((name) => name.trim()).filter((name) => name.length > 1 && !NO_NAME.test(name)))];
}
