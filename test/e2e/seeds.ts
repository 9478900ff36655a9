import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { drivePage } from "../../tools/drive-page.ts";
import { savedSite } from "../../tools/saved-page.ts";
import type { Stage } from "./stage.ts";

const SEEDS = join(PROJECT_ROOT, "../shared/seeds");

interface Gold {
  title: string;
  published: string;
  paragraphs: string[];
  exclude: string[];
}

/** What a conversion that knows no names makes of names in these pages. */
const DAMAGED = /布尔肯|樸振|佈林肯|沙利雲|裴洛茜/;

/** The whole main job on the five seed pages, against what a person says they hold. They are not ours to ship. */
export function seedScenarios(stage: Stage): void {
  const skip = existsSync(SEEDS) ? false : "../shared/seeds is not here";
  const gold = skip ? {} : (JSON.parse(readFileSync(join(SEEDS, "gold.json"), "utf8")) as Record<string, Gold>);
  test("the five seed pages", { skip }, async (t) => {
    for (const [name, wanted] of Object.entries(gold)) {
      await t.test(name, async () => {
        const page = await stage.open(await savedSite(join(SEEDS, `${name}.html`)));
        const report = await drivePage(stage.driver, page, join(tmpdir(), `qingdu-${process.pid}.png`));
        assert.ok(report.article);
        assert.equal(report.title, wanted.title);
        assert.equal(report.published?.slice(0, 10), wanted.published.slice(0, 10));
        assert.deepEqual(wanted.paragraphs.filter((paragraph) => !report.text.includes(paragraph)), []);
        assert.deepEqual(wanted.exclude.filter((other) => report.text.includes(other)), []);
        for (const text of Object.values(report.variants)) {
          assert.equal(text.split("\n").length, report.text.split("\n").length);
          assert.doesNotMatch(text, DAMAGED);
        }
        assert.ok(report.figures.length > 0 && report.clip.id !== "");
      });
    }
  });
}
