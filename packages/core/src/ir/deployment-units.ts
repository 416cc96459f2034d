import * as z from "zod";
import { anyRef, ref } from "../ref.ts";
import { many } from "../slot.ts";
import { figure, identifier, label, prose } from "./shapes.ts";

/** Late: where the product runs, beginning with where it is written. */
export const environment = many(
  "deployment/environment",
  z.strictObject({
    name: label,
    kind: z.enum(["development", "preview", "staging", "production"]),
    purpose: prose,
    /** Against production. */
    differs: z.array(prose),
    /** Which data is there, and of whom. */
    data: prose,
    /** Who may get in. */
    access: prose.optional(),
  }),
  { summary: "environments" },
);

const probe = z.strictObject({
  path: label,
  period: figure,
  failures: z.int().min(1),
  /** What it asks in turn; nothing but the program itself where absent. */
  checks: z.array(ref("architecture/component")).min(1).optional(),
});

/** An image by repository and version, never by a tag that moves. */
const image = z.strictObject({ repository: label, tag: label });

/** Late: what is built and put somewhere as one. */
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
    /** What decided the platform; absent where nothing did. */
    choice: ref("decision/choice").optional(),
    /** The surface that an app of people's devices is. */
    surface: ref("client/surface").optional(),
    replicas: figure.optional(),
    health: label.optional(),
    /** Folder of its sources. */
    folder: identifier.optional(),
    /** How its image is made: one stage builds, another runs. */
    build: z
      .strictObject({
        file: identifier,
        builder: image,
        base: image,
        user: z.int().min(1),
        command: z.array(label).min(1),
      })
      .optional(),
    /** One that others made, run as it comes. */
    image: image.optional(),
    ports: z
      .array(z.strictObject({ name: identifier, number: z.int().min(1).max(65535) }))
      .optional(),
    probes: z
      .strictObject({ started: probe.optional(), live: probe.optional(), ready: probe.optional() })
      .optional(),
    /** What an instance asks for, and what it is ended at. */
    resources: z.strictObject({ cpu: figure, memory: figure, memoryLimit: figure }).optional(),
    /** Between which numbers of instances it is scaled, and by what. */
    scaling: z
      .strictObject({ least: figure, most: figure, utilisation: figure, because: prose })
      .optional(),
    /** How long it has to finish what it began before it is ended. */
    grace: figure.optional(),
    /** What sets it off, where it does not run always: `cron(0 3 * * ? *)`, an event. */
    schedule: label.optional(),
  }),
  { summary: "what is deployed" },
);

/** Late: what a unit is told when it starts; every file that has it takes it from here. */
export const setting = many(
  "deployment/setting",
  z.strictObject({
    /** As the environment variable is called. */
    name: identifier,
    kind: z.enum(["config", "secret"]),
    type: z.enum(["text", "number", "boolean", "url", "duration", "list"]),
    of: anyRef(),
    units: z.array(ref("deployment/unit")).min(1),
    purpose: prose,
    /** Where its value comes from: `AWS Secrets Manager`, `configuration of the environment`. */
    source: label,
    owner: label,
    /** What it is where nobody sets it; none where it has to be set. Never of a secret. */
    byDefault: label.optional(),
    /** What it is while one develops: a value for a secret that opens nothing else. */
    inDevelopment: label.optional(),
    /** It is not the same in every environment. */
    varies: z.boolean(),
    rotation: label.optional(),
  }),
  { summary: "configuration and secrets" },
);
