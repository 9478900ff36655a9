/** A screenshot (base64 PNG), of a viewport of so many CSS pixels. */
export interface Shot {
  png: string;
  width: number;
  height: number;
}

/** A page to be photographed at its size in CSS pixels. */
export interface Frame {
  markup: string;
  width: number;
  height: number;
}

/** The colours of theme.css. */
const [PAPER, INK, ACCENT, DARK_PAPER, DARK_INK] = ["#efece4", "#22201c", "#0f5c63", "#0f1112", "#e6e3dc"];
const [WIDTH, HEIGHT] = [1280, 800];

const escape = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
/** Serif glyphs of the language: the same code point is drawn differently in each region. */
const serif = (language: string): string => `Georgia, "Noto Serif CJK ${language === "zh-CN" ? "SC" : language === "zh-HK" ? "HK" : "TC"}", serif`;

const windowOf = ({ png, width, height }: Shot, place: string): string => `<img src="data:image/png;base64,${png}" width="${width}" height="${height}" style="${place}">`;

function frame(language: string, caption: string, windows: string, dark = false): Frame {
  const markup = `<!doctype html><html lang="${language}"><meta charset="utf-8"><style>
body { margin: 0; width: ${WIDTH}px; height: ${HEIGHT}px; overflow: hidden; position: relative; background: ${dark ? DARK_PAPER : PAPER}; color: ${dark ? DARK_INK : INK} }
h1 { margin: 0; position: absolute; inset: 36px 60px auto; font: 600 33px/1.3 ${serif(language)}; text-align: center }
img { position: absolute; border-radius: 12px; box-shadow: 0 0 0 1px ${dark ? "rgb(255 255 255 / 16%)" : "rgb(34 32 28 / 12%)"}, 0 18px 50px rgb(34 32 28 / 22%) }
</style><h1>${escape(caption)}</h1>${windows}`;
  return { markup, width: WIDTH, height: HEIGHT };
}

/** Room around a window for its shadow, in CSS pixels. */
const SHADOW = 24;

/** One window with a shadow on nothing: for pages whose background is somebody else's. */
export function standingPicture(shot: Shot): Frame {
  const markup = `<!doctype html><meta charset="utf-8"><style>
body { margin: 0 }
img { position: absolute; border-radius: 10px; box-shadow: 0 0 0 1px rgb(34 32 28 / 18%), 0 6px 18px rgb(34 32 28 / 24%) }
</style>${windowOf(shot, `left: ${SHADOW}px; top: ${SHADOW}px`)}`;
  return { markup, width: shot.width + 2 * SHADOW, height: shot.height + 2 * SHADOW };
}

/** One window, centred. */
export function windowPicture(language: string, caption: string, shot: Shot, { dark = false } = {}): Frame {
  return frame(language, caption, windowOf(shot, `left: ${(WIDTH - shot.width) / 2}px; top: 124px`), dark);
}

/** The page behind, the reader before it. */
export function pairPicture(language: string, caption: string, [behind, before]: [Shot, Shot]): Frame {
  return frame(language, caption, windowOf(behind, "left: 40px; top: 124px; filter: saturate(0.8)") + windowOf(before, "right: 40px; top: 204px"));
}

/** Windows side by side. */
export function rowPicture(language: string, caption: string, shots: readonly Shot[]): Frame {
  const gap = (WIDTH - shots.reduce((sum, { width }) => sum + width, 0)) / (shots.length + 1);
  let left = 0;
  const windows = shots.map((shot) => {
    left += gap;
    const markup = windowOf(shot, `left: ${Math.round(left)}px; top: 132px`);
    left += shot.width;
    return markup;
  });
  return frame(language, caption, windows.join(""));
}

/** The promotional tile: the icon, the name and one sentence. */
export function tilePicture(language: string, name: string, sentence: string, icon: string): Frame {
  const markup = `<!doctype html><html lang="${language}"><meta charset="utf-8"><style>
body { margin: 0; width: 440px; height: 280px; display: grid; grid-template-columns: auto 1fr; align-items: center; gap: 4px 26px; padding: 0 40px; box-sizing: border-box; align-content: center; background: ${ACCENT}; color: #fff }
svg { width: 108px; height: 108px }
h1 { margin: 0; font: 600 46px/1.2 ${serif(language)} }
p { margin: 14px 0 0; grid-column: 1 / -1; font: 17px/1.55 ${serif(language)}; text-wrap: balance }
</style>${icon}<h1>${escape(name)}</h1><p>${escape(sentence)}</p>`;
  return { markup, width: 440, height: 280 };
}
