import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { build } from "esbuild";
import { JSDOM, VirtualConsole } from "jsdom";
import type { BackgroundCalls } from "../../src/messages.ts";

/** What stands in for the browser and the background around an extension page. */
export interface Surroundings {
  locale?: "en" | "zh_TW" | "zh_CN" | "zh_HK";
  /** What storage holds under `settings` at first. */
  settings?: object;
  /** Keys of the manifest's commands, by command. */
  shortcuts?: Record<string, string>;
  /** The background's answers. A call that has none is refused. */
  background?: Partial<BackgroundCalls>;
  /** What stands behind the number sign of the page's address. */
  place?: string;
  /** The query of the page's address, with its question mark. */
  query?: string;
  /** What the session's storage holds at first. */
  session?: Record<string, unknown>;
  /** The user's answer to a question for a permission. Default: there is no way to ask. */
  grants?: () => boolean;
  /** Origins and permissions that were given before. */
  granted?: string[];
  /** The browser's system is dark. */
  dark?: boolean;
}

/** An extension page as it runs: its own HTML and entry, in jsdom. */
export interface OpenPage {
  window: JSDOM["window"];
  document: Document;
  /** What storage holds under `settings` now, or under another key. */
  stored: (key?: string) => unknown;
  /** Keys that the session's storage holds now. */
  sessionKeys: () => string[];
  /** Let storage refuse writes from now on. */
  failWrites: () => void;
  /** Change settings as another page would. */
  changeElsewhere: (settings: object) => void;
  /** Addresses of tabs that the page opened. */
  opened: string[];
  /** Errors that the page did not handle itself. */
  errors: string[];
  /** Resolves once the condition holds; fails after two seconds. */
  until: (condition: () => boolean, what: string) => Promise<void>;
  close: () => void;
}

/** jsdom lays nothing out: no size ever changes. */
class NoSizes {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
}

const readJson = async (path: string): Promise<unknown> => JSON.parse(await readFile(join(PROJECT_ROOT, path), "utf8"));

/** The page's entry as one script. Its top-level await needs the async function around it: jsdom runs no modules. */
async function bundledEntry(page: string): Promise<string> {
  const { outputFiles } = await build({
    absWorkingDir: PROJECT_ROOT, entryPoints: [`src/pages/${page}/main.tsx`], bundle: true, write: false, format: "esm",
    jsx: "automatic", jsxImportSource: "preact", define: { TEST_BUILD: "true" },
  });
  return `(async () => { ${outputFiles[0]?.text ?? ""} })()`;
}

type LocaleFile = Record<string, { message: string; placeholders?: Record<string, { content: string }> }>;

/** `browser.i18n.getMessage` over one locale file. */
function messagesOf(file: LocaleFile): (key: string, values?: string[]) => string {
  return (key, values = []) => {
    const { message = "", placeholders = {} } = file[key] ?? {};
    const named = message.replace(/\$(\w+)\$/g, (_, name: string) => placeholders[name.toLowerCase()]?.content ?? "");
    return named.replace(/\$(\d)/g, (_, n: string) => values[Number(n) - 1] ?? "");
  };
}

/** As much of `browser` as extension pages use. */
async function extensionApi(around: Surroundings, { storage, session, opened }: { storage: StorageArea; session: StorageArea; opened: string[] }) {
  const locale = around.locale ?? "en";
  const getMessage = messagesOf((await readJson(`assets/_locales/${locale}/messages.json`)) as LocaleFile);
  const manifest = (await readJson("manifest.json")) as { version: string; commands: Record<string, { description?: string }> };
  const sendMessage = async ({ name, request }: { name: keyof BackgroundCalls; request: never }) => {
    const call: ((request: never) => unknown) | undefined = around.background?.[name];
    return call ? { ok: true, value: call(request) } : { ok: false, error: `The test's background does not answer ${name}.` };
  };
  const commands = Object.entries(manifest.commands).map(([name, { description = "" }]) => ({
    name, description: getMessage(description.slice("__MSG_".length, -"__".length)), shortcut: around.shortcuts?.[name] ?? "",
  }));
  return {
    runtime: { id: "qingdu", getManifest: () => manifest, getURL: (path: string) => `chrome-extension://qingdu/${path}`, onMessage: { addListener: () => undefined }, sendMessage },
    storage: { local: storage.area, session: session.area },
    permissions: permissionsOf(around),
    i18n: { getMessage, getUILanguage: () => locale.replace("_", "-") },
    commands: { getAll: async () => commands },
    tabs: { create: async ({ url }: { url: string }) => opened.push(url) },
  };
}

/** Origins and permissions that the user was asked for and gave. */
function permissionsOf({ grants, granted: before = [] }: Surroundings) {
  const granted = new Set<string>(before);
  return {
    contains: async ({ origins = [], permissions = [] }: { origins?: string[]; permissions?: string[] }) => [...origins, ...permissions].every((one) => granted.has(one)),
    remove: async ({ origins = [], permissions = [] }: { origins?: string[]; permissions?: string[] }) => [...origins, ...permissions].map((one) => granted.delete(one)).includes(true),
    request: async ({ origins = [], permissions = [] }: { origins?: string[]; permissions?: string[] }) => {
      if (!grants) throw new Error("The browser does not ask.");
      const yes = grants();
      if (yes) for (const one of [...origins, ...permissions]) granted.add(one);
      return yes;
    },
  };
}

/** Opens src/pages/<page> with everything around it stood in for. */
export async function openPage(page: string, around: Surroundings = {}): Promise<OpenPage> {
  const errors: string[] = [];
  const opened: string[] = [];
  const virtualConsole = new VirtualConsole().on("jsdomError", (error) => errors.push(error.message));
  const html = await readFile(join(PROJECT_ROOT, "src/pages/page.html"), "utf8");
  const bare = html.replace(/<(?:link|script)[^>]*>(?:<\/script>)?/g, "");
  const { window } = new JSDOM(bare, { url: `https://extension.invalid/pages/${page}/index.html${around.query ?? ""}#${around.place ?? ""}`, runScripts: "outside-only", pretendToBeVisual: true, virtualConsole });
  const storage = storageArea({ settings: around.settings });
  const session = storageArea(around.session ?? {});
  // The polyfill takes `browser` as it is where that is a plain object of the page's own realm.
  const browser = Object.assign(window.eval("({})") as object, await extensionApi(around, { storage, session, opened }));
  Object.assign(window, { chrome: { runtime: { id: "qingdu" } }, browser, matchMedia: mediaQueries(around.dark ?? false), ResizeObserver: NoSizes });
  // jsdom has no popovers; here they need only be there.
  Object.assign(window.HTMLElement.prototype, { showPopover: () => undefined, hidePopover: () => undefined });
  Object.assign(window.navigator, { storage: { estimate: async () => ({ usage: 2_345_678, quota: 10e9 }) } });
  window.eval(await bundledEntry(page));
  const until = untilWith(errors);
  await until(() => window.document.querySelector("h1") !== null, `the ${page} page is drawn`);
  return { window, document: window.document, opened, errors, until, stored: storage.stored, sessionKeys: session.keys, failWrites: storage.fail, changeElsewhere: storage.change, close: () => window.close() };
}

function untilWith(errors: readonly string[]): OpenPage["until"] {
  return async (condition, what) => {
    for (let waited = 0; !condition(); waited += 10) {
      if (waited > 2000) throw new Error(`Still not so after two seconds: ${what}. Errors: ${errors.join("; ")}`);
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  };
}

type StorageArea = ReturnType<typeof storageArea>;

function storageArea(initial: Record<string, unknown>) {
  const data = { ...initial };
  const listeners: ((changes: object) => void)[] = [];
  let failing = false;
  const set = (items: Record<string, unknown>): void => {
    Object.assign(data, structuredClone(items));
    for (const listener of listeners) listener(Object.fromEntries(Object.entries(items).map(([key, newValue]) => [key, { newValue }])));
  };
  return {
    area: {
      get: async (key: string | null) => structuredClone(key === null ? data : { [key]: data[key] }),
      remove: async (key: string) => void delete data[key],
      set: async (items: Record<string, unknown>) => {
        if (failing) throw new Error("QUOTA_BYTES exceeded");
        set(items);
      },
      onChanged: { addListener: (listener: (changes: object) => void) => listeners.push(listener), removeListener: () => undefined },
    },
    stored: (key = "settings") => data[key],
    keys: () => Object.keys(data),
    fail: () => {
      failing = true;
    },
    change: (settings: object) => set({ settings }),
  };
}

/** The one query that pages ask: whether the system is dark. */
function mediaQueries(dark: boolean) {
  return (query: string) => Object.assign(new EventTarget(), { matches: dark && query.includes("dark"), media: query });
}
