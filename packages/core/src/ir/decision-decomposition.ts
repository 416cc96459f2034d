import * as z from "zod";
import { many } from "../slot.ts";
import { prose } from "./shapes.ts";

/**
 * How the contexts of a style become deployables, where a pack says it: without one of the decided style
 * the cut is the usual one of that style.
 */
export const decomposition = many(
  "decision/decomposition",
  z.strictObject({
    /** The style that it is for, as `decision/style` names it. */
    style: z.string().min(1).max(64),
    /** One deployable for each context, or one for all of them. */
    per: z.enum(["context", "whole"]),
    /** What a deployable is. */
    unit: z.enum(["service", "function"]),
    /** Whether a single deployable has a module for each context, where there are several. */
    modules: z.boolean(),
    /** A context that nobody calls is deployed for itself, or with the one that is called for most. */
    idle: z.enum(["own", "joined"]),
    /** Who takes what is left for later: the deployable that it concerns, or a worker for all. */
    queues: z.enum(["unit", "worker"]),
    /** Most deployables for contexts: those with the least to do join the one that they belong to most. */
    most: z.int().min(1).max(1000).optional(),
    because: prose,
  }),
  { summary: "how contexts become deployables" },
);
