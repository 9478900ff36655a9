import { isLink, type TextBlock } from "./block.ts";
import { plain } from "./plain.ts";
import { mass } from "./prose.ts";
import { HAN } from "../text/han.ts";

/*
 * Furniture within the body, told by what it says. Patterns are written in simplified characters and matched against
 * text folded to these (plain.ts), in NFKC and lower case; so one row serves all scripts and widths.
 */

export interface LineRule {
  /** Its name in Removal.rule. */
  rule: string;
  why: string;
  /** The longest block that the rule takes, in Han characters (prose.ts): a paragraph that happens to match is longer. */
  longest: number;
  /** Spares whole sentences (25 Han characters or more, with a full stop, without a link): the words are common ones. */
  sparesSentences?: true;
  /** Spares headings (`h2` to `h6`): an article about an app has them. */
  sparesHeadings?: true;
  /** `edge`: only before the first or after the last paragraph of prose. */
  where: "anywhere" | "edge";
  pattern: RegExp;
}

/*
 * Anything but letters, digits and Han characters. Written out, since a browser takes about a millisecond to build one
 * pattern with the classes \p{L} and \p{N}, and there are thirty: the marks that lines of pages are decorated with. What
 * else is neither letter nor digit is read as one of them.
 */
const MARKS = String.raw`\0-/:-@[-\x60{-\xa9\xab-\xb1\xb4\xb6-\xb8\xbb\xbf\xd7\xf7\u0300-\u036f\u2000-\u206f\u20a0-\u20ff\u2190-\u245f\u2500-\u2775\u2794-\u2bff\u3000-\u3004\u3008-\u3020\u3030\u303d-\u303f\ufe00-\ufe4f\uff00-\uff0f\u{1f300}-\u{1faff}`;
export const MARK: string = `[${MARKS}]`;
/** A mark beside those, and what it is read as. */
const RARE = new RegExp(String.raw`[^${MARKS}\p{L}\p{N}]`, "gu");
const SOME_MARK = "•";

/** Marks about a whole line. */
const line = (pattern: string): RegExp => new RegExp(`^${MARK}*(?:${pattern})${MARK}*$`, "u");
/** The same at the beginning of a line. */
const start = (pattern: string): RegExp => new RegExp(`^${MARK}*(?:${pattern})`, "u");
const inside = (pattern: string): RegExp => new RegExp(pattern, "u");

/** What people are called to load or follow. */
const CHANNEL = String.raw`(?:app(?![a-z])|客户端|line(?![a-z])|粉丝|粉专|专页|telegram|电报群|频道|公众号|服务号|订阅号|微信|微博|电子报|instagram|(?<![a-z])ig(?![a-z])|youtube|twitter|facebook|(?<![a-z])fb(?![a-z])|脸书|threads|podcast|whatsapp|会员|好友|二维码|qr ?code|热线|论坛|社群|社团|信箱)`;
const CALL = String.raw`(?:还想看|想看|想睇|想知|不用抽|更多|欢迎|快来|快加|立即|立刻|马上|点我|点此|点按|点击|请按|请点|按赞|按个赞|下载|安装|打开|加入|加line|加为|订阅|追踪|关注|扫描|扫码|扫一扫|搜寻|搜索|登记|成为|长按|识别|最新|新闻送|锁定|有话要说|投稿|爆料|一手掌握|专注)`;

/** What a notice of rights forbids. News tells of things done without leave, too. */
const REUSE = "(?:转载|复制|引用|改写|转贴|摘编|镜像|刊登|翻录|重制|公开(?:播送|传输))";

export const LINE_RULES: readonly LineRule[] = [
  {
    rule: "read on", why: "a line about an advertisement or an embedded post in the text", longest: 24, where: "anywhere",
    pattern: line(String.raw`请继续往下(?:阅读|看)|(?:以下|上方)?(?:为)?广告(?:后内文继续)?|广告.{0,6}请往下(?:卷动|滑)?|赞助(?:内容|广告)?|推广|advertisements?|ad|sponsored|[跳略]过(?:此内容|广告|.{0,16}(?:帖子|贴文)).{0,12}|(?:end of|结尾) ?.{1,20}|.{0,10}不对外[来部].{0,6}网站内容负责.{0,6}`),
  },
  {
    rule: "embedded post", why: "what stands in place of an embedded post until the reader agrees to load it", longest: 120, where: "anywhere",
    pattern: start(String.raw`(?:此文|本文|这[篇里]|以下).{0,6}(?:包含|载有|内?嵌|来自).{0,16}(?:提供的?内容|贴文|帖子|影片|推文).{0,30}(?:cookie|曲奇|允许|同意)|允许.{0,16}(?:内容|cookies?)[?？]?$`),
  },
  {
    rule: "editor", why: "who edited, checked and laid out the page", longest: 60, where: "anywhere", sparesSentences: true,
    pattern: line(String.raw`(?:纠错${MARK}+)?(?:本文)?(?:来源:?.{0,24}?)?(?:责任?编辑?|编辑|校对|核稿|审核|审校|审读|编审|编校|监制|主编|值班(?:主任|编委|编辑)?|(?:实习|网络|网路|见习|执行|助理|新媒体|本期)编辑|视觉|排版|美编|运营|[一二三终初复]审|统筹|策划)\s*(?:[:/|]|\s|$).{0,60}`),
  },
  {
    rule: "source", why: "where the text was taken from, under it", longest: 40, where: "edge",
    pattern: line(String.raw`(?:本文|文章|新闻|资料|稿件|信息|消息|图文|内容|原文)?(?:来源|稿源|出处|转自)\s*(?:[:/|]|于).{0,48}`),
  },
  {
    rule: "source", why: "the sign of an agency, an outlet or a writer under the text", longest: 12, where: "edge",
    pattern: new RegExp(String.raw`^\(\s*[${HAN}\s]{1,10}\)$`, "u"),
  },
  {
    rule: "source", why: "the account that the text was taken from", longest: 60, where: "edge",
    pattern: line(String.raw`(?:本文|文章|稿件|内容)(?:转载|转|选|摘|来)?自.{2,40}(?:公众号|id:|《|作者|授权|原载|首发).*|(?:本文)?(?:首发|原载|原刊)于.{2,40}|《.{2,12}》.{0,6}(?:19|20)\d{2}年.{0,4}第\d+期.*`),
  },
  {
    rule: "credits", why: "who took the pictures, translated, designed", longest: 40, where: "edge",
    pattern: line(String.raw`(?:文字|图文|图片|图源|题图|封面图?|头图|配图|插画|摄影|设计|制图|制作|剪辑|文案|撰文|撰稿|采写|作者|翻译|译者?|编译|出品|主持|嘉宾|音频|后期|版面|新媒体|text|words|photos?|images?)\s*[|:/]\s*[^。!?]{1,40}`),
  },
  {
    rule: "end mark", why: "a sign that the text has ended", longest: 8, where: "edge",
    pattern: line("(?:the )?(?:end|fin|全文完|完|未完待续)"),
  },
  {
    rule: "original title", why: "the headline under which another outlet ran the text", longest: 80, where: "anywhere",
    pattern: line(String.raw`(?:原标题|原题|原文标题|英文标题)\s*[:|].*`),
  },
  {
    rule: "rights", why: "copyright and disclaimers, told by how they begin", longest: 400, where: "anywhere",
    pattern: start(String.raw`免责声明|版权?声明|特别声明|法律声明|郑重声明|重要声明|风险提示|版权所有|转载请(?:注明|联系)|未经(?:书面|本[网站报])?(?:授权|许可|允许|同意).{0,30}(?:转载|使用|复制|引用|刊登|违者)|著作权(?:所有|声明|归)|copyright|©|all rights reserved|本[网站报刊].{0,6}(?:转载|刊布|版权)|图片?来自?网络|.{2,10}内容均源于?来?自|.{2,24}(?:原创内容|版权所有|独家稿件).{0,4}未经|本文.{0,16}(?:不代表|仅代表|版权|著作权)`),
  },
  {
    rule: "rights", why: "copyright and disclaimers under the text, told by what they say", longest: 250, where: "edge",
    pattern: inside(String.raw`版权(?:所有|声明|归)|(?:未|非)经.{0,16}(?:授权|许可|允许|同意).{0,30}${REUSE}|不得.{0,8}${REUSE}|(?:禁止|请勿|拒绝)转载|违者必究|转载请?(?:注明|联系|联络)|免责声明|all rights reserved|务经.{0,6}授权|copyright|©|(?:本文|文章|作者|投稿|内容|观点|平台|以上).{0,24}(?:并?不|非)代表.{0,12}(?:立场|观点|看法|意见)|(?:并?不|非)代表.{0,4}(?:本[网站报刊台社]|平台)|纯属作者|(?:本文|文章|内容|观点|以上).{0,12}仅代表|(?:侵权|侵犯).{0,8}(?:联系|告知|删除)|独家所有|信息网络传播|投资有风险.{0,4}(?:入市|需谨慎)|(?:内容|资料|信息|观点|本文|以上|数据).{0,24}(?:仅供|只供)参考`),
  },
  {
    rule: "call", why: "a call to load an app, to follow a channel, to send in news", longest: 90, where: "anywhere", sparesSentences: true,
    pattern: new RegExp(String.raw`^(?:${MARK}*|.{0,12}[?!])${CALL}.{0,60}${CHANNEL}`, "u"),
  },
  {
    rule: "call", why: "a call that ends with what to load", longest: 90, where: "anywhere", sparesSentences: true, sparesHeadings: true,
    pattern: inside(String.raw`(?:下载|安装|打开|关注|加入|订阅|扫码|扫描|搜索).{0,10}${CHANNEL}.{0,14}$`),
  },
  {
    rule: "call", why: "a short call that is no sentence", longest: 30, where: "anywhere", sparesHeadings: true,
    pattern: inside(String.raw`^(?=.*(?:下载|加入|订阅|追踪|关注|按赞|扫描|扫码|扫一扫|like|follow|subscribe)).*(?:${CHANNEL}|我们)[^。]*[^。」”』]$|(?:投稿|爆料|报料).{0,16}(?:热线|信箱|我们|line(?![a-z])|邮箱|电邮|电话|@)`),
  },
  {
    rule: "call", why: "a call to follow that names nothing but the outlet", longest: 14, where: "edge",
    pattern: line(String.raw`(?:追踪|关注|订阅|follow)(?:我们|[^。,!?]{2,12})`),
  },
  {
    rule: "call", why: "a channel's call upon readers, in whole sentences", longest: 80, where: "edge",
    pattern: new RegExp(String.raw`^.{0,24}${CHANNEL}.{0,8}[!?]\s*${CALL}|^(?:${CALL}|在).{0,24}${CHANNEL}.{0,12}(?:订阅|追踪|关注|加入|下载|获取|接收|收取)`, "u"),
  },
  {
    rule: "call", why: "an advertiser's line, set off by a mark that no text begins with", longest: 60, where: "anywhere", sparesSentences: true,
    pattern: /^\s*(?:◤|👉|👇|☞|➤|📣|🔔)/u,
  },
  {
    rule: "sharing", why: "labels of buttons to share, print, and set the size of letters", longest: 30, where: "anywhere",
    pattern: line(String.raw`(?:分享|转发|转贴|列印|打印|收藏|评论|留言|点赞|喜欢|推文|微博|微信|朋友圈|空间|qq|line|facebook|twitter|脸书|plurk|e-?mail|copy link|复制(?:链接|连结)|举报|检举|字[级号体](?:设定)?|放大|缩小|增大字体|减小字体|添加喜爱|纠错|语音播报|听新闻|[a大中小特到至给:/|+\-\s])+|分享让更多人看到|分享(?:到|至|给|此文|本文|这篇).{0,20}|(?:\d+)?人(?:参与|评论|留言).{0,12}`),
  },
  {
    rule: "player", why: "the number of pictures that a gallery holds besides", longest: 2, where: "anywhere",
    pattern: /^\+\s?\d{1,3}$/,
  },
  {
    rule: "player", why: "words of a video or picture viewer", longest: 60, where: "anywhere", sparesSentences: true,
    pattern: inside(String.raw`您?的?浏览器.{0,8}(?:不支[持援]|无法播放)|自动播放|^[${MARKS}\d]*(?:正在)?(?:加载|载入)中?[${MARKS}\d]*$|^play video|^[${MARKS}\d]*(?:向前|向后|上一张|下一张|replay|重播|play|pause|mute|0?0:00.*|\d{1,2}:\d{2}(?:\s*/\s*\d{1,2}:\d{2})?)[${MARKS}\d]*$|视频加载|video player|^previous\s*next$|(?:点击?|按|放大|显示)(?:看|查?视|查看)?.{0,4}(?:清晰)?(?:大图|原图|图片)(?:放大)?`),
  },
  {
    rule: "tags", why: "keywords under the text", longest: 80, where: "anywhere",
    pattern: line(String.raw`(?:关键[词字]|标签|tags?|keywords?|本文标签|相关(?:标签|字词|话题|概念|个股|股票)|话题标签)\s*:.*|(?:#\S{1,24}\s*){2,}`),
  },
  {
    rule: "tags", why: "a row of words set apart by strokes", longest: 60, where: "edge",
    pattern: line(String.raw`(?:[^|。,!?:]{1,14}\|\s*){2,}[^|。,!?:]{1,14}`),
  },
  {
    rule: "pager", why: "links to pages and to the next article", longest: 80, where: "anywhere",
    pattern: line(String.raw`(?:此分类)?[上下前后][一1]?(?:篇|则|页|条|张)(?:新闻|文章)?(?:${MARK}.*)?|余下全文|余下\d+%.*|全文阅读|阅读全文|阅读原文|原始(?:连结|链接)|原文(?:连结|链接|网址|地址)?|展开(?:全文|更多)|收起|收合|回到?(?:页首|最上[层面]|顶部|上页|首页|列表)|返回.{0,10}|阅?读?更多|查看更多|看更多|see more|read more|第\d+页|(?:\d+\s+){2,}\d+`),
  },
  {
    rule: "topic link", why: "a link to a topic, an earlier or another report", longest: 70, where: "anywhere", sparesSentences: true,
    pattern: line(String.raw`按图.{0,24}|点击?按?(?:此|进入|查看|阅读|阅看|这里|观看).{0,40}|(?:进入|加入).{0,16}(?:讨论|股吧|论坛|专题)|活动办法.{0,60}|更多.{0,20}(?:内容|新闻|报导|报道|文章|资讯|精彩|请点|请看).{0,30}|(?:此前|早前|日前|之前|先前|前情|相关)(?:报导|报道|新闻|阅读)\s*:.*|请参阅.{0,30}|https?://\S+`),
  },
];

const LONGEST_LINE = Math.max(...LINE_RULES.map(({ longest }) => longest));

/** What heads a list of other articles: a kind of list, then what it lists. */
export const RELATED_HEADING: RegExp = new RegExp(
  String.raw`^${MARK}*(?:(?:延伸|相关|推荐|热门|热读|热点|精选|精彩|编辑|更多|最新|同场|猜你|您?你?可能|大家|人气|即时|点击|点看|阅读|看|往期|前情|专题|回顾|今日|本日|近期|其他|其它|参考|还|不看可惜|排行|最多人|超人气)[^。,!?]{0,14}?(?:阅读|新闻|报导|报道|文章|推荐|内容|话题|资讯|资料|排行榜?|加映|会?(?:喜欢|感?兴趣|想看)|都在看|点击|点看|点阅|专题|回顾|看更多|更多|影音|视频|连结|链接|搜索|排名|榜|焦点|精选|热门|热点|热搜|个股|标签)|延伸阅读|延伸${MARK}{1,3}推荐|相关阅读|热读|看更多|热点栏目|read more|related(?: (?:news|articles|stories|posts))?|more (?:news|stories|from.{0,20})|recommended|网友(?:留言|回应|评论)|评论\s*\d*|留言(?:板|区|规则)?\s*\d*|发表(?:评论|留言|意见))\s*(?:[:>\]|/》】]|$)`,
  "u",
);

/** What heads the comments of readers, or their rules. A button such as 評論 3 stands anywhere. */
const COMMENTS_HEADING = line(
  String.raw`(?:(?:网友|读者|最新|最热|热门|全部|精彩|所有|会员|脸书|facebook)\s*)(?:留言|评论|回应|跟帖|跟贴|回复)(?:\s*\(?\d*\)?)|(?:留言|评论|跟贴|回应)(?:列表|板|区|规则|须知)(?:\s*\(?\d*\)?)|(?:发表|我要|写下?|张贴|撰写)(?:您?你?的)?(?:评论|留言|意见|回应|看法)(?:\s*取消回复)?|\d+\s*[条则](?:评论|留言|回应|跟[贴帖]).{0,16}|\d+ (?:comments?|replies)|leave a (?:comment|reply)|网友评论仅供.{0,30}|文明上网.{0,20}`,
);
/** The same in a heading, which a button is not. */
const COMMENTS_WORD = line(String.raw`(?:\d+ ?[则条个]?)?(?:留言|评论|回应|讨论|跟[帖贴]|comments?)(?:区|\s*\(?\d+\)?)?(?:则|条)?|.{0,40}有 ?\d+ ?[则条](?:留言|评论|回应)`);
/** What stands between an article and others: the way to the next. */
const TO_OTHERS = line(String.raw`[上下前后]一?[篇则条](?:新闻|文章)?(?:[:|].*)?`);

/** What a line that is no prose says of what follows it: comments, or other articles. */
export function endSign(block: TextBlock): "comments" | "others" | undefined {
  if (block.mass > 30) return undefined;
  const text = ruleText(block);
  if (COMMENTS_HEADING.test(text) || (/^h[2-6]$/.test(block.owner.tag) && COMMENTS_WORD.test(text))) return "comments";
  return TO_OTHERS.test(text) || headsRelated(block) ? "others" : undefined;
}

/** Lines that tell where help is to be had. */
const HELPLINE = inside(
  String.raw`自杀(?:防治|诊询|咨询|无法解决|解决不了)|安心专线|再给自己(?:一次)?机会|(?:协谈|咨询|防治|防暴|保护)专线|(?:生命线|张老师|希望热线|撒玛利亚|求助|辅导|情绪).{0,16}\d{4}|勇敢求救|反诈骗?.{0,6}165|^${MARK}*(?:《[^》]{2,12}》)?.{0,8}关心[您你]|提醒[您你].{0,10}给自己|^${MARK}*.{0,12}(?:关心|提醒)[您你]${MARK}*$`,
);
/** Slogans of the same kind, as a line of their own. */
const SLOGAN = line(String.raw`.{0,12}(?:珍惜生命|拒绝酒驾|禁止酒驾|酒后不开车|开车不喝酒|饮酒过量.{0,8}|吸烟有害.{0,6}|未满18岁.{0,12}|理性饮酒.{0,6}).{0,12}`);
/** Han characters: a longer block that holds such words is a paragraph about them. */
const NOTICE_LONGEST = 80;

/** Whether a line is a notice of help or warning: not the article's, but never lost. */
export function isNotice(block: TextBlock): boolean {
  if (block.mass >= NOTICE_LONGEST) return false;
  const text = ruleText(block);
  return HELPLINE.test(text) || SLOGAN.test(text);
}

/** Han characters of what counts as a whole sentence. */
const SENTENCE = 25;

/** The private use area: pictures of icon fonts. */
const ICONS = /[\ue000-\uf8ff]/g;

/** The block as rules read it. */
export function ruleText(block: TextBlock): string {
  return plain(block.text).replace(ICONS, " ").replace(RARE, SOME_MARK).trim();
}

/** The rule that takes this line, if any. `edge`: whether the block stands outside the paragraphs of prose. */
export function lineRule(block: TextBlock, edge: boolean): string | undefined {
  if (block.mass > LONGEST_LINE) return undefined;
  const text = ruleText(block);
  const isSentence = block.mass >= SENTENCE && block.linked === 0 && /[。」”]$/u.test(text);
  const isHeading = /^h[2-6]$/.test(block.owner.tag);
  for (const { rule, longest, where, sparesSentences, sparesHeadings, pattern } of LINE_RULES) {
    if ((sparesSentences && isSentence) || (sparesHeadings && isHeading)) continue;
    if (block.mass <= longest && (where === "anywhere" || edge) && pattern.test(text)) return rule;
  }
  return undefined;
}

/** Whether a line heads a list of other articles. */
export function headsRelated(block: TextBlock): boolean {
  return block.mass <= 24 && (!isLink(block) || block.mass <= 14) && RELATED_HEADING.test(ruleText(block));
}

const CERTAIN = start("(?:(?:延伸|相关|推荐|热门|更多).{0,2}(?:阅读|新闻|报导|报道|文章)|看更多|read more|related|recommended|(?:网友)?(?:评论|留言))");

/** Whether nothing of an article can be headed so. */
export function isCertainHeading(block: TextBlock): boolean {
  return CERTAIN.test(ruleText(block));
}

/** What a line about a text, not of it, is made of: dates, outlets, counts, names of roles. */
const META = inside(
  String.raw`(?:19|20)\d{2}\s*[-/.年]\s*\d{1,2}\s*[-/.月]\s*\d{1,2}|\d{1,2}:\d{2}|^${MARK}*(?:发[布表于]|更新|来源|作者|记者|[撰图]?文\s*[/:|]|采写|撰稿|时间|日期|阅读|浏览|点击|编辑|摄影|by\b|author|role\b|reporting)|^(?:刚刚|[今昨前]天|(?:\d+|[一二三几数半]) ?(?:秒|分钟?|个?小时|天|日|周|个?月|年)前|\d+ ?(?:minutes?|hours?|days?|weeks?|months?) ago)|记者.{1,20}$|/[^。]{1,8}(?:报导|报道|专电)[)〕】]?$`,
);
/** Han characters of a longer line that a date does not make one about the text. */
const META_LONGEST = 36;

/** What such a line is about, said before it; 時間 and 日期 label what the text tells of, too. */
const LABELLED = inside(String.raw`^${MARK}*(?:发[布表于]|更新|来源|作者|记者|[撰图]?文\s*[/:|]|采写|撰稿|阅读|浏览|点击|编辑|摄影|by\b|author|role\b|reporting)|记者.{1,20}$|/[^。]{1,8}(?:报导|报道|专电)[)〕】]?$`);
/** Han characters beside date and time in an unlabelled line under the text; with more it is of the text: when and where a play is given. */
const BESIDE_DATE = 6;

/** Whether a short line tells of the text (date, outlet, author, counts) and is no sentence of it. `under`: it stands below the text. */
export function isMetaLine(block: TextBlock, under = false): boolean {
  if (block.mass > META_LONGEST) return false;
  const text = ruleText(block);
  if (!META.test(text) || /[。!?」”]$/u.test(text)) return false;
  return !under || LABELLED.test(text) || mass(text.replace(/[\d\s:./年月日-]+/g, "")) <= BESIDE_DATE;
}
