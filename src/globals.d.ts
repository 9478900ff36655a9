/** True in the build that tests drive (open shadow roots, host permissions): build.mjs writes it in. */
declare const TEST_BUILD: boolean;

/** A stylesheet, bundled, as a string for adoptedStyleSheets: see build.mjs. */
declare module "*.css?text" {
  const css: string;
  export default css;
}

/** A dictionary of opencc-js: `from to...` pairs, joined by `|`. */
declare module "opencc-js/dict/*" {
  const pairs: string;
  export default pairs;
}
