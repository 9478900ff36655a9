/*
 * Stands in for webextension-polyfill in unit tests (tools/node-tests.ts puts it there): the real one refuses to be loaded
 * outside an extension. A test says what the other end answers.
 */

/** What a message of platform/messaging.ts is answered with: the value itself, which may be a promise. */
export type Answer = (name: string, request: unknown) => unknown;

let answer: Answer = (name) => {
  throw new Error(`The test says nothing of ${name}.`);
};

/** Sets what the background, or the page in a tab, answers from now on. */
export function answerWith(next: Answer): void {
  answer = next;
}

async function sendMessage({ name, request }: { name: string; request: unknown }): Promise<{ ok: true; value: unknown }> {
  // Everything crosses as JSON, there and back, as in Chromium.
  const value: unknown = await answer(name, JSON.parse(JSON.stringify(request)));
  return { ok: true, value: JSON.parse(JSON.stringify(value)) };
}

export default {
  runtime: { id: "qingdu-test", sendMessage },
  tabs: { sendMessage: (_tab: number, envelope: { name: string; request: unknown }) => sendMessage(envelope) },
  // A browser that remembers nothing of the session, and grants nothing.
  storage: { session: { get: async () => ({}), set: async () => {}, remove: async () => {} } },
  permissions: { contains: async () => false },
};
