/** How long work goes on before the page gets its turn, in milliseconds: half a frame, so that one message's worth more stays below a frame. */
const SLICE = 7;

/** Work in slices: `due` says that a slice is used up, `rest` lets the page take its turn and begins the next. */
export interface Slices {
  readonly due: boolean;
  rest: () => Promise<void>;
  /** A new slice begins: the page had its turn while something else was waited for. */
  begin: () => void;
}

/** Does work in slices, the first of which begins now. */
export async function withSlices(work: (slices: Slices) => Promise<void>): Promise<void> {
  let started = performance.now();
  // One for all rests, since a channel costs as much as writing a dozen texts; one that stays open is never let go.
  let channel: MessageChannel | undefined;
  const begin = (): void => {
    started = performance.now();
  };
  const slices: Slices = {
    get due() {
      return performance.now() - started > SLICE;
    },
    begin,
    async rest() {
      channel ??= new MessageChannel();
      await taskOver(channel);
      begin();
    },
  };
  try {
    await work(slices);
  } finally {
    channel?.port1.close();
  }
}

/** A task of its own. By a message, since timers are held back to one a second where nobody looks. */
export async function nextTask(): Promise<void> {
  const channel = new MessageChannel();
  await taskOver(channel);
  channel.port1.close();
}

function taskOver({ port1, port2 }: MessageChannel): Promise<void> {
  return new Promise((resolve) => {
    port1.addEventListener("message", () => resolve(), { once: true });
    port1.start();
    port2.postMessage(undefined);
  });
}
