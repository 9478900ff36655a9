import type { TextBlock } from "./page.ts";
import { isLink } from "./weigh.ts";

/*
 * Furniture within the body, told by what it says. Each rule is a row: what it is called in Removal.rule, why, the
 * longest block it may take (Han characters), where it holds, and the pattern. Patterns are written for simplified and
 * traditional and match text folded to NFKC, so one spelling of brackets and colons is enough.
 */

export interface LineRule {
  rule: string;
  why: string;
  /** The longest block that the rule takes, in Han characters (prose.ts). A paragraph that happens to match is longer. */
  longest: number;
  /** `edge`: only before the first or after the last paragraph of prose. */
  where: "anywhere" | "edge";
  pattern: RegExp;
}

export const LINE_RULES: readonly LineRule[] = [
  {
    rule: "read on", why: "a line about an advertisement in the text", longest: 16, where: "anywhere",
    pattern: /^[^\p{L}\p{N}]*(?:請繼續往下(?:閱讀|看)|请继续往下(?:阅读|看)|(?:以下|上方)?(?:為)?廣告(?:後內文繼續)?|广告|贊助(?:內容|廣告)?|推廣|advertisements?|ad|sponsored|廣告.{0,6}請往下(?:捲動|滑)?|跳过(?:此内容|广告).*|略過廣告)[^\p{L}\p{N}]*$/iu,
  },
  {
    rule: "editor", why: "who edited, checked and laid out the page", longest: 60, where: "anywhere",
    pattern: /^[^\p{L}\p{N}]*(?:本文)?(?:來源:?.{0,24})?(?:责任?编辑?|責任?編輯?|编辑|編輯|责编|責編|校对|校對|核稿|审核|審核|审校|编审|编校|監製|监制|主编|主編|值班(?:主任|编委|编辑)?|实习编辑|實習編輯|网络编辑|網路編輯|见习编辑|视觉|排版|美编|運營|运营|一审|二审|三审|终审|初审|复审|统筹|策划)\s*(?:[:/|丨]|\s|$).{0,60}$/u,
  },
  {
    rule: "source", why: "where the text was taken from, under it", longest: 40, where: "edge",
    pattern: /^[^\p{L}\p{N}]*(?:本文|文章|新聞|新闻|資料|资料|稿件|信息|消息|圖文|图文|内容|原文)?(?:来源|來源|稿源|出處|出处|转自|轉自)\s*[:/|丨].{0,48}$/u,
  },
  {
    rule: "original title", why: "the headline under which another outlet ran the text", longest: 80, where: "anywhere",
    pattern: /^[^\p{L}\p{N}]*(?:原标题|原標題|原题|原題|原文标题|英文标题)\s*[:|].*$/u,
  },
  {
    rule: "rights", why: "copyright and disclaimers", longest: 400, where: "edge",
    pattern: /(?:版[权權]所有|版[权權][声聲]明|未[经經](?:书面|書面|本[网網站报報])?(?:授[权權]|[许許]可|允[许許])|不得[转轉][载載]|禁止[转轉][载載]|违者必究|違者必究|[转轉][载載][请請](?:注明|註明|[联聯][系繫])|免[责責][声聲]明|特[别別][声聲]明|法律[声聲]明|not? ?responsible|all rights reserved|copyright|©|不代表(?:本?[网網站报報刊台]|.{1,10}(?:立[场場]|[观觀][点點]))|如有侵[权權]|侵[权權][请請]?(?:[联聯][系繫]|告知|[删刪]除)|著作[权權]|[独獨]家所有|信息[网網][络絡][传傳]播)/iu,
  },
  {
    rule: "app and channel", why: "calls to load an app or to follow a channel", longest: 90, where: "anywhere",
    pattern: /(?:下[载載]|安[装裝]|打[开開]|加入|加[为為]?|[订訂][阅閱]|追[踪蹤]|[关關]注|[点點](?:我|此|[击擊])|按[赞讚]|[扫掃](?:描|[码碼]|一[扫掃])|搜[尋索]?|登[记記入錄录]|成[为為]|[识識][别別]|最新|快[来來]|鎖定|锁定|投稿|爆料|申[请請]|看新[闻聞]|推播|收[听聽]|免[费費]).{0,60}(?:app\b|客[户戶]端|line(?:@|官方|好友|群|id|today)|粉[丝絲]|粉[专專]|telegram|电报群|[频頻]道|公[众眾][号號]|服务号|微信|微博|[电電]子[报報]|instagram|\big\b|youtube|twitter|facebook|臉書|脸书|threads|podcast|[会會][员員]|好友|二[维維][码碼]|qr ?code|[热熱][线線]|即時論壇|社[群团團]|whatsapp)/iu,
  },
  {
    rule: "sharing", why: "labels of buttons to share, print, and set the size of letters", longest: 30, where: "anywhere",
    pattern: /^[^\p{L}\p{N}]*(?:(?:分享|轉發|转发|[转轉]貼|[列打]印|收藏|[评評][论論]|留言|[点點][赞讚]|喜[欢歡]|推文|微博|微信|朋友圈|[空]间|qq|line|facebook|twitter|臉書|plurk|email|e-mail|copy link|[复複][制製][链鏈連]接|[复複][制製][连連][结結]|[举舉檢检][报報舉举]|字[级級号號體体](?:[设設]定)?|放大|[缩縮]小|增大字体|减小字体|添加喜爱|[纠糾][错錯]|[语語]音播[报報]|[听聽]新[闻聞]|[a大中小特]|\+|-|到|至|給|给|[:：/|\s])+|分享(?:到|至|給|给|此文|本文|這篇).{0,20}|人参与.{0,8}|\d+人?(?:参与|評論|评论|留言).{0,12})[^\p{L}\p{N}]*$/iu,
  },
  {
    rule: "player", why: "words of a video or picture viewer", longest: 60, where: "anywhere",
    pattern: /(?:您?的?[浏瀏][览覽]器.{0,8}(?:不支[持援]|[无無]法播放)|自[动動]播放|^[^\p{L}\p{N}]*(?:正在)?(?:加[载載]|[载載]入)中?[^\p{L}\p{N}]*$|^play video|^[^\p{L}\p{N}]*(?:向前|向后|上一张|下一张|replay|重播|play|pause|mute|0?0:00.*|\d{1,2}:\d{2}(?:\s*\/\s*\d{1,2}:\d{2})?)[^\p{L}\p{N}]*$|[视視][频頻]加[载載]|video player|^previous\s*next$|(?:[点點按][击擊]?|放大|[显顯]示)(?:看|[查檢]?[视視看])?.{0,4}(?:清晰)?(?:大[图圖]|原[图圖]|[图圖]片)(?:放大)?)/iu,
  },
  {
    rule: "tags", why: "keywords under the text", longest: 80, where: "anywhere",
    pattern: /^[^\p{L}\p{N}]*(?:(?:[关關][键鍵][词詞字]|[标標][签籤]|tags?|keywords?|本文[标標][签籤]|相[关關][标標][签籤]|相關字詞|相关(?:话题|概念|个股|股票)|話題標籤)\s*:.*|(?:#\S{1,24}\s*){2,})$/iu,
  },
  {
    rule: "pager", why: "links to pages and to the next article", longest: 80, where: "anywhere",
    pattern: /^[^\p{L}\p{N}]*(?:(?:此分[类類])?[上下前后後][一1]?(?:篇|[则則]|[页頁]|[条條]|[张張])(?:新[闻聞]|文章)?(?:[^\p{L}\p{N}].*)?|余下全文|餘下全文|全文[閱阅][读讀]|[閱阅][读讀]全文|[阅閱][读讀]原文|原始(?:[连連][结結]|[链鏈]接)|原文(?:[连連][结結]|[链鏈]接|網址|地址)?|[展张張][开開](?:全文|更多)|[收][起合]|回到?(?:[页頁]首|最上[层層面]|[顶頂]部|上[页頁]|首[页頁]|列表)|返回.{0,10}|[閱阅]?[读讀]?更多|查看更多|看更多|see more|read more|第?\d+[页頁]?|(?:\d+\s+){2,}\d+)[^\p{L}\p{N}]*$/iu,
  },
  {
    rule: "topic link", why: "a link to a topic, an earlier or another report", longest: 70, where: "anywhere",
    pattern: /^[^\p{L}\p{N}]*(?:[点點][击擊按]?(?:此|[进進]入|查看|[阅閱][读讀看]|[这這][裡里]|[观觀]看).{0,40}|(?:[进進]入|加入).{0,16}(?:[讨討][论論]|股吧|[论論][坛壇]|[专專][题題])[^\p{L}\p{N}]*|活動辦法.{0,60}|更多.{0,20}(?:[内內]容|新[闻聞]|[报報][导導道]|文章|[资資][讯訊]|精彩|[请請][点點看]).{0,30}|(?:此前|早前|日前|之前|先前|前情|相[关關])(?:[报報][导導道]|新[闻聞]|[阅閱][读讀])\s*:.*|[请請][参參][阅閱].{0,30}|https?:\/\/\S+)$/iu,
  },
];

/**
 * Headings of lists of other articles. What follows one, up to the next paragraph of prose, goes with it.
 */
export const RELATED_HEADING: RegExp =
  /^[^\p{L}\p{N}]*(?:(?:延伸|相[关關]|推[荐薦]|[热熱][门門]|精[选選彩]|[编編][辑輯]|更多|最新|同[场場]|猜你|您?你?可能|大家|人[气氣]|即[时時]|[点點][击擊看]|[阅閱][读讀]|看|往期|前情|[专專][题題]|回[顾顧]|今日|本日|近期|其他|其它|参考|你[还還]|不看可惜|排行|最多人|超人[气氣])[^。，！？]{0,14}?(?:[阅閱][读讀]|新[闻聞]|[报報][导導道]|文章|推[荐薦]|[内內]容|[话話][题題]|[资資][讯訊料]|排行榜?|加映|[会會]?(?:喜[欢歡]|感?[兴興]趣|想看)|都在看|[点點][击擊看閱阅]|[专專][题題]|回[顾顧]|看更多|更多|影音|[视視][频頻]|[连連鏈链][结結接]|[搜索]|排名|榜|焦[点點]|[话話][题題]|精[选選彩]|[热熱][门門点點搜]|[个個]股|[标標][签籤])|延伸[阅閱][读讀]|相[关關][阅閱][读讀]|看更多|read more|related(?: (?:news|articles|stories|posts))?|more (?:news|stories|from.{0,20})|recommended|延伸[^\p{L}\p{N}]{1,3}推荐|[热熱][点點][栏欄]目|pourquoi more|網友(?:留言|回應|評論)|[评評][论論]\s*\d*|留言(?:板|區|规则|規則)?\s*\d*|[发發]表(?:[评評][论論]|留言|意[见見]))\s*(?:[:》>\]】|／/]|$)/iu;

/** Notices of help: not the article's, but never lost: they are kept apart. */
export const HELPLINE: RegExp =
  /(?:自[杀殺](?:防治|[诊診咨諮][询詢]|[无無]法解[决決]|解[决決]不了)|珍惜生命|生命[线線]|安心[专專][线線]|[张張]老[师師]|再[给給]自己(?:一次)?(?:一?[个個])?机?機?[会會]|[协協咨諮][谈談询詢][专專][热熱]?[线線]|防治[专專][线線]|求助[热熱專专][线線]|防暴[专專][线線]|113(?:保[护護])?[专專][线線]|勇敢求救|反[诈詐][骗騙](?:[专專][线線]|165)|(?:禁止|拒[绝絕])酒[驾駕]|酒[后後]不[开開][车車]|[饮飲]酒[过過]量|吸菸有害|未[满滿]18[岁歲](?:者)?(?:禁|不得)|撒瑪利亞|希望(?:24)?[热熱][线線]|家庭暴力.{0,12}[专專][线線]|毒品.{0,10}[专專][线線]|[关關]心[您你][:：]|《[^》]{2,12}》[关關]心你|提醒您.{0,10}[给給]自己[机機][会會])/u;

/** The block as rules read it. */
export function ruleText(block: TextBlock): string {
  return block.text.normalize("NFKC").trim();
}

/** The rule that takes this line, if any. `edge`: whether the block stands outside the paragraphs of prose. */
export function lineRule(block: TextBlock, edge: boolean): string | undefined {
  const text = ruleText(block);
  for (const { rule, longest, where, pattern } of LINE_RULES) {
    if (block.mass <= longest && (where === "anywhere" || edge) && pattern.test(text)) return rule;
  }
  return undefined;
}

/** Whether a line heads a list of other articles. */
export function headsRelated(block: TextBlock): boolean {
  return block.mass <= 24 && RELATED_HEADING.test(ruleText(block)) && (!isLink(block) || block.mass <= 14);
}
