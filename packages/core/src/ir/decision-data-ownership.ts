import * as z from "zod";
import { anyRef } from "../ref.ts";
import { one } from "../slot.ts";
import { label, prose } from "./shapes.ts";
import { weighedOptions } from "./weighed-options.ts";

/** Which data each of several services owns, and where it is kept: one program owns all that it keeps. */
export const dataOwnership = one(
  "decision/data-ownership",
  z.strictObject({
    arrangement: z.enum(["schema-per-service", "server-per-service", "shared-schema"]),
    name: label,
    because: prose,
    ...weighedOptions,
    /** The services that the text names, where it names them. */
    services: z.int().min(2).optional(),
    drivers: z.array(anyRef()),
  }),
  { summary: "which data each service owns, and where it is kept" },
);
