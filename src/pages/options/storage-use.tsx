import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import { t, uiLanguage } from "../../platform/i18n.ts";
import { unawaited } from "../../platform/unawaited.ts";
import { PicturesLeave } from "./pictures-leave.tsx";
import { Section } from "./section.tsx";

/** Bytes, as the browser estimates them. Zero where it does not say. */
interface Use {
  used: number;
  allowed: number;
}

/** How much of this computer the library takes, and where it is. */
export function StorageUse(): JSX.Element {
  const [use, setUse] = useState<Use>();
  useEffect(() => {
    const estimate = navigator.storage.estimate().then(({ usage = 0, quota = 0 }) => setUse({ used: usage, allowed: quota }));
    unawaited(estimate, "estimating the storage");
  }, []);
  return (
    <Section id="storage">
      <p>{t("options_storage_words")}</p>
      {use && <p>{t("options_storage_use", bytes(use.used), bytes(use.allowed))}</p>}
      <a class="button secondary" href="../library/index.html">
        {t("options_library")}
      </a>
      <PicturesLeave />
    </Section>
  );
}

const UNITS = ["kilobyte", "megabyte", "gigabyte", "terabyte"] as const;

/** A size in the largest unit of which there is at least one, to one decimal. */
function bytes(count: number): string {
  const power = Math.min(Math.max(Math.floor(Math.log10(Math.max(count, 1)) / 3), 1), UNITS.length);
  const unit = UNITS[power - 1] ?? "kilobyte";
  return new Intl.NumberFormat(uiLanguage(), { style: "unit", unit, maximumFractionDigits: 1 }).format(count / 1000 ** power);
}
