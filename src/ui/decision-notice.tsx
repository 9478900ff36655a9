import type { JSX } from "preact";

/** What was just done to a piece, and what may be done about it. */
export interface Decision {
  words: string;
  /** Where the same may hold on the whole site: what that would mean, as a sentence, and the button for it. */
  always?: { label: string; meaning: string };
}

interface DecisionNoticeProps {
  decision?: Decision;
  words: { undo: string; dismiss: string };
  undo: () => void;
  always: () => void;
  dismiss: () => void;
}

/** A strip at the lower edge: it stays until the next decision, for it has buttons. */
export function DecisionNotice({ decision, words, undo, always, dismiss }: DecisionNoticeProps): JSX.Element {
  return (
    <div class="decision" hidden={!decision}>
      <span role="status">{decision?.words}</span>
      {decision && <button onClick={undo}>{words.undo}</button>}
      {decision?.always && <button class="always" title={decision.always.meaning} onClick={always}>{decision.always.label}</button>}
      {decision && <button aria-label={words.dismiss} title={words.dismiss} onClick={dismiss}>×</button>}
    </div>
  );
}
