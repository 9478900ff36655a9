/** Where an outlet writes from: its country as ISO 3166 alpha-2, in small letters. */
export type Region = "cn" | "tw" | "hk" | "mo" | "sg" | "my";

const REGIONS: readonly Region[] = ["cn", "tw", "hk", "mo", "sg", "my"];

/** Outlets whose address names no region, by the end of their host. */
const HOSTS: Partial<Record<Region, string[]>> = {
  cn: ["163.com", "qq.com", "sohu.com", "ifeng.com", "toutiao.com", "caixin.com", "yicai.com", "jiemian.com", "36kr.com", "xinhuanet.com", "chinanews.com", "huanqiu.com", "infzm.com", "cctv.com", "sina.com", "cankaoxiaoxi.com"],
  tw: ["udn.com", "chinatimes.com", "ettoday.net", "storm.mg", "newtalk.tw", "cmmedia.com.tw", "twreporter.org", "thenewslens.com", "ctwant.com", "setn.com", "nownews.com", "mirrormedia.mg"],
  hk: ["hk01.com", "mingpao.com", "on.cc", "stheadline.com", "singtao.com", "thestandnews.com", "hkej.com", "hket.com", "takungpao.com", "wenweipo.com", "inmediahk.net", "points-media.com"],
  sg: ["zaobao.com", "8world.com"],
  my: ["sinchew.com", "enanyang.my", "malaysiakini.com"],
};

/** The region of an address: the end of its host, or what is known of the outlet; undefined for the others. */
export function regionOf(url: string): Region | undefined {
  if (!URL.canParse(url)) return undefined;
  const { hostname } = new URL(url);
  const known = REGIONS.find((region) => HOSTS[region]?.some((host) => hostname === host || hostname.endsWith(`.${host}`)));
  return known ?? REGIONS.find((region) => hostname.endsWith(`.${region}`));
}
