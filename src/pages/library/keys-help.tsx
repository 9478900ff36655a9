import type { JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { t, type MessageKey } from "../../platform/i18n.ts";
import { noteFact } from "../../store/facts.ts";
import type { KeyActions } from "./use-keys.ts";

const KEYS: [keyof KeyActions, MessageKey][] = [
  ["j", "library_key_next"],
  ["k", "library_key_previous"],
  ["o", "library_key_open"],
  ["u", "library_back"],
  ["/", "library_search"],
  ["e", "library_add_tag"],
  ["h", "library_highlight"],
  ["x", "library_key_choose"],
  ["#", "library_delete"],
  ["?", "library_keys"],
];

interface KeysHelpProps {
  open: boolean;
  close: () => void;
  on: boolean;
  failed: (error: unknown) => void;
}

/** The single keys, and the switch that turns them off: they get in the way of those who speak to their computer. */
export function KeysHelp({ open, close, on, failed }: KeysHelpProps): JSX.Element {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (open) dialog.current?.showModal();
  }, [open]);
  return (
    <dialog ref={dialog} aria-labelledby="keys-title" onClose={close}>
      <h2 id="keys-title">{t("library_keys")}</h2>
      <dl class="keys">
        {KEYS.map(([key, words]) => [<dt key={key}><kbd>{key}</kbd></dt>, <dd>{t(words)}</dd>])}
      </dl>
      <p>
        <label>
          <input type="checkbox" checked={on} onChange={({ currentTarget }) => { noteFact("singleKeys", currentTarget.checked).catch(failed); }} />
          {t("library_keys_on")}
        </label>
      </p>
      <button type="button" class="secondary" onClick={() => dialog.current?.close()}>{t("library_dismiss")}</button>
    </dialog>
  );
}
