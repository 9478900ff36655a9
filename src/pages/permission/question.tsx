import type { JSX } from "preact";
import { browser } from "../../platform/browser.ts";
import { t } from "../../platform/i18n.ts";
import { unawaited } from "../../platform/unawaited.ts";

/** `lost`: the wish that led here is from another session of the browser. */
export type QuestionState = "asking" | "granted" | "refused" | "failed" | "lost";

interface QuestionProps {
  /** `said`: what came of it; empty while it is asked. */
  words: { title: string; why: string; allow: string; said: string };
  state: QuestionState;
  /** Run by the click itself: the browsers let nothing else ask. */
  ask: () => Promise<void>;
  failed: () => void;
  /** Before the tab closes. */
  left?: () => Promise<void> | undefined;
}

/** What the browser is going to ask, and why, before it does. */
export function Question({ words, state, ask, failed, left }: QuestionProps): JSX.Element {
  const leave = async (): Promise<void> => {
    await left?.();
    const tab = await browser.tabs.getCurrent();
    if (tab.id !== undefined) await browser.tabs.remove(tab.id);
  };
  const report = (error: unknown): void => {
    console.info("Qingdu: the browser did not ask.", error);
    failed();
  };
  return (
    <main>
      <h1>{words.title}</h1>
      {state === "asking" && <p>{words.why}</p>}
      <p role="status">{words.said}</p>
      <div class="actions">
        {state !== "granted" && state !== "lost" && (
          <button id="allow" class="primary" onClick={() => void ask().catch(report)}>
            {words.allow}
          </button>
        )}
        <button id="leave" class="secondary" onClick={() => unawaited(leave(), "closing the tab")}>
          {t(state === "asking" ? "permission_not_now" : "permission_close")}
        </button>
      </div>
    </main>
  );
}
