import type { DeepReadonly } from "@planc/core";
import * as z from "zod";
import { prose, slug, variable } from "./words.ts";

/** A number, or the parameter of the pack that holds it. */
const countSchema = z.union([z.int().min(1).max(1000), z.strictObject({ parameter: variable })]);

/** How the contexts of a style become deployables. */
export const decompositionSchema = z
  .strictObject({
    /** The style that it is for; all styles of the pack where it names none. */
    style: slug.optional(),
    /** One deployable for each context, or one for all of them. */
    per: z.enum(["context", "whole"]),
    unit: z.enum(["service", "function"]),
    /** In one deployable: a module for each context, which is so unless it says `false`. */
    modules: z.boolean().optional(),
    /** Whether a context that nobody calls is deployed apart; functions would never run then. */
    idle: z.enum(["own", "joined"]).optional(),
    /** Who takes what is left for later: services themselves, or a worker for all. */
    queues: z.enum(["unit", "worker"]).optional(),
    /** Most deployables for contexts; what the text itself names apart stays apart. */
    most: countSchema.optional(),
    because: prose,
  })
  .refine(
    ({ per, unit, queues }) => queues !== "unit" || (per === "context" && unit === "service"),
    {
      path: ["queues"],
      error: "can be unit only where each context has a service",
    },
  )
  .refine(({ per, most }) => most === undefined || per === "context", {
    path: ["most"],
    error: "has no meaning where one deployable has all contexts",
  });

export type PackDecomposition = DeepReadonly<z.output<typeof decompositionSchema>>;
