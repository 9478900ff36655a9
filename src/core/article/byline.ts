/*
 * Who wrote it. Chinese pages say so in a line of a few fixed forms: 記者王小明／台北報導, （王小明／台北報導）,
 * （中央社記者王小明台北5日電）, 文／王小明, 作者：王小明. A name is two to four Han characters, a foreign name with a
 * middle dot, or Latin words.
 */

const FOREIGN = String.raw`\p{Script=Han}{1,6}(?:[·•‧・．]\p{Script=Han}{1,8})+`;
const LATIN = String.raw`[A-Z][A-Za-zÀ-ɏ.'’-]*(?: [A-Z][A-Za-zÀ-ɏ.'’-]+){1,3}`;
const HANDLE = String.raw`[A-Za-z][A-Za-z0-9_.-]{2,24}`;
const NAME = String.raw`(?:${FOREIGN}|\p{Script=Han}{2,4}|${LATIN}|${HANDLE})`;
const BETWEEN = String.raw`\s*[、,，&＆/／|;；]\s*|\s+(?:and\s+|和\s*)?|(?:和|與|与)`;
const NAMES = String.raw`(${NAME}(?:(?:${BETWEEN})${NAME}){0,5})`;
/** Words before "reporter": an outlet, a kind of reporter. */
const OUTLET = String.raw`[\p{Script=Han}A-Za-z]{0,12}`;
const REPORTER = String.raw`(?:记者|記者|通讯员|通訊員|特派员|特派員)`;
/** What ends a name in a line: a place and 報導, a mark, the end. */
const END = String.raw`(?=\s*(?:[/／╱|｜\]】〕）)。，,；;：:＝=(（—-]|$|\d)|\s|[特專专綜综].{0,2}[報报稿]|[報报][導导道]|日[電电讯訊])`;

/** The forms, the surest first; the first group of each holds the names. Matched against NFKC. */
const FORMS: readonly RegExp[] = [
  new RegExp(String.raw`(?:^|[\s》」|〕】)])(?:本文)?(?:作者|撰文|撰稿人?|撰寫|文字|执笔|執筆|采写|採寫|[Aa]uthors?|[Bb]y|BY|作者/)\s*(?:[:/|,]|\s)\s*(?:${OUTLET}${REPORTER}\s*)?${NAMES}${END}`, "u"),
  new RegExp(String.raw`(?:^|[^\p{Script=Han}])文\s*[/|:]\s*(?:图|圖)?\s*(?:${OUTLET}${REPORTER}\s*)?${NAMES}${END}`, "u"),
  new RegExp(String.raw`(?:^|[(〔\[【■●▲◎\s|》:])${OUTLET}${REPORTER}\s*[:/]?\s*${NAMES}${END}`, "u"),
  new RegExp(String.raw`[(〔【\[]${NAMES}\s*/\s*\p{Script=Han}{2,6}(?:報導|报道|報道|專電|电|電|特稿)[)〕】\]]`, "u"),
  /(?:^|\s)作者([A-Za-z][A-Za-z0-9_.-]{2,24})/u,
];

/** Words of the trade, of places and of pages that stand where a name may. */
const NO_NAME = /^(?:报道|報導|報道|综合|綜合|综合报道|編輯|编辑|责编|责任编辑|即时|即時|新闻|新聞|记者|記者|本报|本報|特约|特約|编译|編譯|来源|來源|整理|摄影|攝影|文|简介|簡介|介绍|介紹|专栏|專欄|作者|台北|台中|高雄|新北|桃园|桃園|台南|香港|北京|上海|广州|外电|外電|連線|连线|日前|今天|今日|昨日|表示|指出|认为|認為|admin|administrator|editor|author|system|null|undefined|匿名|佚名|关注|關注|最新文章|information|role|information.*|reporting|www\..*|.*[摄攝]|.*(?:公司|来源|來源|发布|發布|發佈|阅读|閱讀|文章))$/iu;
/** Places and words that stand after a name without a mark between them. */
const AFTER_NAME = /(?:台北|臺北|新北|桃園|新竹|苗栗|台中|臺中|彰化|南投|雲林|嘉義|台南|臺南|高雄|屏東|宜蘭|花蓮|台東|臺東|澎湖|金門|連江|基隆|華盛頓|紐約|洛杉磯|舊金山|東京|首爾|曼谷|倫敦|巴黎|柏林|布魯塞爾|雪梨|北京|上海|廣州|广州|深圳|香港|綜合|综合|專題|专题|特稿|編譯|编译|即時|即时|報導|报道|報道|翻[攝摄]|[攝摄]|核稿|整理).*$/u;

/** The commonest family names in both scripts: nine of ten people in China and Taiwan bear one of these. */
const FAMILY = "王李張张劉刘陳陈楊杨黃黄趙赵吳吴周徐孫孙馬马朱胡郭何高林羅罗鄭郑梁謝谢宋唐許许韓韩馮冯鄧邓曹彭曾肖蕭萧田董袁潘於于蔣蒋蔡余杜葉叶程蘇苏魏呂吕丁任沈姚盧卢姜崔鍾钟譚谭陸陆汪范範金石廖賈贾夏韋韦付方白鄒邹孟熊秦邱江尹薛閻阎段雷侯龍龙史陶黎賀贺顧顾毛郝龔龚邵萬万錢钱嚴严覃武戴莫孔向湯汤紀纪詹賴赖游柯洪簡简施童巫裴冀倪霍";
const PERSON = new RegExp(String.raw`^[${FAMILY}]\p{Script=Han}{2}$|^(?:歐陽|欧阳|司馬|司马|上官|諸葛|诸葛|張簡|范姜)\p{Script=Han}{1,2}$`, "u");
/** Three characters that begin like a name and are an outlet or a place. */
const NO_PERSON = /[报報网網社台界省市县縣区區庄街版刊道院局部]$/u;
const DESK = /(?:编辑部|編輯部|編輯室|编辑室|小编|小編|小组|小組|团队|團隊|工作室|通[讯訊]社|[电電][台臺]|中心|[评評][论論][员員]|特[约約].{1,4})$/u;

function namesIn(written: string): string[] {
  return written
    .split(new RegExp(BETWEEN, "u"))
    .map((name) => (/[·•‧・．]/.test(name) ? name : name.replace(AFTER_NAME, "")).trim())
    .filter((name) => name.length > 1 && !NO_NAME.test(name));
}

/** Whether a text on its own is the name of a person: by family name, middle dot or Latin capitals. */
export function isPerson(text: string): boolean {
  return (PERSON.test(text) && !NO_PERSON.test(text) && !NO_NAME.test(text)) || new RegExp(`^(?:${FOREIGN}|${LATIN})$`, "u").test(text);
}

/** The people that a line names as its authors, empty where it names none. */
export function bylineIn(line: string): string[] {
  const text = line.normalize("NFKC").replace(/[／╱]/g, "/").replace(/[｜丨]/g, "|");
  for (const form of FORMS) {
    const match = form.exec(text);
    // 圖／記者王小明攝 names who took a picture.
    if (!match || /[图圖]\s*[/|:]\s*[^)]{0,6}$/u.test(text.slice(0, match.index + 2))) continue;
    const names = namesIn(match[1] ?? "");
    if (names.length > 0) return [...new Set(names)];
  }
  return [];
}

/** Names in a field or element that holds nothing but authors: people, or a desk or outlet. */
export function bylineOf(field: string): string[] {
  const inside = bylineIn(field);
  if (inside.length > 0) return inside;
  const stripped = field.normalize("NFKC").replace(/\s+/g, " ").trim();
  if (stripped === "" || stripped.length > 60 || /https?:|@|\.com|facebook|\d{2}|[:：。，]|责任?编辑|責任?編輯/i.test(stripped)) return [];
  const names = stripped.split(/\s*[、,;&/|]\s*/).map((name) => name.trim()).filter((name) => name.length > 1 && name.length <= 30 && !NO_NAME.test(name));
  return [...new Set(names)];
}

/** People named without a label in a line of date, outlet and author. */
export function peopleIn(line: string): string[] {
  return line.normalize("NFKC").split(/[\s|/,、·•]+/).filter(isPerson).slice(0, 3);
}

/** Whether a name is that of a desk or outlet. */
export function isDesk(name: string): boolean {
  return DESK.test(name);
}
