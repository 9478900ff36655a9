// npm run lint:extension: Mozilla's own linter (web-ext lint) over dist/firefox. No error, no notice, no warning but the known.
import { spawnSync } from "node:child_process";
import { join } from "node:path";

interface Remark {
  _type: "error" | "warning" | "notice";
  code: string;
  file?: string;
  line?: number;
  message: string;
}

/** Warnings that stand, with the reason, and the files whose bundles hold what they warn of. */
const KNOWN: { code: string; files: RegExp; why: string }[] = [
  {
    code: "UNSAFE_VAR_ASSIGNMENT",
    files: /^(?:content\/reader|pages\/(?:library\/main|shared\/[\w-]+))\.js$/,
    why: "preact's dangerouslySetInnerHTML, which nothing of ours uses (a house test holds that), and DOMPurify, which writes into a document of its own that no page shows",
  },
];

const linter = join(PROJECT_ROOT, "node_modules/web-ext/bin/web-ext.js");
const args = ["lint", "--source-dir", join(PROJECT_ROOT, "dist/firefox"), "--output", "json", "--boring", "--no-config-discovery"];
const { stdout, stderr } = spawnSync(process.execPath, [linter, ...args], { encoding: "utf8", maxBuffer: 64 * 1024 * 1024 });
const start = stdout.indexOf("{");
if (start < 0) throw new Error(`web-ext lint said nothing to read. ${stderr}`);
const { errors, warnings, notices } = JSON.parse(stdout.slice(start)) as Record<"errors" | "warnings" | "notices", Remark[]>;
const known = warnings.filter(({ code, file }) => KNOWN.some((entry) => entry.code === code && entry.files.test(file ?? "")));
const unknown = [...errors, ...notices, ...warnings.filter((remark) => !known.includes(remark))];
for (const { _type, code, file, line, message } of unknown) console.error(`${_type} ${code} ${file ?? ""}:${line ?? ""} ${message}`);
console.error(`web-ext lint: ${errors.length} errors, ${notices.length} notices, ${warnings.length} warnings, of which ${known.length} known`);
for (const { code, why } of KNOWN) if (known.some((remark) => remark.code === code)) console.error(`  ${code}: ${why}`);
process.exitCode = unknown.length > 0 ? 1 : 0;
