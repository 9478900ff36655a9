/*
 * What Firefox reports of an extension's errors. Uncaught exceptions of every context reach the browser's own console; what
 * code says by console.error stays in its process, so a process script listens there. Runs inside Firefox's window.
 */

interface ScriptError {
  sourceName: string;
  errorMessage: string;
  /** Bit 0: a warning only. */
  flags: number;
}
interface Message {
  QueryInterface(wanted: unknown): ScriptError;
}
interface ProcessManager {
  loadProcessScript(url: string, late: boolean): void;
  addMessageListener(name: string, listener: (message: { data: string }) => void): void;
}
declare const Services: { console: { getMessageArray(): Message[]; reset(): void }; ppmm: ProcessManager };
declare const Ci: { nsIScriptError: unknown; nsIConsoleAPIStorage: unknown; nsIPrincipal: unknown };
declare const Cc: Record<"@mozilla.org/consoleAPI-storage;1", { getService(wanted: unknown): { addLogEventListener(listener: (event: ConsoleEvent) => void, principal: unknown): void } }>
  & Record<"@mozilla.org/systemprincipal;1", { createInstance(wanted: unknown): unknown }>;
declare function sendAsyncMessage(name: string, data: string): void;
interface ConsoleEvent {
  wrappedJSObject: { level: string; filename: string; arguments: unknown[] };
}
interface Kept {
  qingduErrors?: string[];
}

/** Runs in every process of Firefox. */
function processScript(): void {
  const hear = ({ wrappedJSObject: { level, filename, arguments: said } }: ConsoleEvent): void => {
    if (level === "error" && filename.startsWith("moz-extension://")) sendAsyncMessage("qingdu:error", `${said.map(String).join(" ")} (${filename})`);
  };
  Cc["@mozilla.org/consoleAPI-storage;1"].getService(Ci.nsIConsoleAPIStorage).addLogEventListener(hear, Cc["@mozilla.org/systemprincipal;1"].createInstance(Ci.nsIPrincipal));
}

export const PROCESS_SCRIPT = `data:application/javascript;charset=utf-8,${encodeURIComponent(`(${String(processScript)})()`)}`;

/** Listens from now on, in every process there is and will be. */
export function startListening(script: string): void {
  const errors: string[] = [];
  (window as Kept).qingduErrors = errors;
  Services.ppmm.addMessageListener("qingdu:error", ({ data }) => errors.push(data));
  Services.ppmm.loadProcessScript(script, true);
  Services.console.reset();
}

/** Errors since the last call: what was said, and exceptions whose source is a file of the extension. */
export function takeReported(origin: string): string[] {
  const thrown = Services.console.getMessageArray().flatMap((message) => {
    try {
      const { sourceName, errorMessage, flags } = message.QueryInterface(Ci.nsIScriptError);
      // A page that closes while its message is on the way: nobody is left to hear the answer, and nothing has failed.
      if (/^Promise (?:resolved|rejected) after context unloaded/.test(errorMessage)) return [];
      // A window that is being closed says so to whoever asks for its size: a card that opens at that moment.
      if (errorMessage.startsWith("NS_ERROR_NOT_INITIALIZED")) return [];
      return sourceName.startsWith(origin) && (flags & 1) === 0 ? [`${errorMessage} (${sourceName})`] : [];
    } catch {
      // A message of another kind: nothing that a script threw.
      return [];
    }
  });
  Services.console.reset();
  return [...thrown, ...((window as Kept).qingduErrors?.splice(0) ?? [])];
}
