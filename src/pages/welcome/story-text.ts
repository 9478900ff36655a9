/** A text as one script writes it: a headline and its paragraphs. */
export interface StoryText {
  title: string;
  paragraphs: string[];
}

/**
 * The story that a new reader tries Qingdu on: invented, and written for it, in the words of the mainland and of Taiwan,
 * so that characters, regional words and a name that each region writes in its own way all change.
 */
export const STORY: { hans: StoryText; hant: StoryText } = {
  hans: {
    title: "老街的书报摊，天亮前开门",
    paragraphs: [
      "清晨五点，台北的老街还没有亮，林家书报摊已经拉起铁门。刚送到的报纸还带着油墨味，一叠一叠靠在门边。",
      "老板娘今年六十八岁，守着这个摊子四十年。她说，以前一个早上卖得掉三百份，如今只剩三十份，常客却还是每天来：“手机里什么新闻都有，就是太吵。”",
      "摊子上最显眼的，是一本以法国总统马克龙为封面的杂志。隔壁的年轻人用软件把旧报纸一页页扫描下来，存进自己的数据库，说这样老了也找得到。",
      "老板娘不懂软件，只把报纸理得平平整整。“字清楚，”她笑着说，“人就看得下去。”",
    ],
  },
  hant: {
    title: "老街的書報攤，天亮前開門",
    paragraphs: [
      "清晨五點，臺北的老街還沒有亮，林家書報攤已經拉起鐵門。剛送到的報紙還帶著油墨味，一疊一疊靠在門邊。",
      "老闆娘今年六十八歲，守著這個攤子四十年。她說，以前一個早上賣得掉三百份，如今只剩三十份，常客卻還是每天來：「手機裡什麼新聞都有，就是太吵。」",
      "攤子上最顯眼的，是一本以法國總統馬克宏為封面的雜誌。隔壁的年輕人用軟體把舊報紙一頁頁掃描下來，存進自己的資料庫，說這樣老了也找得到。",
      "老闆娘不懂軟體，只把報紙理得平平整整。「字清楚，」她笑著說，「人就看得下去。」",
    ],
  },
};
