// npm run test:unit [-- FILE...]: everything below test/ that needs no browser.
import { runNodeTests, testFiles } from "./node-tests.ts";

/** One file, in milliseconds: jsdom is slow on a loaded machine. */
const TIMEOUT = 300_000;

const named = process.argv.slice(2);
process.exitCode = await runNodeTests(named.length > 0 ? named : testFiles("test", ["test/e2e"]), { name: "unit", timeout: TIMEOUT });
