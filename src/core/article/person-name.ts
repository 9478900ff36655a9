import { HAN } from "../text/han.ts";

/*
 * Names of people in running Chinese text, which sets no space about them: by family name, by what may follow a name in
 * a byline, by the middle dot of foreign names.
 */

/** The commonest family names in both scripts: nine of ten people in China and Taiwan bear one of these. */
const COMMON =
  "王李張张劉刘陳陈楊杨黃黄趙赵吳吴周徐孫孙馬马朱胡郭何高林羅罗鄭郑梁謝谢宋唐許许韓韩馮冯鄧邓曹彭曾肖蕭萧田董袁潘蔣蒋蔡余杜葉叶程蘇苏魏呂吕丁任沈姚盧卢姜崔鍾钟譚谭陸陆汪范石廖賈贾夏韋韦付傅方白鄒邹孟熊秦邱尹薛閆闫閻阎段雷侯龍龙陶黎賀贺顧顾毛郝龔龚邵萬万錢钱嚴严覃武戴莫孔湯汤紀纪詹賴赖洪童巫裴倪霍柯施翁顏颜莊庄聶聂";
/** Rarer ones, some of them common words: they count only where a label says that a name follows. */
const RARE =
  "于於範金史江向常溫温康文牛樊葛邢安齊齐易喬乔伍龐庞章魯鲁岳翟殷申歐欧耿關关蘭兰焦俞左柳甘祝包寧宁尚符舒阮梅凌畢毕單单季涂塗成苗谷盛曲冉駱骆藍蓝路游辛靳管柴蒙鮑鲍華华喻祁蒲房滕屈饒饶解牟艾尤陽阳時时穆農农司卓古吉繆缪簡简車车項项連连蘆芦麥麦褚婁娄竇窦戚岑景黨党宮宫費费卜冷晏席衛卫米柏宗瞿桂全佟應应臧閔闵苟鄔邬邊边卞姬師师和仇欒栾隋商刁沙榮荣寇桑郎甄叢丛仲虞敖鞏巩明佘池查麻苑遲迟鄺邝官丘練练諶谌冼危利粘鈕钮冀巢儲储婁湛諸诸藺蔺";
const DOUBLE = "歐陽|欧阳|司馬|司马|上官|諸葛|诸葛|張簡|范姜|尉遲|尉迟|皇甫|司徒";

const FOREIGN = String.raw`[${HAN}]{1,6}(?:[·•‧・．][${HAN}]{1,8})+`;
const LATIN = String.raw`[A-Z][A-Za-zÀ-ɏ.'’-]*(?: [A-Z][A-Za-zÀ-ɏ.'’-]+){1,3}`;
const NOT_HAN = new RegExp(`^(?:${FOREIGN}|${LATIN})`, "u");
const PERSON = new RegExp(`^(?:[${COMMON}][${HAN}]{2}|(?:${DOUBLE})[${HAN}]{1,2}|${FOREIGN}|${LATIN})$`, "u");
const IS_DOUBLE = new RegExp(`^(?:${DOUBLE})`, "u");
const FAMILY = new RegExp(`^(?:[${COMMON}${RARE}]|${DOUBLE})`, "u");

/** Words of the trade and of pages that stand where a name may. */
const NO_NAME = /^(?:.*(?:[报報][导導道]|新[闻聞]|中心|公司|[来來]源|[发發][布佈]|[阅閱][读讀]|文章|[综綜]合|[编編][辑輯译譯]|[责責][编編]|[记記]者|作者|[团團][队隊])|即[时時]|[实實][习習]|本[报報]|特[约約]|整理|[摄攝]影|[网網][络絡路]|[简簡]介|介[绍紹]|[专專][栏欄]|[连連][线線]|日前|今[天日]|昨[天日]|表示|指出|[认認][为為]|出版|admin|administrator|editor|author|system|null|undefined|匿名|佚名|[关關]注|information|role|reporting|www)$/iu;
/** Three characters that begin like a name and are an outlet, a place, a section. */
const NO_PERSON = /[报報网網社台界省市县縣区區庄街版刊道院局部片摄攝]$/u;
/** What follows a name in a byline without a mark between: a place, a word of the trade, a day. */
const FOLLOWS =
  /^(?:[台臺][北中南東湾灣]|新北|桃[園园]|新竹|苗栗|彰化|南投|[雲云]林|嘉[義义]|高雄|屏[東东]|宜[蘭兰]|花[蓮莲]|澎湖|金[門门]|[連连]江|基隆|[華华]盛[頓顿]|[紐纽][約约]|洛杉[磯矶]|[舊旧]金山|[東东]京|首[爾尔]|曼谷|[倫伦]敦|巴黎|柏林|布[魯鲁]塞[爾尔]|莫斯科|雪梨|新加坡|吉隆坡|北京|上海|[廣广][州東东]|深圳|香港|澳[門门]|天津|重[慶庆]|南京|杭州|武[漢汉]|成都|西安|南市|北市|中市|高市|[綜综专專现現特][合題题場场稿電电約约]|[編编][譯译]|即[時时]|[報报][導导道]|[連连][線线]|核稿|整理|撰[文寫写]|[專专][電电]|電|电|\d)/u;
const PHOTOGRAPHER = /^\s*[/(]?\s*(?:翻?[攝摄](?!影\s*(?:[:/|]|[记記]者)))|^\s*[/(]\s*[图圖影]/u;

const HAN_RUN = new RegExp(`^[${HAN}]+`, "u");

export interface FoundName {
  name: string;
  /** UTF-16 units. */
  length: number;
}

/**
 * The name that a text (NFKC) begins with. With `family`, only one that begins with a family name or is foreign: where
 * no mark says that the name has ended. Undefined where none does, or where it is a photographer's.
 */
export function nameAt(text: string, family: boolean): FoundName | undefined {
  const other = NOT_HAN.exec(text)?.[0] ?? (family ? undefined : /^[A-Za-z][A-Za-z0-9_.-]{2,24}/.exec(text)?.[0]);
  if (other) return NO_NAME.test(other) ? undefined : { name: other, length: other.length };
  const run = HAN_RUN.exec(text)?.[0] ?? "";
  if (family && !FAMILY.test(run)) return undefined;
  const placed = lengthBeforePlace(run, text.slice(run.length));
  for (const length of [2, 3, placed, 4]) {
    const name = run.slice(0, length);
    const rest = run.slice(length);
    if (length === 0 || name.length < length || (rest !== "" && !FOLLOWS.test(rest) && !PHOTOGRAPHER.test(rest) && length !== placed)) continue;
    if (PHOTOGRAPHER.test(text.slice(length)) || NO_NAME.test(name)) return undefined;
    return { name, length };
  }
  return undefined;
}

/** How a report from a place ends: 報導, 綜合報道; and what stands after a place: 20日電, 5日訊. */
const REPORTED = /(?:[综綜]合|即[时時]|[现現][场場]|[连連][线線]|[专專][题題])?(?:[报報][导導道]|特稿|[专專][讯訊电電])$/u;
const DAY = /^\s?\d{1,2}日(?:[专專]?[电電]|[讯訊])/u;

/** UTF-16 units of the name in a run such as 羅介中霧港報導, where no list knows the place: most names have three, most places two. */
function lengthBeforePlace(run: string, after: string): number {
  const reported = REPORTED.exec(run);
  if (!reported && !DAY.test(after)) return 0;
  const both = reported ? reported.index : run.length;
  if (both < 4 || both > 7 || !FAMILY.test(run)) return 0;
  if (IS_DOUBLE.test(run) && both !== 5) return 4;
  return both === 4 ? 2 : 3;
}

/** What a colon follows is the next label: 作者：王小明，題圖：… */
const NEXT_LABEL = new RegExp(String.raw`^[${HAN}]{1,6}\s*:`, "u");
const BETWEEN = /^(?:\s*[、,，&;]\s*|\s*\/\s*|\s+(?:and\s+)?|\s*[和與与]\s*)/u;
/** Most names in a byline. */
const MOST = 6;

/** The names, one after another, that a text (NFKC) begins with. */
export function namesAt(text: string, family: boolean): string[] {
  const names: string[] = [];
  let rest = text;
  for (let found = nameAt(rest, family); found && names.length < MOST; ) {
    names.push(found.name);
    rest = rest.slice(found.length);
    const between = BETWEEN.exec(rest)?.[0];
    if (between === undefined) break;
    rest = rest.slice(between.length);
    if (NEXT_LABEL.test(rest)) break;
    // Only a comma between says that another name follows; after a space or stroke it must look like one.
    found = nameAt(rest, family || !/[、,&;]/.test(between));
  }
  return [...new Set(names)];
}

/** Whether a text on its own is the name of a person: by family name, middle dot or Latin capitals. */
export function isPerson(text: string): boolean {
  return PERSON.test(text) && !NO_PERSON.test(text) && !NO_NAME.test(text);
}

/** Whether a text can be a name at all. */
export function isName(text: string): boolean {
  return text.length > 1 && text.length <= 30 && !NO_NAME.test(text);
}
