import type { BackgroundCalls, PageCalls } from "../../src/messages.ts";
import type { Remote } from "./driver.ts";

/** A page of the extension in which code can run: the popup, or puppeteer's page that shows one. */
export interface Inside {
  run<Args extends unknown[], Result>(what: Remote<Args, Result>, ...args: Args): Promise<Result>;
}
type Answer<Contract, Name extends keyof Contract> = Contract[Name] extends (request: never) => infer Value ? Value : never;
type Request<Contract, Name extends keyof Contract> = Contract[Name] extends (request: infer Value) => unknown ? Value : never;
/** The wire format of platform/messaging.ts. */
type Reply = { ok: true; value: unknown } | { ok: false; error: string } | undefined;

function valueOf(name: string, reply: Reply): unknown {
  if (!reply) throw new Error(`No answer to ${name}.`);
  if (!reply.ok) throw new Error(reply.error);
  return reply.value;
}

/** The tab below the popup. */
export function activeTab(popup: Inside): Promise<number> {
  return popup.run(async () => {
    const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
    if (tab?.id === undefined) throw new Error("No tab is active.");
    return tab.id;
  });
}

/** Sends a real message to the background. Rejects with what the background says went wrong. */
export async function askBackground<Name extends keyof BackgroundCalls>(inside: Inside, name: Name, request: Request<BackgroundCalls, Name>): Promise<Answer<BackgroundCalls, Name>> {
  const reply = await inside.run((envelope) => chrome.runtime.sendMessage<unknown, Reply>(envelope), { to: "background", name, request });
  return valueOf(name, reply) as never;
}

/** Sends a real message to the reader script in a tab. Rejects where there is none. */
export async function askPage<Name extends keyof PageCalls>(inside: Inside, tabId: number, name: Name, request: Request<PageCalls, Name>): Promise<Answer<PageCalls, Name>> {
  const reply = await inside.run((id, envelope) => chrome.tabs.sendMessage<unknown, Reply>(id, envelope, { frameId: 0 }), tabId, { to: "page", name, request });
  return valueOf(name, reply) as never;
}
