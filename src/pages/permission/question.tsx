import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { browser } from "../../platform/browser.ts";
import { t, type MessageKey } from "../../platform/i18n.ts";
import { unawaited } from "../../platform/unawaited.ts";

/** `lost`: what led here is from another session of the browser. */
export type Stage = "asking" | "granted" | "refused" | "failed" | "lost";

export interface QuestionProps {
  title: string;
  why: string;
  allow: string;
  /** What is said at each stage but the first. */
  said: Record<Exclude<Stage, "asking">, MessageKey>;
  begin: "asking" | "lost";
  /** Asks the browser and keeps what follows from a yes. Called in the click, which the browsers insist on. */
  ask: () => Promise<boolean>;
  /** The tab is left without a yes. */
  leave: () => Promise<void>;
}

/** Asks for a permission, in a tab: the one place where both browsers show their question to a real click. */
export function Question({ title, why, allow, said, begin, ask, leave }: QuestionProps): JSX.Element {
  const [stage, setStage] = useState<Stage>(begin);
  const report = (error: unknown): void => {
    console.info("Qingdu: the permission could not be asked for.", error);
    setStage("failed");
  };
  const close = async (): Promise<void> => {
    if (stage !== "granted") await leave();
    const tab = await browser.tabs.getCurrent();
    if (tab.id !== undefined) await browser.tabs.remove(tab.id);
  };
  return (
    <main>
      <h1>{title}</h1>
      {stage === "asking" && <p>{why}</p>}
      <p role="status">{stage !== "asking" && t(said[stage])}</p>
      <div class="actions">
        {stage !== "granted" && stage !== "lost" && (
          <button id="allow" class="primary" onClick={() => void ask().then((yes) => setStage(yes ? "granted" : "refused"), report)}>
            {allow}
          </button>
        )}
        <button id="leave" class="secondary" onClick={() => unawaited(close(), "closing the tab")}>
          {t(stage === "asking" ? "permission_not_now" : "permission_close")}
        </button>
      </div>
    </main>
  );
}
