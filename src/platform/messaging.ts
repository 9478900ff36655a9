import type { BackgroundCalls, PageCalls } from "../messages.ts";
import { browser, type Runtime } from "./browser.ts";
import { listen } from "./listen.ts";

type RequestOf<Call> = Call extends (request: infer Request) => unknown ? Request : never;
type AnswerOf<Call> = Call extends (request: never) => infer Answer ? Answer : never;

/** The calling end of a contract. A call rejects with what the other end said went wrong, or where nobody answers. */
export type Caller<C> = { [Name in keyof C]: (request: RequestOf<C[Name]>) => Promise<AnswerOf<C[Name]>> };

/** Who sent a message, as the browser says, never as the message says. */
export interface Sender {
  /** The tab whose page sent it; undefined where an extension page did. */
  tabId?: number;
  url: string;
  incognito: boolean;
}

/** The answering end of a contract. */
export type Handlers<C> = { [Name in keyof C]: (request: RequestOf<C[Name]>, sender: Sender) => AnswerOf<C[Name]> | Promise<AnswerOf<C[Name]>> };

type End = "background" | "page";
interface Envelope {
  to: End;
  name: string;
  request: unknown;
}
/** An Error does not serialise: its message crosses instead. */
type Reply = { ok: true; value: unknown } | { ok: false; error: string };

function caller<C extends object>(to: End, send: (envelope: Envelope) => Promise<unknown>): Caller<C> {
  const call = async (name: string, request: unknown): Promise<unknown> => {
    const reply = (await send({ to, name, request })) as Reply | undefined | null;
    if (!reply) throw new Error(`No answer to ${name} from the ${to}.`);
    if (!reply.ok) throw new Error(reply.error);
    return reply.value;
  };
  return new Proxy({}, { get: (_target, name) => (request: unknown) => call(String(name), request) }) as Caller<C>;
}

/**
 * Calls the background, from any context. One that is put to sleep in the middle of a request takes the answer with it;
 * asking again wakes it. Every request bears to be asked twice: clipping an address again makes no second clip.
 */
export const background: Caller<BackgroundCalls> = caller("background", async (envelope) => {
  const reply: unknown = await browser.runtime.sendMessage(envelope).catch(() => undefined);
  return reply ?? browser.runtime.sendMessage(envelope);
});

/** Calls the reader script in the top frame of a tab; rejects where it was not injected. */
export function page(tabId: number): Caller<PageCalls> {
  return caller("page", (envelope) => browser.tabs.sendMessage(tabId, envelope, { frameId: 0 }));
}

function isEnvelope(message: unknown, to: End): message is Envelope {
  return typeof message === "object" && message !== null && Object.hasOwn(message, "to") && (message as Envelope).to === to && typeof (message as Envelope).name === "string";
}

function senderOf({ tab, url }: Runtime.MessageSender): Sender {
  // An extension page in a tab has `tab` too: its address says that it is ours.
  const ours = url?.startsWith(browser.runtime.getURL("")) ?? false;
  return { ...(tab?.id !== undefined && !ours ? { tabId: tab.id } : {}), url: url ?? "", incognito: tab?.incognito ?? false };
}

type Handler = (request: never, sender: Sender) => unknown;

async function replyTo(handler: Handler, request: unknown, sender: Sender): Promise<Reply> {
  try {
    return { ok: true, value: await handler(request as never, sender) };
  } catch (error) {
    return { ok: false, error: error instanceof Error ? error.message : String(error) };
  }
}

/**
 * Answers the messages of one contract until the signal aborts. Messages for the other end, or from another extension,
 * are left to their own listener. Answers come from an async function: a Dexie promise would answer undefined.
 */
export function answer<C extends object>(to: End, handlers: Handlers<C>, signal?: AbortSignal): void {
  const byName = new Map<string, Handler>(Object.entries(handlers));
  const listener = (message: unknown, sender: Runtime.MessageSender): Promise<Reply> | undefined => {
    if (sender.id !== browser.runtime.id || !isEnvelope(message, to)) return undefined;
    const handler = byName.get(message.name);
    return handler && replyTo(handler, message.request, senderOf(sender));
  };
  listen<typeof listener>(browser.runtime.onMessage, listener, signal);
}
