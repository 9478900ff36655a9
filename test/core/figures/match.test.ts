import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import { findMentions } from "../../../src/core/figures/match.ts";
import { Rule } from "../../../src/core/figures/table.ts";
import { marks, tinyTable } from "./tiny-table.ts";

const table = tinyTable({
  trump: { names: ["川普", "特朗普", "唐納德·川普", "Donald Trump"], given: ["唐納德"] },
  xi: { names: ["習近平", "习近平"] },
  takaichi: { names: ["高市早苗", "高市^"] },
  chiang: { names: ["蔣萬安"] },
  chiang2: { names: ["蔣乙丙"] },
  "rodriguez-cu": { names: ["羅德里格斯"], near: ["古巴"] },
  "rodriguez-ve": { names: ["羅德里格斯"], near: ["委內瑞拉"] },
  wu: { names: ["吳宗憲~"], near: ["立委"] },
  harris: { names: ["哈里斯"], latin: ["Kamala Harris"] },
  singh: { latin: ["Rajnath Singh"], names: ["辛格~", "拉傑納特·辛格"], near: ["印度"], given: ["拉傑納特"] },
  roth: { names: ["羅斯"] },
  merz: { names: ["默茨?"], given: ["弗里德里希"], latin: ["Friedrich Merz"], near: ["德国"] },
  khamenei: { names: ["哈梅内伊"] },
  mojtaba: { names: ["穆杰塔巴·哈梅内伊", "穆杰塔巴"] },
}, {
  forms: [{ text: "蔣市長", parts: ["chiang", "chiang2"].map((figureId) => ({ start: 0, end: 1, figureId, rule: Rule.Titled })) }, { text: "挺川", parts: [{ start: 1, end: 2, figureId: "trump", rule: Rule.Family }] }, { text: "川習", parts: [{ start: 0, end: 1, figureId: "trump", rule: Rule.Name }, { start: 1, end: 2, figureId: "xi", rule: Rule.Name }] }, { text: "川習會", parts: [{ start: 0, end: 1, figureId: "trump", rule: Rule.Name }, { start: 1, end: 2, figureId: "xi", rule: Rule.Name }] }],
  blockers: ["俄羅斯"],
});

test("the longest name wins, and titles stay out of it", () => {
  assert.deepEqual(marks("美國總統川普通電話，川普總統", table), ["川普=trump", "川普=trump"]);
  assert.deepEqual(marks("伊朗最高领袖穆杰塔巴·哈梅内伊", table), ["穆杰塔巴·哈梅内伊=mojtaba"]);
});

test("a foreign name is known by every dot, by none, and with a middle name", () => {
  for (const dot of ["·", "‧", "•", "・", "．", "･", "-", ""]) assert.deepEqual(marks(`總統唐納德${dot}川普說`, table), [`唐納德${dot}川普=trump`]);
  assert.deepEqual(marks("美國總統唐納德·J·川普", table), ["唐納德·J·川普=trump"]);
});

test("a known given name before a full stop as wide as a character, which other things stand before too, belongs to the mention", () => {
  assert.deepEqual(marks("總理弗里德里希．默茨說", table), ["弗里德里希．默茨=merz"]);
  assert.deepEqual(marks("總統唐納德．約翰．川普說", table), ["唐納德．約翰．川普=trump"]);
  assert.deepEqual(marks("專訪．川普：我說", table), ["川普=trump"], "a list is no name");
});

test("a given name that many bear is known before the family name of whoever bears the English one", () => {
  const given = [{ latin: ["Scott", "Scotty"], han: ["史考特", "斯科特"] }, { latin: ["José"], han: ["荷西"] }];
  const shared = tinyTable({
    bessent: { names: ["貝森特"], latin: ["Scott Bessent"], given: ["斯科特", "斯考特"] },
    mulino: { names: ["穆里諾"], latin: ["Jose Raúl Mulino"] },
    other: { names: ["穆里諾"] },
  }, { given });
  for (const name of ["史考特·貝森特", "斯科特·貝森特", "斯考特·貝森特"]) assert.deepEqual(marks(`財長${name}說`, shared), [`${name}=bessent`]);
  assert.deepEqual(marks("總統荷西·勞爾·穆里諾說", shared), ["荷西·勞爾·穆里諾=mulino"]);
  assert.deepEqual(marks("荷西·貝森特說", shared), []);
  assert.deepEqual(shared.cluesOf(0).given.sort(), ["史考特", "斯科特", "斯考特"].sort(), "no given name twice");
});

test("behind a given name that the table does not know, the original name in brackets says who is meant", () => {
  assert.deepEqual(marks("副总统卡玛拉·哈里斯（Kamala Harris）说", table), ["哈里斯=harris", "Kamala Harris=harris"]);
  assert.deepEqual(marks("球员托拜厄斯·哈里斯（Tobias Harris）说", table), []);
  assert.deepEqual(marks("球员托拜厄斯·哈里斯（Harris）说", table), [], "a family name alone tells nobody from another");
});

test("another given name before the dot, or a further part behind it, is another person", () => {
  assert.deepEqual(marks("艾瑞克·川普說", table), []);
  assert.deepEqual(marks("羅斯·佩羅參選", table), []);
});

test("a Latin name stands between letters of its own only", () => {
  assert.deepEqual(marks("川普(Donald Trump)說", table), ["川普=trump", "Donald Trump=trump"]);
  assert.deepEqual(marks("McDonald Trumpet", table), []);
  assert.deepEqual(marks("ＤＯＮ Ｄｏｎａｌｄ Ｔｒｕｍｐ", table), ["Ｄｏｎａｌｄ Ｔｒｕｍｐ=trump"]);
});

test("an English name that the id repeats is the same clue as one that it does not", () => {
  const names = { names: ["穆諾茲"] };
  const twice = { "jose-munoz": { ...names, latin: ["José Muñoz"] }, other: { ...names, latin: ["José Muñoz"] } };
  for (const [id, figure] of Object.entries(twice)) {
    const one = tinyTable({ [id]: figure });
    assert.deepEqual(marks("穆諾茲（José Muñoz）說，穆諾茲（Jaime Munoz）說，穆諾茲（Muñoz）說", one), [`穆諾茲=${id}`, `José Muñoz=${id}`, `穆諾茲=${id}`]);
    assert.deepEqual(marks("穆諾茲斯說", one), [], "a transliteration is known as one");
  }
});

test("a weak name behind its bearer's own given name needs no other word", () => {
  assert.deepEqual(marks("拉傑納特·辛格說", table), ["拉傑納特·辛格=singh"]);
  assert.deepEqual(marks("薩布麗娜·辛格說", table), []);
  assert.deepEqual(marks("弗里德里希·默茨说", table), ["弗里德里希·默茨=merz"]);
  assert.deepEqual(marks("辛格", table), ["辛格=singh?"]);
});

test("a family name counts once the text names its bearer in full, and is only likely before", () => {
  assert.deepEqual(marks("提高市民福祉，高市府說明", table), []);
  assert.deepEqual(marks("高市：訪美。首相高市早苗說，高市認為", table), ["高市=takaichi?", "高市早苗=takaichi", "高市=takaichi"]);
});

test("family name and title speak of who was named in full before", () => {
  assert.deepEqual(marks("蔣市長昨天說", table), []);
  assert.deepEqual(marks("台北市長蔣萬安表示，蔣市長昨天說", table), ["蔣萬安=chiang", "蔣=chiang"]);
  assert.deepEqual(marks("蔣市長昨天說。台北市長蔣萬安", table), ["蔣萬安=chiang"]);
  assert.deepEqual(marks("蔣萬安與蔣乙丙，蔣市長昨天說", table), ["蔣萬安=chiang", "蔣乙丙=chiang2"]);
});

test("a closed pair form is two mentions", () => {
  assert.deepEqual(marks("川習會登場", table), ["川=trump", "習=xi"]);
  assert.deepEqual(marks("學習普通話", table), []);
});

test("a form gives way to the full name that one of its parts begins", () => {
  assert.deepEqual(marks("川普說。挺川普，挺川", table), ["川普=trump", "川普=trump", "川=trump"]);
  assert.deepEqual(marks("川習會前，川習近平談", table), ["川=trump", "習=xi", "習近平=xi"]);
});

test("a shared name is settled by the words near it, else it is not certain", () => {
  assert.deepEqual(marks("古巴外長羅德里格斯", table), ["羅德里格斯=rodriguez-cu"]);
  assert.deepEqual(marks("委內瑞拉代總統羅德里格斯", table), ["羅德里格斯=rodriguez-ve"]);
  assert.deepEqual(marks("羅德里格斯", table), ["羅德里格斯=rodriguez-cu?"]);
  assert.deepEqual(marks(`委內瑞拉代總統羅德里格斯抵達。${"會談持續了很久，".repeat(5)}羅德里格斯說`, table), ["羅德里格斯=rodriguez-ve", "羅德里格斯=rodriguez-ve"]);
  assert.deepEqual(marks("辛格說", table), []);
  assert.deepEqual(marks("吳宗憲說，立委吳宗憲說", table), ["吳宗憲=wu", "吳宗憲=wu"]);
  assert.deepEqual(marks("吳宗憲說", table), ["吳宗憲=wu?"]);
  assert.deepEqual(marks("印度防長辛格說", table), ["辛格=singh"]);
  assert.deepEqual(marks("拉傑納特·辛格到訪，其後辛格說", table), ["拉傑納特·辛格=singh", "辛格=singh"]);
});

test("a short transliteration counts beside a word of office or country, and is likely where it stands alone", () => {
  assert.deepEqual(marks("德国总理默茨说，默茨将访华", table), ["默茨=merz", "默茨=merz"]);
  assert.deepEqual(marks("默茨", table), ["默茨=merz?"]);
  assert.deepEqual(marks("卡尼、默茨、梅洛尼", table), ["默茨=merz?"]);
  assert.deepEqual(marks("施默茨、默茨将、默茨·李", table), []);
});

test("what machine conversion made of a foreign name is still the name, and its other sense is not", () => {
  const bearers = tinyTable({ rodriguez: { names: ["羅德里格斯"], latin: ["Delcy Rodriguez"] }, reagan: { names: ["里根"], latin: ["Ronald Reagan"] } }, { blockers: ["裡根本"] });
  assert.deepEqual(marks("副總統羅德裡格斯，羅德里格斯", bearers), ["羅德裡格斯=rodriguez", "羅德里格斯=rodriguez"]);
  assert.deepEqual(marks("這裡根本沒有里根，这里根本没有", bearers), ["里根=reagan"]);
});

test("a weak transliteration that goes on is another's, though the word near it fits", () => {
  const bearers = tinyTable({ bach: { names: ["巴赫~"], near: ["代表"], latin: ["Thomas Bach"] }, biya: { names: ["比亞~"], near: ["總統"], latin: ["Paul Biya"] } }, { blockers: ["埃塞俄比亞"] });
  assert.deepEqual(marks("伊朗代表巴赫雷尼說；奧委會代表巴赫說，代表巴赫", bearers), ["巴赫=bach", "巴赫=bach"]);
  assert.deepEqual(marks("埃塞俄比亞總統會見總統比亞", bearers), ["比亞=biya"]);
});

test("the original name in brackets says who is meant", () => {
  assert.deepEqual(marks("哈里斯（Kamala Harris）與球員哈里斯（Tobias Harris）", table), ["哈里斯=harris", "Kamala Harris=harris"]);
  // Another form of a first name (Chuck, Charles) begins as it does, as a rule: it says nothing.
  const senators = tinyTable({ schumer: { names: ["舒默"], latin: ["Chuck Schumer"] }, zelensky: { names: ["澤倫斯基"], latin: ["Volodymyr Zelenskyy"] } });
  assert.deepEqual(marks("舒默（Charles Schumer）與喜劇演員舒默（Amy Schumer）、澤倫斯基（Vladimir Zelensky）", senators), ["舒默=schumer", "澤倫斯基=zelensky"]);
  assert.deepEqual(marks("印度防長辛格(Rajnath Singh)，辛格頓說", table), ["辛格=singh", "Rajnath Singh=singh"]);
});

test("a blocker takes the place of the name inside it", () => {
  assert.deepEqual(marks("俄羅斯的羅斯", table), ["羅斯=roth"]);
});

test("mentions are in order, apart, and say what the text says", () => {
  const piece = fc.constantFrom("川普", "習近平", "高市", "高市早苗", "川習會", "羅斯", "俄羅斯", "·", "唐納德", "。", "Donald Trump", "a", "𠮷", "蔣市長", "蔣萬安");
  fc.assert(fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
    const text = pieces.join("");
    let end = 0;
    for (const mention of findMentions(text, table)) {
      assert.ok(mention.start >= end && mention.end > mention.start);
      assert.equal(text.slice(mention.start, mention.end), mention.surface);
      end = mention.end;
    }
  }));
});

test("an original name in brackets tells who is meant, whether the figure's id spells it or not", () => {
  const figures = { names: ["哈里斯"], latin: ["Kamala Harris"] };
  for (const id of ["kamala-harris", "us-vp"]) {
    const spelled = tinyTable({ [id]: figures });
    assert.deepEqual(marks("副总统哈里斯（Kamala Harris）与球员哈里斯（Tobias Harris）", spelled), [`哈里斯=${id}`, `Kamala Harris=${id}`]);
    assert.deepEqual(spelled.cluesOf(0).latin.map((name) => name.toLowerCase()), ["kamala harris"]);
  }
});

test("an original name in brackets is a mention, without a title before it, and whether its family name has a hyphen or not", () => {
  const spelled = tinyTable({ "itamar-ben-gvir": { names: ["班吉維爾"], latin: ["Itamar Ben-Gvir"] }, khamenei: { names: ["哈米尼"], latin: ["Ali Khamenei"] }, lopez: { names: ["洛佩斯"], latin: ["Vladimir Padrino López"] } });
  assert.deepEqual(marks("部長班吉維爾（Itamar Ben-Gvir）說，班吉維爾(Ben-Gvir)", spelled), ["班吉維爾=itamar-ben-gvir", "Itamar Ben-Gvir=itamar-ben-gvir", "班吉維爾=itamar-ben-gvir"]);
  assert.deepEqual(marks("哈米尼（Ayatollah Ali Khamenei，86歲）", spelled), ["哈米尼=khamenei", "Ali Khamenei=khamenei"]);
  assert.deepEqual(marks("洛佩斯（Vladimir Padrino Lopez）與洛佩斯（Jennifer Lopez）", spelled), ["洛佩斯=lopez", "Vladimir Padrino Lopez=lopez"]);
  assert.deepEqual(marks("洛佩斯（CNN）", spelled), ["洛佩斯=lopez"]);
});

test("an original name counts behind a space too, and with the article of an Arabic family name or another one", () => {
  const spelled = tinyTable({ mamdani: { names: ["曼達尼"], latin: ["Zohran Mamdani"] }, harris: { names: ["哈里斯"], latin: ["Kamala Harris"] }, sisi: { names: ["塞西~"], near: ["埃及"], latin: ["Abdel Fattah el-Sisi"] } });
  assert.deepEqual(marks("新星曼達尼 (Zohran Mamdani)、曼達尼 說，球員哈里斯 (Tobias Harris)", spelled), ["曼達尼=mamdani", "Zohran Mamdani=mamdani", "曼達尼=mamdani"]);
  assert.deepEqual(marks("埃及總統塞西（Abdel Fattah al-Sisi）與塞西（Abdel Fattah Sisi）", spelled), ["塞西=sisi", "Abdel Fattah al-Sisi=sisi", "塞西=sisi", "Abdel Fattah Sisi=sisi"]);
});

test("the spelling of a name in Chinese characters stands in brackets too, the family name first or last", () => {
  const named = tinyTable({ "sanae-takaichi": { names: ["高市早苗"] }, "lee-jae-myung": { names: ["李在明"] }, "lai-ching-te": { names: ["賴清德"] } });
  assert.deepEqual(marks("高市早苗（Sanae Takaichi）與李在明(Lee Jae-myung)", named), ["高市早苗=sanae-takaichi", "Sanae Takaichi=sanae-takaichi", "李在明=lee-jae-myung", "Lee Jae-myung=lee-jae-myung"]);
  assert.deepEqual(marks("高市早苗 (TAKAICHI Sanae)，賴清德（Ching-te Lai）", named), ["高市早苗=sanae-takaichi", "TAKAICHI Sanae=sanae-takaichi", "賴清德=lai-ching-te", "Ching-te Lai=lai-ching-te"]);
  assert.deepEqual(marks("賴清德（William Lai）、李在明（AFP）、高市早苗（Takaichi）", named), ["賴清德=lai-ching-te", "李在明=lee-jae-myung", "高市早苗=sanae-takaichi"], "another spelling neither counts nor takes the name away");
});

test("what looks like a place behind a name may be another word: 號稱, 大學時, 獎勵", () => {
  const named = tinyTable({ cho: { names: ["卓榮泰"] } });
  assert.deepEqual(marks("卓榮泰號稱大師兄，卓榮泰大學時參選，卓榮泰獎勵績優人員", named), ["卓榮泰=cho", "卓榮泰=cho", "卓榮泰=cho"]);
  assert.deepEqual(marks("卓榮泰號、卓榮泰大學、卓榮泰獎", named), []);
});

test("an original name is read without its space and with a Jr. behind it", () => {
  const spelled = tinyTable({ bessent: { names: ["貝森特"], latin: ["Scott Bessent"] }, marcos: { names: ["小馬可仕"], latin: ["Ferdinand Marcos Jr."] } });
  assert.deepEqual(marks("財長貝森特（ScottBessent）", spelled), ["貝森特=bessent", "ScottBessent=bessent"]);
  assert.deepEqual(marks("貝森特（OpenAI）", spelled), ["貝森特=bessent"]);
  assert.deepEqual(marks("總統小馬可仕(Ferdinand Marcos Jr)", spelled), ["小馬可仕=marcos", "Ferdinand Marcos Jr=marcos"]);
  assert.deepEqual(marks("總統小馬可仕（Ferdinand Marcos）", spelled), ["小馬可仕=marcos", "Ferdinand Marcos=marcos"]);
  const byId = tinyTable({ "surangel-whipps-jr": { names: ["惠恕仁"], latin: ["Surangel Whipps Jr."] } });
  assert.deepEqual(marks("總統惠恕仁（Surangel S. Whipps, Jr.）", byId), ["惠恕仁=surangel-whipps-jr", "Surangel S. Whipps=surangel-whipps-jr"]);
});
