import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { JSDOM } from "jsdom";
import type { Speech } from "../../src/ui/speech-bar.tsx";

const { window } = new JSDOM(`<article lang="zh-Hant"><header><h1>讀報室開放</h1><p class="facts">霧港日報</p><div translate="no">Page 1 of 3</div></header><div class="body"><p>第一句。「第二句！」</p><pre>code</pre><p>第三句<ruby>霧<rt>wù</rt></ruby>港。</p></div></article>`);
const { document } = window;

/** A machine that speaks: what it was told to say, and a way to let it come to its end. */
class Machine extends window.EventTarget {
  spoken: Utterance[] = [];
  speaking: Utterance | undefined;
  voices: object[] = [];
  getVoices = () => this.voices;
  speak(utterance: Utterance): void {
    this.spoken.push(utterance);
    this.speaking = utterance;
  }
  cancel(): void {
    const cut = this.speaking;
    this.speaking = undefined;
    cut?.dispatchEvent(new window.Event("error"));
  }
  finish(): void {
    const done = this.speaking;
    this.speaking = undefined;
    done?.dispatchEvent(new window.Event("end"));
  }
}
class Utterance extends window.EventTarget {
  voice: { name: string } | undefined;
  rate = 1;
  lang = "";
  readonly text: string;
  constructor(text: string) {
    super();
    this.text = text;
  }
}
class FakeHighlight {
  readonly range: Range;
  constructor(range: Range) {
    this.range = range;
  }
}
const highlights = new Map<string, FakeHighlight>();
let machine = new Machine();
Object.assign(globalThis, { document, addEventListener: window.addEventListener.bind(window), SpeechSynthesisUtterance: Utterance, Highlight: FakeHighlight, CSS: { highlights } });

const TING = { name: "Ting-Ting", lang: "zh-CN", localService: true };
const MEI = { name: "Mei-Jia", lang: "zh-TW", localService: true };
const FAR = { name: "Far Away", lang: "zh-TW", localService: false };

const { createReadAloud } = await import("../../src/content/read-aloud.ts");

function reader({ voices = [TING, MEI], from = 0, remoteVoices = false }: { voices?: object[]; from?: number; remoteVoices?: boolean } = {}) {
  machine.voices = voices;
  const article = document.querySelector("article");
  assert.ok(article);
  const heard: Speech[] = [];
  const stop = new window.AbortController();
  const now = { speechRate: 100, remoteVoices, variant: "tw" as "tw" | "cn" };
  const seen: Range[] = [];
  const kept = new Map<string, string>();
  const aloud = createReadAloud({
    article, variant: () => now.variant, chosen: { of: async (variant) => kept.get(variant), keep: async (variant, name) => void kept.set(variant, name) }, settings: () => now, signal: stop.signal, changed: (speech) => heard.push(speech), reveal: () => undefined,
    inSight: (range) => seen.push(range) > from,
  });
  return { aloud, now, stop, said: () => machine.spoken.map(({ text }) => text), state: () => heard.at(-1)?.kind, heard: () => heard.at(-1), marked: () => highlights.get("qingdu-speech")?.range.toString() };
}

beforeEach(() => {
  machine = new Machine();
  highlights.clear();
  Object.assign(globalThis, { speechSynthesis: machine });
});

test("sentence after sentence is said and marked, without readings, code and the interface's words, and then all is quiet", async () => {
  const { aloud, said, state, marked } = reader();
  await aloud.toggle();
  assert.deepEqual([state(), marked()], ["speaking", "讀報室開放"]);
  for (let i = 0; i < 4; i += 1) {
    assert.ok(machine.speaking);
    machine.finish();
  }
  assert.deepEqual(said(), ["讀報室開放", "第一句。", "「第二句！」", "第三句霧港。"]);
  assert.deepEqual([state(), marked()], ["off", undefined]);
});

test("it begins with what is in sight, and steps on, back and out of a pause", async () => {
  const { aloud, said, state } = reader({ from: 2 });
  await aloud.toggle();
  assert.deepEqual(said(), ["「第二句！」"]);
  aloud.step(true);
  aloud.turn();
  assert.deepEqual([state(), machine.speaking], ["paused", undefined]);
  aloud.turn();
  assert.deepEqual(said(), ["「第二句！」", "第一句。", "第一句。"]);
});

test("the variant chooses the voice and a change of speed counts at once, from the same sentence on", async () => {
  const { aloud, now, said } = reader();
  await aloud.toggle();
  machine.finish();
  assert.equal(machine.speaking?.voice?.name, "Mei-Jia");
  Object.assign(now, { variant: "cn", speechRate: 150 });
  await aloud.renew();
  assert.deepEqual([machine.speaking?.voice?.name, machine.speaking?.rate, machine.speaking?.lang], ["Ting-Ting", 1.5, "zh-CN"]);
  assert.deepEqual(said(), ["讀報室開放", "第一句。", "第一句。"]);
});

test("a voice that sends the text away is named, and says nothing before it is agreed to", async () => {
  const { aloud, now, said, state } = reader({ voices: [FAR] });
  await aloud.toggle();
  assert.deepEqual([state(), said()], ["ask", []]);
  now.remoteVoices = true;
  await aloud.renew();
  assert.deepEqual([state(), said()], ["speaking", ["讀報室開放"]]);
});

test("another voice goes on with the same sentence, and is the variant's from then on; those that send the text away are not offered unasked", async () => {
  const { aloud, said, heard } = reader({ voices: [MEI, { ...MEI, name: "Ya-Ling" }, FAR] });
  await aloud.toggle();
  const first = heard();
  assert.ok(first?.kind === "speaking");
  assert.deepEqual(first.voices, ["Mei-Jia", "Ya-Ling"]);
  machine.finish();
  await aloud.choose("Ya-Ling");
  assert.deepEqual([machine.speaking?.voice?.name, said()], ["Ya-Ling", ["讀報室開放", "第一句。", "第一句。"]]);
  await aloud.toggle();
  await aloud.toggle();
  assert.equal(machine.speaking?.voice?.name, "Ya-Ling");
});

test("pressed twice before a voice is found, nothing is said; pressed again, it is", async () => {
  const { aloud, said } = reader();
  await Promise.all([aloud.toggle(), aloud.toggle()]);
  assert.deepEqual(said(), []);
  await aloud.toggle();
  assert.deepEqual(said(), ["讀報室開放"]);
});

test("a voice that is looked for while it is stopped stays silent", async () => {
  const { aloud, state } = reader();
  await aloud.toggle();
  const renewing = aloud.renew();
  aloud.stop();
  await renewing;
  assert.deepEqual([state(), machine.speaking], ["off", undefined]);
});

test("it is silent when the reader closes, and when the page is left", async () => {
  const closed = reader();
  await closed.aloud.toggle();
  closed.stop.abort();
  assert.deepEqual([machine.speaking, closed.marked()], [undefined, undefined]);
  const left = reader();
  await left.aloud.toggle();
  assert.ok(machine.speaking);
  window.dispatchEvent(new window.Event("pagehide"));
  assert.deepEqual([machine.speaking, left.state()], [undefined, "off"]);
});
