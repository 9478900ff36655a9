/** How long work goes on before the page gets its turn, in milliseconds: half a frame, so that one message's worth more stays below a frame. */
const SLICE = 7;

/** Work in slices: `due` says that a slice is used up, `rest` lets the page take its turn and begins the next. */
export interface Slices {
  readonly due: boolean;
  rest: () => Promise<void>;
  /** A new slice begins: the page had its turn while something else was waited for. */
  begin: () => void;
}

export function createSlices(): Slices {
  let started = performance.now();
  const begin = (): void => {
    started = performance.now();
  };
  return {
    get due() {
      return performance.now() - started > SLICE;
    },
    begin,
    async rest() {
      await nextTask();
      begin();
    },
  };
}

/** A task of its own. By a message, since timers are held back to one a second where nobody looks. */
export function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    const arrived = (): void => {
      port1.close();
      resolve();
    };
    port1.addEventListener("message", arrived, { once: true });
    port1.start();
    port2.postMessage(undefined);
  });
}
