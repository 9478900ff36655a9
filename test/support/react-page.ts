import { build } from "esbuild";

/** The number of the application's last render: one that shows all its parts. */
export const RENDERS = 61;

/**
 * A React application that renders sixty times in two seconds: texts that change, come and go between others, and lists whose
 * items swap places, all by the nodes that React remembers. `window.renders` counts; `window.failures` is what React could not do.
 */
const APPLICATION = (last: number): string => `
  import { createElement as h, useEffect, useState } from "react";
  import { createRoot } from "react-dom/client";

  const LAST = ${last};
  function Feed() {
    const [tick, setTick] = useState(0);
    useEffect(() => {
      window.renders = tick;
      if (tick === LAST) return;
      const timer = setTimeout(() => setTick(tick + 1), 30);
      return () => clearTimeout(timer);
    }, [tick]);
    const items = Array.from({ length: 12 }, (_, i) => (i * 7 + tick) % 12).filter((i) => (i + tick) % 4 !== 0);
    return h("section", null,
      h("h2", { title: "頭髮" + tick }, (tick % 2 ? "頭髮與發展" : "臺灣的颱風") + tick),
      "第", tick, "次：", tick % 3 ? h("b", null, "乾淨") : null, tick % 4 ? "後來的事" : "",
      tick % 5 ? h("ul", null, items.map((i) => h("li", { key: i }, "國語" + i + "：", tick % 2 ? "裡面" : h("em", null, "臺北")))) : null);
  }
  window.failures = [];
  const failed = (error) => window.failures.push(String(error));
  createRoot(document.querySelector("#app"), { onUncaughtError: failed, onCaughtError: failed, onRecoverableError: failed }).render(h(Feed));
`;

/** The application as a script to put into a page that has an element #app. */
export async function reactApplication(): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents: APPLICATION(RENDERS), resolveDir: PROJECT_ROOT }, bundle: true, write: false, minify: true, format: "iife", charset: "utf8",
    define: { "process.env.NODE_ENV": '"production"' }, logLevel: "warning",
  });
  return (outputFiles[0]?.text ?? "").replaceAll("</script", "<\\/script");
}

/** What the application's last render shows. */
export function lastRender(): string {
  const items = Array.from({ length: 12 }, (_, i) => (i * 7 + RENDERS) % 12).filter((i) => (i + RENDERS) % 4 !== 0);
  return `頭髮與發展${RENDERS}第${RENDERS}次：乾淨後來的事${items.map((i) => `國語${i}：裡面`).join("")}`;
}
