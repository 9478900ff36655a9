import type { JSX } from "preact";
import type { Script } from "../../core/script/script.ts";
import type { ArticleSummary } from "../../messages.ts";
import { dateWords } from "../../platform/date-words.ts";
import { t, type MessageKey } from "../../platform/i18n.ts";

const SCRIPTS: Record<Script, MessageKey> = { hans: "script_hans", hant: "script_hant", mixed: "script_mixed", other: "script_other" };

/** The article that was found: title, and in one line site, date, script and reading time. */
export function ArticleLines({ article }: { article: ArticleSummary }): JSX.Element {
  const facts = [article.site ?? new URL(article.url).hostname, ...(article.published ? [dateWords(article.published)] : []), t(SCRIPTS[article.script]), t("reading_minutes", article.minutes)];
  return (
    <section class="article">
      <p class="found">{t("popup_article_found")}</p>
      <h1 lang={article.script === "hans" ? "zh-Hans" : "zh-Hant"}>{article.title}</h1>
      <p class="facts">
        {facts.map((fact) => (
          <span key={fact}>{fact}</span>
        ))}
      </p>
    </section>
  );
}
