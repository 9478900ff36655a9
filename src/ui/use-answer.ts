import { useEffect, useState } from "preact/hooks";

/**
 * State that is asked for: `ask` runs at first and whenever one of `causes` changes. Until it answers, the last answer
 * stays (`initial` at first); an answer that a newer question has overtaken is dropped. `failed` is the newest's.
 */
export function useAnswer<T>(initial: T, ask: () => Promise<T>, causes: readonly unknown[]): { value: T; failed: boolean } {
  const [answer, setAnswer] = useState({ value: initial, failed: false });
  useEffect(() => {
    let newest = true;
    ask().then(
      (value) => newest && setAnswer({ value, failed: false }),
      (error: unknown) => {
        console.error("Qingdu: no answer for this page.", error);
        if (newest) setAnswer(({ value }) => ({ value, failed: true }));
      },
    );
    return () => {
      newest = false;
    };
  }, causes);
  return answer;
}
