/** The one call that is made by a callback, which Firefox takes under this name alone. */
interface CallbackApi {
  action: { setIcon(details: { tabId: number; path: Record<number, string> }, done: () => void): void };
  runtime: { lastError?: { message?: string } };
}

/**
 * Sets the toolbar icon of one tab; `path` gives a picture's address by its size in pixels. A tab that was closed meanwhile is no error.
 * Chromium's `setIcon` reports such a tab as an error that nobody handled, where it is asked for a promise (seen in 156): that promise is
 * fulfilled. Only a callback can look at the error, and with that it counts as handled.
 */
export function setTabIcon(tabId: number, path: Record<number, string>): Promise<void> {
  const api = (globalThis as unknown as { chrome: CallbackApi }).chrome;
  return new Promise((done) => {
    api.action.setIcon({ tabId, path }, () => {
      void api.runtime.lastError;
      done();
    });
  });
}
