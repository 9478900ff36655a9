import assert from "node:assert/strict";
import { test } from "node:test";
import { findMentions } from "../../../src/core/figures/match.ts";
import { regionalName } from "../../../src/core/figures/names.ts";
import { createConverter } from "../../../src/core/script/convert.ts";
import { convertWithNames, createNameConverter } from "../../../src/core/script/names.ts";
import { parseTables, tableFor } from "../../../src/core/script/tables.ts";
import { loadShippedFigures } from "../../../tools/figures-load.ts";
import { scriptTable } from "../../../tools/script-tables.ts";

const { table, figures } = loadShippedFigures();
const byId = new Map(figures.map((figure) => [figure.id, figure]));

/** What a reader is shown: script and names, as the region writes them. */
async function shower(from: "cn" | "tw", to: "cn" | "tw"): Promise<(text: string) => string> {
  const tables = parseTables(await scriptTable(tableFor(from)));
  const converter = createConverter({ from, to }, tables);
  const nameConverter = createNameConverter(converter);
  return (text) => convertWithNames(text, {
    converter, nameConverter, mentions: findMentions(text, table),
    nameFor: ({ figureId, surface }) => {
      const figure = byId.get(figureId);
      return figure && regionalName(figure, surface, to, nameConverter);
    },
  }).text;
}

const toTaiwan = await shower("cn", "tw");
const toMainland = await shower("tw", "cn");

/** Mainland and Taiwan, by themselves: as headings, lists and tables have them. */
const PEOPLE = `特朗普 川普|拜登 拜登|普京 普丁|泽连斯基 澤倫斯基|内塔尼亚胡 納坦雅胡|布林肯 布林肯|万斯 范斯|鲁比奥 盧比歐|马克龙 馬克宏|朔尔茨 蕭茲|默茨 梅爾茨|冯德莱恩 范德賴恩
莫迪 莫迪|埃尔多安 艾爾段|卢卡申科 盧卡申科|哈里斯 賀錦麗|希拉里 希拉蕊|奥巴马 歐巴馬|里根 雷根|撒切尔 柴契爾|肯尼迪 甘迺迪|特鲁多 杜魯道|苏纳克 蘇納克|斯塔默 施凱爾|梅洛尼 梅洛尼
米莱 米雷伊|卢拉 魯拉|马斯克 馬斯克|扎克伯格 祖克柏|贝索斯 貝佐斯|库克 庫克|黄仁勋 黃仁勳|奥特曼 奧特曼|纳瓦利内 納瓦尼|绍伊古 紹伊古|拉夫罗夫 拉夫羅夫|尹锡悦 尹錫悅|高市早苗 高市早苗
马科斯 小馬可仕|杜特尔特 杜特蒂|蓬佩奥 龐培歐|佩洛西 裴洛西|耶伦 葉倫|鲍威尔 鮑爾|卢特尼克 盧特尼克|威特科夫 魏科夫|克林顿 柯林頓|小布什 小布希|尼克松 尼克森|梅德韦杰夫 麥維德夫
斯大林 史達林|勒庞 雷朋|默克尔 梅克爾|卡梅伦 卡麥隆|桑切斯 桑傑士|欧尔班 奧班|菲佐 費佐|佩泽希齐扬 裴澤斯基安|阿拉格齐 阿拉奇|哈梅内伊 哈米尼|萨达姆 海珊|卡扎菲 格達費|马杜罗 馬杜洛
辛鲍姆 薛恩鮑姆|佩特罗 裴卓|阿尔巴尼斯 艾班尼斯|拉马福萨 拉瑪佛沙|古特雷斯 古特瑞斯|格罗西 葛羅西|格奥尔基耶娃 喬治艾娃|利奥十四世 良十四世|安瓦尔 安華|佩通坦 貝東塔|他信 戴克辛
昂山素季 翁山蘇姬|丘吉尔 邱吉爾|爱泼斯坦 艾普斯坦|乔布斯 賈伯斯|比尔·盖茨 比爾·蓋茲|马姆达尼 曼達尼|斯诺登 史諾登|辛瓦尔 辛瓦|卡茨 卡茲|黑莉 海利|唐纳德·特朗普 唐納德·川普`
  .split(/[|\n]/).map((pair) => pair.split(" ") as [string, string]);

test("well-known people read as each region writes them, both ways", () => {
  assert.ok(PEOPLE.length > 80);
  assert.deepEqual(PEOPLE.map(([mainland]) => toTaiwan(mainland)), PEOPLE.map(([, taiwan]) => taiwan));
  assert.deepEqual(PEOPLE.map(([, taiwan]) => toMainland(taiwan)), PEOPLE.map(([mainland]) => mainland));
});

test("a name that only one region marks with 小 does not become double", () => {
  assert.equal(toTaiwan("菲律宾总统小马科斯说"), "菲律賓總統小馬可仕說");
});
