import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { h } from "preact";
import { renderToString } from "preact-render-to-string";
import { roleLines } from "../../src/core/figures/role-lines.ts";
import { cardPhrases } from "../../src/platform/card-phrases.ts";
import { Card } from "../../src/ui/card.tsx";
import { loadShippedFigures } from "../../tools/figures-load.ts";

const { figures } = loadShippedFigures();
const actions = {
  facts: async () => ({ clips: 0, note: "", lookUp: { kind: "possible" as const } }), openClips: () => undefined, dismiss: () => undefined, lookUp: async () => ({ kind: "not-found" as const }),
};

/** The words of one locale's file, as the browser gives them. */
function speaker(locale: string): (key: string, ...values: (string | number)[]) => string {
  const messages = JSON.parse(readFileSync(join(PROJECT_ROOT, `assets/_locales/${locale}/messages.json`), "utf8")) as Record<string, { message: string; placeholders?: Record<string, { content: string }> }>;
  return (key, ...values) => {
    const { message, placeholders = {} } = messages[key] ?? { message: "" };
    return message.replace(/\$(\w+)\$/g, (_whole, name: string) => String(values[Number(placeholders[name.toLowerCase()]?.content.slice(1)) - 1]));
  };
}

for (const [locale, language, ui] of [["en", "en", undefined], ["zh_TW", "zh-TW", "tw"], ["zh_CN", "zh-CN", "cn"], ["zh_HK", "zh-HK", "hk"]] as const) {
  test(`every figure's card says what is known and nothing else: ${locale}`, () => {
    const words = cardPhrases({ say: speaker(locale), language, ui, shown: undefined });
    for (const figure of figures) {
      const roles = roleLines(figure, "2024-06-01", "2026-11-21");
      const html = renderToString(h(Card, { figure, surface: figure.names.tw?.[0] ?? figure.names.en[0] ?? "", certain: true, words, actions, pinned: false, pin: () => undefined, close: () => undefined, roles }));
      assert.doesNotMatch(html, /undefined|NaN|\[object/, figure.id);
      assert.doesNotMatch(html, /<(dd|dt|p|h2|span)[^>]*>\s*<\/\1>/, `${figure.id}: a label without its fact`);
      assert.match(html, /<dd/, `${figure.id}: names by region`);
      const told = [figure.about?.[words.script], ...roles.flatMap(({ role, when }) => [role.title[words.text], words.when(when)]), figure.born && words.born(figure.born), words.reviewed(figure.reviewed)];
      for (const fact of told) if (fact) assert.ok(html.includes(renderToString(h("i", {}, fact)).slice(3, -4)), `${figure.id}: ${fact}`);
    }
  });
}

test("a doubtful mention says so, a certain one does not", () => {
  const [figure] = figures;
  assert.ok(figure);
  const words = cardPhrases({ say: speaker("en"), language: "en", ui: undefined, shown: undefined });
  const card = (certain: boolean): string => renderToString(h(Card, { figure, surface: "某", certain, roles: [], words, actions, pinned: false, pin: () => undefined, close: () => undefined }));
  assert.match(card(false), /someone else of the same name/);
  assert.doesNotMatch(card(true), /someone else of the same name/);
});
