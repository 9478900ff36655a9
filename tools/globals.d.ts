/** The checkout's folder; tools/run.mjs and the test bundler write it in. */
declare const PROJECT_ROOT: string;
