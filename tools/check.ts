// npm run check: types and lint.
import { spawnSync } from "node:child_process";

for (const [tool, ...args] of [["tsc", "--noEmit"], ["oxlint", "--type-aware", "--deny-warnings"]] as const) {
  const { status } = spawnSync(process.execPath, [`node_modules/${tool === "tsc" ? "typescript/bin/tsc" : "oxlint/bin/oxlint"}`, ...args], { cwd: PROJECT_ROOT, stdio: "inherit" });
  if (status !== 0) process.exit(status ?? 1);
}
