import * as z from "zod";
import { ref } from "../ref.ts";
import { many } from "../slot.ts";
import { amount, figure, prose } from "./shapes.ts";

export { pipeline, recovery, release } from "./deployment-delivery.ts";
export { environment, setting, unit } from "./deployment-units.ts";

/** Early: what one instance of a component gets. */
export const shape = many(
  "deployment/shape",
  z.strictObject({
    component: ref("architecture/component"),
    cpu: figure,
    memory: figure,
    /** Requests that an instance serves at once. */
    concurrency: figure,
  }),
  { summary: "CPU and memory of an instance" },
);

/** What packs give one instance of a kind of deployable, until something is measured. */
export const size = many(
  "deployment/size",
  z.strictObject({
    unit: z.enum(["service", "function", "worker"]),
    cpu: amount.optional(),
    memory: amount.optional(),
    concurrency: amount.optional(),
    because: prose,
  }),
  { summary: "what an instance gets to begin with" },
);
