import type { JSX } from "preact";
import { browser } from "../../platform/browser.ts";
import { t } from "../../platform/i18n.ts";
import { Section } from "./section.tsx";

/** What is in the extension beside its own code: proper names, alike in every language. licences.txt has the whole list. */
const PARTS = [
  { name: "OpenCC, opencc-js", licence: "Apache-2.0", url: "https://github.com/BYVoid/OpenCC" },
  { name: "Preact", licence: "MIT", url: "https://github.com/preactjs/preact" },
  { name: "Dexie.js", licence: "Apache-2.0", url: "https://github.com/dexie/Dexie.js" },
  { name: "DOMPurify", licence: "Apache-2.0 / MPL-2.0", url: "https://github.com/cure53/DOMPurify" },
  { name: "webextension-polyfill", licence: "MPL-2.0", url: "https://github.com/mozilla/webextension-polyfill" },
  { name: "Turndown", licence: "MIT", url: "https://github.com/mixmark-io/turndown" },
  { name: "fflate", licence: "MIT", url: "https://github.com/101arrowz/fflate" },
  { name: "pinyin-pro", licence: "MIT", url: "https://github.com/zh-lx/pinyin-pro" },
] as const;

export function About(): JSX.Element {
  return (
    <Section id="about">
      <p>{t("options_version", browser.runtime.getManifest().version)}</p>
      <p>{t("options_privacy")}</p>
      <h3>{t("options_licences")}</h3>
      <dl class="pairs">
        {PARTS.map(({ name, licence, url }) => (
          <div key={name}>
            <dt>
              <a href={url} rel="noreferrer">
                {name}
              </a>
            </dt>
            <dd>{licence}</dd>
          </div>
        ))}
      </dl>
      <p>{t("options_licence_own")}</p>
      <a href="../../licences.txt">{t("options_licence_texts")}</a>
    </Section>
  );
}
