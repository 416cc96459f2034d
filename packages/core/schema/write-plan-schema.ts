import { writeFileSync } from "node:fs";
import { planJsonSchema } from "../src/host/index.ts";

/** Writes plan.schema.json anew, after a slot has changed. */
const text = JSON.stringify(planJsonSchema(), null, 2);
writeFileSync(new URL("plan.schema.json", import.meta.url), `${text}\n`);
