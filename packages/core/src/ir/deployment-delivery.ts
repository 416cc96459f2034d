import * as z from "zod";
import { anyRef, ref } from "../ref.ts";
import { many, one } from "../slot.ts";
import { figure, identifier, label, prose } from "./shapes.ts";

/** Late: what happens between a change and the people who use it. */
export const pipeline = one(
  "deployment/pipeline",
  z.strictObject({
    tool: label,
    /** Units that are released apart, each set off by changes in its own folders. */
    apart: z
      .array(
        z.strictObject({
          unit: ref("deployment/unit"),
          name: identifier,
          folder: identifier,
          file: identifier.optional(),
          paths: z.array(identifier).min(1),
        }),
      )
      .optional(),
    /** What the runner has to know and no file has: accounts, registries, addresses. */
    variables: z.array(
      z.strictObject({ name: identifier, kind: z.enum(["config", "secret"]), purpose: prose }),
    ),
    stages: z
      .array(
        z.strictObject({
          key: identifier,
          name: label,
          does: prose,
          /** What has to hold for the next one to begin. */
          gate: prose.optional(),
          /** Keys of the stages that it waits for. */
          needs: z.array(identifier),
          on: z.enum(["change", "main", "release"]),
          /** What a runner does, one shell command each. */
          commands: z.array(z.string().min(1).max(1000)),
          environment: ref("deployment/environment").optional(),
          /** It is done for each of these by itself: roots of code, or units that are built. */
          each: z
            .array(
              z.strictObject({ name: identifier, folder: identifier, file: identifier.optional() }),
            )
            .min(1)
            .optional(),
          /** The commands run in the folder of each, not at the root of the repository. */
          inFolder: z.literal(true).optional(),
          /** Key of the toolchain that has to be there: `node`. */
          toolchain: identifier.optional(),
          /** A server that has to be there meanwhile, by image and port. */
          beside: z
            .strictObject({ image: label, port: z.int(), password: label.optional() })
            .optional(),
        }),
      )
      .min(1),
  }),
  { summary: "delivery pipeline" },
);

/** Late: how a version reaches people. */
export const release = one(
  "deployment/release",
  z.strictObject({
    strategy: label,
    because: prose,
    steps: z.array(prose).min(1),
    /** In which order the database and the programs change, so that the version before still works. */
    migrations: z.array(prose),
    rollback: prose,
    /** What sets it off by itself, by numbers of the objectives. */
    trigger: z.strictObject({ signal: prose, figure, of: anyRef().optional() }).optional(),
  }),
  { summary: "how a release reaches people, and goes back" },
);

/** Late: how what is lost comes back. */
export const recovery = many(
  "deployment/recovery",
  z.strictObject({
    of: anyRef(),
    /** What is lost: a row by mistake, a server, a zone, a region, an account of the provider. */
    loss: label,
    mechanism: prose,
    /** What of the last changes is lost at most, and how long it takes; both by their arithmetic. */
    recoveryPoint: figure,
    recoveryTime: figure,
    /** The targets that they have to meet. */
    targets: z.array(ref("performance/target")).optional(),
    steps: z.array(prose).optional(),
    drill: prose,
  }),
  { summary: "how it comes back after a loss" },
);
