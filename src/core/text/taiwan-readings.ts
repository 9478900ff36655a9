/**
 * Characters that Taiwan reads otherwise than the mainland in (nearly) every word: the mainland's reading and Taiwan's, as
 * the Ministry of Education's 國語一字多音審訂表 (1999) has it against 普通話異讀詞審音表 (1985). In simplified
 * characters, tones as numbers. A reading in a word that departs from the mainland's own is left alone.
 */
const TAIWAN: Record<string, readonly [mainland: string, taiwan: string]> = {
  期: ["qi1", "qi2"], 微: ["wei1", "wei2"], 危: ["wei1", "wei2"], 质: ["zhi4", "zhi2"], 息: ["xi1", "xi2"], 惜: ["xi1", "xi2"], 昔: ["xi1", "xi2"], 夕: ["xi1", "xi4"],
  击: ["ji1", "ji2"], 绩: ["ji4", "ji1"], 迹: ["ji4", "ji1"], 突: ["tu1", "tu2"], 帆: ["fan1", "fan2"], 液: ["ye4", "yi4"], 企: ["qi3", "qi4"], 携: ["xie2", "xi1"],
  寂: ["ji4", "ji2"], 究: ["jiu1", "jiu4"], 拙: ["zhuo1", "zhuo2"], 框: ["kuang4", "kuang1"], 谊: ["yi4", "yi2"], 伪: ["wei3", "wei4"], 暂: ["zan4", "zhan4"], 穴: ["xue2", "xue4"],
  档: ["dang4", "dang3"], 综: ["zong1", "zong4"], 讽: ["feng3", "feng4"], 叔: ["shu1", "shu2"], 淑: ["shu1", "shu2"], 识: ["shi2", "shi4"], 堤: ["di1", "ti2"], 剖: ["pou1", "po3"],
  播: ["bo1", "bo4"], 崖: ["ya2", "yai2"],
};

/** A mainland reading as Taiwan reads the character. */
export function taiwanReading(character: string, reading: string): string {
  const known = TAIWAN[character];
  return known?.[0] === reading ? known[1] : reading;
}
