import assert from "node:assert/strict";
import { test } from "node:test";
import { createConverter } from "../../../src/core/script/convert.ts";
import { convertWithNames, createNameConverter } from "../../../src/core/script/names.ts";
import { createPlaceTable, findPlaces } from "../../../src/core/script/places.ts";
import type { Variant } from "../../../src/core/script/script.ts";
import { parseTables, tableFor } from "../../../src/core/script/tables.ts";
import { placeRows } from "../../../tools/places-table.ts";
import { scriptTable } from "../../../tools/script-tables.ts";

const tables = { "from-hans": parseTables(await scriptTable("from-hans")), "from-hant": parseTables(await scriptTable("from-hant")) };
const places = createPlaceTable(placeRows());

/** A sentence with its places as the target region writes them. */
function show(text: string, from: Variant, to: Variant): string {
  const converter = createConverter({ from, to }, tables[tableFor(from)]);
  return convertWithNames(text, { converter, nameConverter: createNameConverter(converter), mentions: findPlaces(text, places), nameFor: ({ place }) => place.names[to] }).text;
}

test("countries, states and cities, from the mainland to Taiwan and back", () => {
  const pairs: [string, string][] = [
    ["老挝", "寮國"], ["悉尼", "雪梨"], ["朝鲜", "北韓"], ["新西兰", "紐西蘭"], ["沙特阿拉伯", "沙烏地阿拉伯"], ["阿联酋", "阿聯"], ["也门", "葉門"], ["卡塔尔", "卡達"],
    ["克罗地亚", "克羅埃西亞"], ["斯洛文尼亚", "斯洛維尼亞"], ["塞浦路斯", "賽普勒斯"], ["格鲁吉亚", "喬治亞"], ["阿塞拜疆", "亞塞拜然"], ["哈萨克斯坦", "哈薩克"],
    ["乌兹别克斯坦", "烏茲別克"], ["科特迪瓦", "象牙海岸"], ["肯尼亚", "肯亞"], ["坦桑尼亚", "坦尚尼亞"], ["赞比亚", "尚比亞"], ["津巴布韦", "辛巴威"],
    ["埃塞俄比亚", "衣索比亞"], ["厄瓜多尔", "厄瓜多"], ["危地马拉", "瓜地馬拉"], ["洪都拉斯", "宏都拉斯"], ["特立尼达和多巴哥", "千里達及托巴哥"], ["圣卢西亚", "聖露西亞"],
    ["瓦努阿图", "萬那杜"], ["图瓦卢", "吐瓦魯"], ["帕劳", "帛琉"], ["马尔代夫", "馬爾地夫"], ["文莱", "汶萊"], ["迪拜", "杜拜"], ["戛纳", "坎城"], ["佛罗伦萨", "佛羅倫斯"],
    ["蒙特利尔", "蒙特婁"], ["内罗毕", "奈洛比"], ["新泽西", "紐澤西"], ["尼日尔", "尼日"], ["尼日利亚", "奈及利亞"], ["黑山", "蒙特內哥羅"], ["硅谷", "矽谷"], ["加沙", "加薩"],
    ["多米尼加", "多明尼加"], ["马里", "馬利"], ["乍得", "查德"], ["马里共和国", "馬利共和國"], ["乍得共和国", "查德共和國"], ["塞拉利昂共和国", "獅子山共和國"], ["孟加拉国", "孟加拉"], ["意大利", "義大利"],
  ];
  for (const [cn, tw] of pairs) {
    assert.equal(show(`他前往${cn}访问`, "cn", "tw"), `他前往${tw}訪問`);
    assert.equal(show(`他前往${tw}訪問`, "tw", "cn"), `他前往${cn}访问`);
  }
});

test("a name that holds another is itself, and is not converted twice", () => {
  assert.equal(show("尼日尔和尼日利亚，几内亚比绍和巴布亚新几内亚", "cn", "tw"), "尼日和奈及利亞，幾內亞比索和巴布亞紐幾內亞");
  assert.equal(show("尼日和奈及利亞，多明尼加和多米尼克", "tw", "cn"), "尼日尔和尼日利亚，多米尼加和多米尼克");
  assert.equal(show("哈薩克斯坦和孟加拉國", "tw", "cn"), "哈萨克斯坦和孟加拉国");
  assert.equal(show("西弗吉尼亚、新南威尔士、佐治亚州", "cn", "tw"), "西維吉尼亞、新南威爾斯、喬治亞州");
});

test("words that only hold a name stay words", () => {
  assert.equal(show("印尼日前宣布，山東加強監管，股東加碼，刷卡達三成", "tw", "cn"), "印尼日前宣布，山东加强监管，股东加码，刷卡达三成");
  assert.equal(show("许多哈萨克族人参加纳新，更加蓬勃，他也门儿清，拉萨那曲", "cn", "tw"), "許多哈薩克族人參加納新，更加蓬勃，他也門兒清，拉薩那曲");
  assert.equal(show("朝鲜半岛和朝鲜族，《朝鲜日报》，包罗万象，黑山羊", "cn", "tw"), "朝鮮半島和朝鮮族，《朝鮮日報》，包羅萬象，黑山羊");
  assert.equal(show("他吃雪梨，讀波赫士，打德州撲克，說格達費與卡達菲", "tw", "cn"), "他吃雪梨，读波赫士，打德州扑克，说格达费与卡达菲");
  assert.equal(show("調查德國企業，理查德與查德威克，蒙哥馬利利用戰馬利益", "tw", "cn"), "调查德国企业，理查德与查德威克，蒙哥马利利用战马利益");
  assert.equal(show("索马里和马里兰，马里奥在马里亚纳", "cn", "tw"), "索馬利亞和馬里蘭，馬里奧在馬里亞納");
  assert.equal(show("喬治亞理工學院的喬治亞人", "tw", "cn"), "乔治亚理工学院的格鲁吉亚人");
});

test("Taiwan's 獅子山 and 永珍 are places where what stands beside them says so", () => {
  assert.equal(show("獅子山總統說，西非獅子山和寮國首都永珍，抵達永珍", "tw", "cn"), "塞拉利昂总统说，西非塞拉利昂和老挝首都万象，抵达万象");
  assert.equal(show("賴比瑞亞和獅子山，獅子山和賴比瑞亞，賴比瑞亞、獅子山", "tw", "cn"), "利比里亚和塞拉利昂，塞拉利昂和利比里亚，利比里亚、塞拉利昂");
  assert.equal(show("獅子山下的獅子山隧道，登獅子山，張永珍永珍惜", "hk", "cn"), "狮子山下的狮子山隧道，登狮子山，张永珍永珍惜");
});

test("Hong Kong has its own", () => {
  assert.equal(show("旧金山、休斯敦、新西兰、弗吉尼亚、马萨诸塞州", "cn", "hk"), "三藩市、侯斯頓、新西蘭、維珍尼亞、麻薩諸塞州");
  assert.equal(show("三藩市與維珍尼亞，日出康城", "hk", "cn"), "旧金山与弗吉尼亚，日出康城");
});
