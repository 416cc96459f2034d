import { writeFileSync } from "node:fs";
import { briefJsonSchema } from "../src/index.ts";

/** Writes brief.schema.json anew, after a slot of the brief has changed. */
const text = JSON.stringify(briefJsonSchema(), null, 2);
writeFileSync(new URL("brief.schema.json", import.meta.url), `${text}\n`);
