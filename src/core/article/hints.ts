import type { PageElement } from "./block.ts";
import type { Dom } from "./dom.ts";

/*
 * What an element's name says about its contents. `class` and `id` are cut into words (`relatedNews-box` is related,
 * news, box) and looked up whole, for parts of words mislead: `header` holds `ad`.
 */

/** What kind of furniture a container is. The names stand in Removal.rule. */
export type Furniture = "comments" | "related" | "navigation" | "footer" | "sharing" | "advertisement" | "tags" | "pager" | "account" | "notice" | "ranking" | "author box" | "dialog" | "tools";

/** Words of class and id, in English and in pinyin, by the furniture they name. */
const WORDS: Record<Furniture, string> = {
  comments: "comment comments commentlist disqus reply replies replylist tie tiearea discuss discussion pinglun liuyan gentie guestbook respond cmt commentbox fbcomments",
  related: "related relate relation relatednews relatedarticles relevant recommend recommended recommendation recommends recom recommendlist recomm tuijian xiangguan guess more morenews readmore yanshen popin dable taboola outbrain mgid suggestion suggest also picksofday",
  navigation: "nav navi navbar navigation menu menus submenu breadcrumb breadcrumbs crumb crumbs bread topbar sidebar sidenav aside sitemap channel channels rightside leftside mianbaoxie",
  footer: "footer foot copyright copyrights bottomnav icp beian banquan",
  sharing: "share shares sharing sharebar shareto bdsharebuttonbox social socials sns fenxiang jiathis addthis sharethis bshare socialbar",
  advertisement: "ad ads adv advert adverts advertisement advertising advertise adsense adsbygoogle adbox adblock gg guanggao banner sponsor sponsored promo promotion dfp gpt ggad adwrap",
  tags: "tag tags taglist keyword keywords biaoqian hashtag hashtags labels",
  pager: "pager pagination pagenav prevnext pagenext prev previous nextprev shangxia turnpage pagebox",
  account: "login signin signup register subscribe subscription newsletter paywall member dingyue",
  notice: "disclaimer disclaim statement declare shengming mianze",
  ranking: "hot hots hotnews hotlist rank ranks ranking ranklist popular pop mostread mostviewed trending trend paihang remen toplist",
  "author box": "authorbox authorcard authorinfo aboutauthor bio",
  dialog: "modal popup popover lightbox dialog cookie cookies toast tooltip overlay mask",
  tools: "toolbar tools tool fontsize fontsizer print qrcode qr erweima ewm weixin wechat favorite collect vote survey feedback report jubao",
};

const FURNITURE = new Map<string, Furniture>(Object.entries(WORDS).flatMap(([kind, words]) => words.split(" ").map((word) => [word, kind as Furniture] as const)));

const TAGS: Record<string, Furniture> = { nav: "navigation", footer: "footer", menu: "navigation" };

/** These say nothing certain of what is inside where much prose is: `hot-news-detail`, `page-with-ads`. */
export const WEAK: ReadonlySet<Furniture> = new Set<Furniture>(["ranking", "advertisement", "tools", "sharing", "account", "navigation", "dialog", "pager", "notice", "tags"]);

/** Tells what furniture the own tag, role, class and id of a page's elements name them, if any. */
export function createFurniture(dom: Dom): (element: PageElement) => Furniture | undefined {
  // The items of a list are named alike.
  const known = new Map<string, Furniture | undefined>();
  return ({ tag, node }) => {
    const byTag = TAGS[tag];
    if (byTag) return byTag;
    const names = `${dom.attribute(node, "class") ?? ""} ${dom.attribute(node, "id") ?? ""} ${dom.attribute(node, "role") ?? ""}`;
    if (!known.has(names)) known.set(names, furnitureNamed(names));
    return known.get(names);
  };
}

function furnitureNamed(names: string): Furniture | undefined {
  for (const word of wordsOf(names)) {
    const found = FURNITURE.get(word);
    if (found) return found;
  }
  return undefined;
}

/** The words of class names: cut at anything but letters, and where a capital follows a small letter. */
export function wordsOf(names: string): string[] {
  return names.replace(/([a-z])([A-Z])/g, "$1 $2").toLowerCase().split(/[^a-z]+/).filter((word) => word.length > 1);
}
