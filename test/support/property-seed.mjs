// Loaded before every test file: property tests draw the same cases each time, so that a run fails for what was changed
// and not by chance. PROPERTY_SEED=random (or a number) looks elsewhere: `PROPERTY_SEED=random npm run test:unit`.
import { configureGlobal } from "fast-check";

const asked = process.env.PROPERTY_SEED;
if (asked !== "random") configureGlobal({ seed: asked ? Number(asked) : 20_261_121 });
