// npm run build [-- --test]: dist/chrome and dist/firefox.
import { spawnSync } from "node:child_process";

process.exitCode = spawnSync(process.execPath, ["build.mjs", ...process.argv.slice(2)], { cwd: PROJECT_ROOT, stdio: "inherit" }).status ?? 1;
