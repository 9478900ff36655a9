// What stands around a family name that papers print alone: 「盧說」, 替郝造勢, 因為柯.
import { codeSet } from "./fold.ts";

/** What ends the clause before a name that stands alone, or the one behind it. */
const isBoundary = codeSet("，。；：！？、「」『』（）…\n\r\t 　,;:!?()");
/** What stands behind a name and begins no given name, so that it cannot be the beginning of another full name. */
const DEED = new RegExp(`^(?:${[
  // what one says
  "說(?!明會|法)|表[示明態]|指出|指[，：的]|指控|強調|認[為同定錯]|直言|坦[言承]|透露|回[應嗆說稱批擊憶覆到「：，]|反[嗆駁問對]|追問|證稱|自[己認嘲稱曝]|批(?![發准])|質[疑詢]|呼?籲|解釋|重申|主張|要求|宣[布示稱]",
  "否認|提[到及出醒名案告問]",
  "談(?!判)|補充|感[嘆謝慨]|澄清|承諾|警告|建議|期[盼待許]|希望|相信|同[意台框]|支持|喊|稱(?!職)|問|答|嗆|轟|酸|讚|怒|嘆|笑[著說稱]|分析|研判|點名|肯定|推崇|祝福|勉勵|致[詞意函電謝]|砲轟|痛批|開[酸轟嗆口庭]",
  "發[聲文言表]|號稱|詢問",
  // what one does
  "出[席任線面庭馬訪國]|受[訪邀命審聘]|參[選與加訪]|當[選時年天場晚下面初然]|上[台任]|下[台鄉]|造勢|站台|助選|主持|接[任受見獲棒掌班著下]|舉[行辦]|前往|抵[達台]|赴|返[國台鄉]|訪[美日中問]|陪同|親[自上赴]|帶[領著頭隊]|領[導軍先]",
  "面[對露]|會見|拒|拜[會票訪託]|掃街|備詢|答詢|落選|勝[選出]|敗選|選[後前上輸贏舉擇]|涉[嫌案及入]|交保|羈押|擔[任心憂]|連任|罷免|拖[到延]|打[臉算出破]|計畫|規劃|準備|看[到好來準似]|聽[到聞]|知道|了解|拋[出開]|離[開台去]|挺",
  // what stands between a subject and what it did
  "則(?!徐)|盼|很|夾在|也|還(?!珠)|並|昨|未|已|曾|日前|隨[後即]|席間|得[0-9]|沒有?|今[天日早晚晨年在赴說受也再表指回被將]|再(?:[答說問批嗆度次三]|表示)|又(?:[說稱問批指提]|表示|強調|被)|亦(?:[說稱指是有]|表示)",
  "若(?:[要是能想真不當參沒無]|真的)",
  "仍|卻|雖|須|必須|需|被|遭|獲|將(?!軍)|是(?!非)|在(?![明鎔熙])|的(?![士確])|到(?!底)|能(?![力量源])|不(?!二|凡)|會(?![長員計議場館所])|要|想|都|就|只(?!園)|另|甚至|對(?!面)|把|給|讓|與|跟",
  "和[同其他前]|為[了何此其羈0-9]|更(?!名)|較",
  "除(?!夕)|此[舉話番]|先前|之[前後所妻子女間]|過去",
  "可[能以]|應[該當要不予]|有[意沒無很信0-9一兩三]|所(?![長在以有])|無[法意奈緣須]|一[說再直事度聽看]|等人|[二兩]人|近[日期來]|原[本先訂]|最|首[度次]|突然|立[即刻場]|從[未不政來]|顯然|似乎|願意",
  "正[在式]|多次|[兩三]度|屢|去年|明年|[0-9]+(?:[.][0-9]+)?[日月點歲%％]|接連|持續|直接|全力|關[心注切]|代[為表]|討論|才[說會能是要有]|這[次時番]|繼續|氏[夫家]",
  // what belongs to one
  "陣營|團隊|市[府政]|後方|辦公室|家軍|系(?![列統數])|[妻母父粉營](?!親)|人馬|子弟兵|幕僚|父子|夫婦|夫妻|本人|個人|身[邊為上旁]",
].join("|")})`, "u");
/** Longest match of DEED with what it looks at, in UTF-16 units. */
const DEED_LENGTH = 5;
/** What leads to a person inside a clause: 與盧, 替郝, 邀請盧, 他雖猜郝. */
const LINK = new RegExp(`(?:${[
  "[與和跟及對替幫給向由讓把被遭使挺讚批轟嗆酸罵但而若是說指稱猜邀找的押問勸籲當因連據傳盼見看聽靠比贏輸勝]|對於|至於|關於|有關|針對|以及|還有|包括|除了|因為|由於|所以|因此|唯有|只有|只要|如果|雖然|即使|既然|一旦|是否|接著",
  "支持|反對|挑戰|輔選|邀請|陪同|拜[會訪託]|協助|追問|詢問|訪問|批評|砲轟|痛批|指控|提名|徵召|推薦|會晤|會見|接見|取代|看好|力拱|勸進|轉述|引述|聲援|感謝|告訴|提醒|反問|罷免|屬意|猜測|不滿|認為|表示|強調|質疑|要求|相信|希望|提到|談到",
].join("|")})$`, "u");
/** Longest match of LINK, in UTF-16 units. */
const LINK_LENGTH = 2;
const BRACKETED = /^[（(].[）)]$/u;
/** What says of two family names that they are two persons: 盧蔣兩人, 傅黃體制. */
const PAIR = /^(?:體制|二人|兩人|雙方|之爭|之間|之戰|聯手|同台|合體|合作|對決|心結|關係|會[面談])/u;
const PAIR_LENGTH = 2;
/** Family names that neither end a given name nor, but for a few words, another word: what stands before them says nothing. */
const isOnlyFamily = codeSet("柯傅盧郝鄭賴蔡徐趙吳郭劉侯邱鍾廖鄒邵韓彭魏薛曹袁鄧呂蔣朱蕭沈陳李黃蘇翁顏");
/** Words of two characters that hold one that is a family name too. */
const WORDS: ReadonlySet<string> = new Set((
  "主張 緊張 擴張 誇張 囂張 開張 一張 兩張 張貼 感謝 謝謝 致謝 答謝 婉謝 依賴 信賴 仰賴 無賴 抵賴 賴在 賴不 本周 上周 下周 每周 一周 周一 周二 周三 周四 周五 周六 周日 周末 周年 周邊 周刊 周到 四周 "
  + "森林 柏林 雲林 士林 林口 員林 園林 農林 造林 樹林 吉林 桂林 叢林 黃金 金黃 橙黃 泛黃 羅斯 張羅 網羅 江蘇 蘇州 復蘇 紫蘇 流蘇 沈重 沈默 卓越 洪水 山洪 防洪 滯洪 洪都 王牌 王國 國王 女王 帝王 天王 冥王 楊梅 孔子 葉子 "
  + "汪洋 陳述 陳情 陳抗 鋪陳 吳郭 郭董 莊嚴 山莊 湯圓 師傅 諸侯 王侯 富翁 老翁 行李 桃李 南柯 內盧 巴黎 霸凌 欺凌 凌晨 容顏 顏色 徐徐 紅黃 藍黃 黃色 黃昏 沈迷 沈睡 "
  + "胡說 胡亂 二胡 韓國 南韓 北韓 日韓 美韓 韓元 馬上 馬路 馬來 羅馬 巴馬 拿馬 金馬 馬祖 人馬 兵馬 馬拉 馬力 馬匹 馬不 長江 珠江 江山 江湖 江水 許多 許久 也許 或許 "
  + "允許 期許 准許 默許 許可 不許 嘉許 些許 少許 許願 許下 游泳 上游 中游 下游 橋梁 脊梁 棟梁"
).split(" "));

/** Whether the character at `at` is part of a common word: it names nobody, and leaves open nothing. */
export const isInWord = (text: string, at: number): boolean => WORDS.has(text.slice(at - 1, at + 1)) || WORDS.has(text.slice(at, at + 2));

/** Tells a family name of the others whom the text is about. */
type IsOther = (family: string) => boolean;

const isDeed = (text: string, at: number): boolean => DEED.test(text.slice(at, at + DEED_LENGTH));

/** Whether the family name at `at` is followed by what a person did, or by the end of its clause: what no given name begins with. */
export const isFollowed = (text: string, at: number): boolean => at + 1 === text.length || isBoundary(text.charCodeAt(at + 1)) || isDeed(text, at + 1);

/** Whether the family name at `at` stands in a list beside another: 傅、徐. */
const isListed = (text: string, at: number, isOther: IsOther): boolean =>
  (text.charAt(at + 1) === "、" && isOther(text.charAt(at + 2))) || (text.charAt(at - 1) === "、" && isOther(text.charAt(at - 2)) && isFollowed(text, at));

/**
 * Whether the family name at `at` stands as a name of its own: behind what ends a clause and before a deed, inside a clause behind what leads
 * to a person, or in brackets. `isOther` tells the family names of the others whom the text is about.
 */
export function standsAlone(text: string, at: number, isOther: IsOther): boolean {
  const acts = isDeed(text, at + 1);
  if (acts && isOnlyFamily(text.charCodeAt(at))) return true;
  const isTold = acts || isListed(text, at, isOther);
  if (at === 0 || isBoundary(text.charCodeAt(at - 1))) return isTold || BRACKETED.test(text.slice(at - 1, at + 2));
  return (isTold || isFollowed(text, at)) && LINK.test(text.slice(Math.max(0, at - LINK_LENGTH), at));
}

/** Whether the family name at `at` and the one beside it are named as two: 傅黃體制. */
export function standsInPair(text: string, at: number, isOther: IsOther): boolean {
  const isFirst = isOther(text.charAt(at + 1)) && PAIR.test(text.slice(at + 2, at + 2 + PAIR_LENGTH));
  return isFirst || (isOther(text.charAt(at - 1)) && PAIR.test(text.slice(at + 1, at + 1 + PAIR_LENGTH)));
}
