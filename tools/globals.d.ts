/** The checkout's folder; tools/run.mjs and the test bundler write it in. */
declare const PROJECT_ROOT: string;
/** True in the build that tests drive (open shadow roots, host permissions): build.mjs writes it in. */
declare const TEST_BUILD: boolean;
/** A stylesheet, bundled, as a string: see build.mjs. */
declare module "*.css?text" {
  const css: string;
  export default css;
}
