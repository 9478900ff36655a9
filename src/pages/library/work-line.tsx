import type { JSX } from "preact";
import { BackupProblem } from "../../core/clips/backup-format.ts";
import { ImportProblem } from "../../core/clips/imported.ts";
import { t, type MessageKey } from "../../platform/i18n.ts";
import { Trouble } from "./trouble.tsx";
import type { Work } from "./use-work.ts";

const FILE_WORDS: Record<BackupProblem["reason"] | ImportProblem["reason"], MessageKey> = {
  "not-backup": "library_file_unknown",
  unknown: "library_file_unknown",
  newer: "library_file_newer",
  damaged: "library_file_damaged",
  "too-large": "library_file_too_large",
  empty: "library_file_empty",
};

interface WorkLineProps<T> {
  state: Work<T>;
  stop: () => void;
  words: (value: T) => string;
  /** What is said when it was stopped: what of it stays. */
  stopped: MessageKey;
}

/** How far long work is, with a button to stop it; then what came of it. */
export function WorkLine<T>({ state, stop, words, stopped }: WorkLineProps<T>): JSX.Element {
  return (
    <div class="work" aria-live="polite">
      {state.kind === "running" && (
        <>
          <progress {...(state.total > 0 ? { value: state.done, max: state.total } : {})} aria-label={t("library_working")} />
          <button type="button" class="secondary" onClick={stop}>{t("library_stop")}</button>
        </>
      )}
      {state.kind === "stopped" && <p>{t(stopped)}</p>}
      {state.kind === "done" && <p>{words(state.value)}</p>}
      {state.kind === "failed" && (isFileProblem(state.error) ? <p role="alert" class="trouble">{t(FILE_WORDS[state.error.reason])}</p> : <Trouble error={state.error} />)}
    </div>
  );
}

const isFileProblem = (error: unknown): error is BackupProblem | ImportProblem => error instanceof BackupProblem || error instanceof ImportProblem;
