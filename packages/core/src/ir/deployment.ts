import * as z from "zod";
import { anyRef, ref } from "../ref.ts";
import { many, one } from "../slot.ts";
import { amount, figure, identifier, label, prose } from "./shapes.ts";

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

export const environment = many(
  "deployment/environment",
  z.strictObject({ name: label, purpose: prose, differs: z.array(prose), data: prose }),
  { summary: "environments" },
);

export const unit = many(
  "deployment/unit",
  z.strictObject({
    name: label,
    kind: z.enum([
      "container",
      "function",
      "static-site",
      "managed-service",
      "package",
      "binary",
      "job",
      "app",
    ]),
    components: z.array(ref("architecture/component")).min(1),
    platform: label,
    replicas: figure.optional(),
    health: label.optional(),
  }),
  { summary: "what is deployed" },
);

export const pipeline = one(
  "deployment/pipeline",
  z.strictObject({
    tool: label,
    stages: z.array(z.strictObject({ name: label, does: prose, gate: prose.optional() })).min(1),
  }),
  { summary: "delivery pipeline" },
);

export const setting = many(
  "deployment/setting",
  z.strictObject({
    name: identifier,
    kind: z.enum(["config", "secret"]),
    of: anyRef(),
    purpose: prose,
    source: label,
    rotation: label.optional(),
  }),
  { summary: "configuration and secrets" },
);

export const release = one(
  "deployment/release",
  z.strictObject({ strategy: label, steps: z.array(prose).min(1), rollback: prose }),
  { summary: "how a release reaches people, and goes back" },
);

export const recovery = many(
  "deployment/recovery",
  z.strictObject({
    of: anyRef(),
    mechanism: prose,
    recoveryPoint: figure,
    recoveryTime: figure,
    drill: prose,
  }),
  { summary: "how it comes back after a loss" },
);
