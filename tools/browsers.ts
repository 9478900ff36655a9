import { spawnSync } from "node:child_process";
import { accessSync, constants, existsSync } from "node:fs";
import { delimiter, join } from "node:path";

export type BrowserName = "chromium" | "firefox";
export const BROWSERS: readonly BrowserName[] = ["chromium", "firefox"];

interface Finding {
  /** Environment variable that names the program outright. */
  variable: string;
  /** Names looked for on PATH, the freest first. */
  commands: string[];
  /** Where installers put it, outside PATH. */
  places: Partial<Record<NodeJS.Platform, string[]>>;
  debianPackage: string;
  /** What a person is told to install. */
  advice: Partial<Record<NodeJS.Platform, string>>;
}

const { ProgramFiles = "C:\\Program Files", LOCALAPPDATA = "" } = process.env;

const FINDINGS: Record<BrowserName, Finding> = {
  chromium: {
    variable: "CHROMIUM",
    commands: ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome"],
    places: {
      darwin: ["/Applications/Google Chrome.app/Contents/MacOS/Google Chrome", "/Applications/Chromium.app/Contents/MacOS/Chromium"],
      win32: [ProgramFiles, LOCALAPPDATA].map((base) => join(base, "Google\\Chrome\\Application\\chrome.exe")),
    },
    debianPackage: "chromium",
    advice: {
      linux: "install Chromium (Debian: apt install chromium; Fedora: dnf install chromium; Ubuntu: Google Chrome's .deb from google.com/chrome)",
      darwin: "install Google Chrome (brew install --cask google-chrome, or google.com/chrome)",
      win32: "install Google Chrome (winget install Google.Chrome, or google.com/chrome)",
    },
  },
  firefox: {
    variable: "FIREFOX",
    commands: ["firefox-esr", "firefox"],
    places: { darwin: ["/Applications/Firefox.app/Contents/MacOS/firefox"], win32: [join(ProgramFiles, "Mozilla Firefox\\firefox.exe")] },
    debianPackage: "firefox-esr",
    advice: {
      linux: "install Firefox 140 or newer (Debian: apt install firefox-esr; Fedora: dnf install firefox; Ubuntu: the .deb of packages.mozilla.org)",
      darwin: "install Firefox (brew install --cask firefox, or mozilla.org/firefox)",
      win32: "install Firefox (winget install Mozilla.Firefox, or mozilla.org/firefox)",
    },
  },
};

function onPath(command: string): string | undefined {
  const endings = process.platform === "win32" ? [".exe"] : [""];
  const candidates = (process.env.PATH ?? "").split(delimiter).flatMap((folder) => endings.map((ending) => join(folder, command + ending)));
  return candidates.find(isProgram);
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** The program of a browser: what its variable (CHROMIUM, FIREFOX) names, else on PATH, else where installers put it. */
export function findBrowser(name: BrowserName): string | undefined {
  const { variable, commands, places } = FINDINGS[name];
  const named = process.env[variable];
  if (named) return existsSync(named) ? named : undefined;
  return commands.map(onPath).find((path) => path !== undefined) ?? places[process.platform]?.find((path) => existsSync(path));
}

/** What a person without this browser should do, in one sentence. */
export function browserAdvice(name: BrowserName): string {
  const { variable, advice } = FINDINGS[name];
  const named = process.env[variable];
  if (named) return `${variable} names ${named}, which does not exist.`;
  return `No ${name} found: ${advice[process.platform] ?? `install ${name}`}, or name its program in ${variable}.`;
}

/** Whether some font can draw Chinese. Only Linux comes without one. */
function hasChineseFont(): boolean {
  if (process.platform !== "linux") return true;
  return spawnSync("fc-list", [":lang=zh"], { encoding: "utf8" }).stdout?.trim() !== "" && onPath("fc-list") !== undefined;
}

/** apt-get as root, its words on standard error. False where it is not to be had or fails. */
function aptInstall(packages: string[]): boolean {
  if (process.getuid?.() !== 0 || !onPath("apt-get")) return false;
  console.error(`Installing ${packages.join(", ")} (apt-get)…`);
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  const apt = (...args: string[]): boolean => spawnSync("apt-get", ["-qq", ...args], { stdio: ["ignore", 2, 2], env }).status === 0;
  return apt("update") && apt("install", "-y", "--no-install-recommends", ...packages);
}

/**
 * The programs of these browsers, and a Chinese font to draw with. As root on Debian and Ubuntu what is missing gets
 * installed. A browser that is still missing has no entry: `browserAdvice` says what to do about it.
 */
export function ensureBrowsers(names: readonly BrowserName[]): Partial<Record<BrowserName, string>> {
  const missing = names.filter((name) => !findBrowser(name) && !process.env[FINDINGS[name].variable]);
  const packages = missing.map((name) => FINDINGS[name].debianPackage);
  if (!hasChineseFont()) packages.push("fonts-noto-cjk", "fontconfig");
  if (packages.length > 0) aptInstall(packages);
  if (!hasChineseFont()) console.error("No Chinese font found: pictures will show boxes. Install one, such as Noto Sans CJK.");
  return Object.fromEntries(names.map((name) => [name, findBrowser(name)]).filter(([, path]) => path !== undefined));
}
