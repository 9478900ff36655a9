/**
 * The story that a new reader tries Qingdu on: invented, and written for it, so that script, regional words
 * (軟體, 資料庫), 臺 and 台 and a name that each region writes in its own way all show.
 */
export const STORY = {
  title: "老街的書報攤，天亮前開門",
  paragraphs: [
    "清晨五點，臺北的老街還沒有亮，林家書報攤已經拉起鐵門。剛送到的報紙還帶著油墨味，一疊一疊靠在門邊。",
    "老闆娘今年六十八歲，守著這個攤子四十年。她說，以前一個早上賣得掉三百份，如今只剩三十份，常客卻還是每天來：「手機裡什麼新聞都有，就是太吵。」",
    "攤子上最顯眼的，是一本以法國總統馬克宏為封面的雜誌。隔壁的年輕人用軟體把舊報紙一頁頁掃描下來，存進自己的資料庫，說這樣老了也找得到。",
    "老闆娘不懂軟體，只把報紙理得平平整整。「字清楚，」她笑著說，「人就看得下去。」",
  ],
} as const;
