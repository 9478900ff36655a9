/** True in the build that tests drive (open shadow roots, host permissions): build.mjs writes it in. */
declare const TEST_BUILD: boolean;

/** A stylesheet, bundled, as a string for adoptedStyleSheets: see build.mjs. */
declare module "*.css?text" {
  const css: string;
  export default css;
}
