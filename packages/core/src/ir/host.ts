import * as z from "zod";
import { slotName } from "../grammar.ts";
import { many, one } from "../slot.ts";
import { ecosystem, identifier, label, prose } from "./shapes.ts";

/** What the compiler was given. The id is short and stable: `prompt`, `spec`, `constitution` … */
export const source = many(
  "host/source",
  z.strictObject({
    kind: z.enum(["prompt", "spec", "constitution", "brief", "measurements", "repository", "plan"]),
    /** Path as the user gave it, relative to where the compiler was run; absent for a prompt. */
    path: z.string().optional(),
    /** Hexadecimal hash of the text. */
    sha256: z.string().length(64),
    /** UTF-16 code units. */
    length: z.int().min(0),
  }),
  { summary: "what the compiler was given" },
);

/** The text of each source, under the source's id. */
export const text = many("host/text", z.strictObject({ text: z.string() }), {
  summary: "the text of each source",
  kept: false,
});

const found = {
  name: label,
  /** Relative to the root of the repository, with `/`. */
  path: z.string().min(1).max(1000),
  line: z.int().min(1).optional(),
};
const release = {
  /** From a lock file, else as declared where that is one version. */
  version: z.string().min(1).max(80).optional(),
  /** As declared, where that is not one version: `^8.11`. */
  range: z.string().min(1).max(200).optional(),
};

/** A fact read from the repository that the specification belongs to. */
export const fact = many(
  "host/fact",
  z.discriminatedUnion("kind", [
    z.strictObject({
      ...found,
      kind: z.literal("dependency"),
      ...release,
      ecosystem,
      use: z.enum(["runtime", "development"]),
    }),
    /** A language's runtime or toolchain with its version: `Node.js`, `Go`, `Java`. */
    z.strictObject({ ...found, ...release, kind: z.literal("runtime") }),
    /** A language that files of the repository are written in. */
    z.strictObject({ ...found, kind: z.literal("language"), files: z.int().min(1) }),
    /** A service that runs beside the code, as compose files name it. */
    z.strictObject({
      ...found,
      ...release,
      kind: z.literal("service"),
      image: label.optional(),
    }),
    /** A tool that the repository is set up for: `Docker`, `Kubernetes`, `Terraform`. */
    z.strictObject({ ...found, ...release, kind: z.literal("tool") }),
    /** A continuous-integration system that has a pipeline here. */
    z.strictObject({ ...found, kind: z.literal("pipeline") }),
    /** A package of the repository, named by its manifest, whose path this is. */
    z.strictObject({ ...found, kind: z.literal("folder"), ecosystem: ecosystem.optional() }),
    z.strictObject({
      ...found,
      kind: z.literal("table"),
      /** What the code calls a row of it, where that is told: `Plot` of `trees_plot`. */
      model: label.optional(),
      /** An earlier plan or data model says that it is to be there. */
      planned: z.literal(true).optional(),
      columns: z
        .array(
          z.strictObject({
            name: label,
            /** As written. */
            type: label.optional(),
            required: z.boolean().optional(),
            unique: z.boolean().optional(),
            /** Part of the primary key. */
            primary: z.boolean().optional(),
          }),
        )
        .max(400),
    }),
    z.strictObject({
      ...found,
      kind: z.literal("operation"),
      method: z.string().min(1).max(20),
      /** The path of the address: `/orders/{id}`. */
      route: z.string().min(1).max(1000),
    }),
    /** A technology that an earlier plan of this repository chose. */
    z.strictObject({
      ...found,
      ...release,
      kind: z.literal("choice"),
      topic: identifier,
    }),
  ]),
  { summary: "facts of the existing repository" },
);

/** The date that the plan is as of; absent unless the user gives it, so that plans do not age by themselves. */
export const asOf = one("host/as-of", z.strictObject({ date: z.iso.date() }), {
  summary: "the date that the plan is made for",
});

/** What a host leaves open though the sources may settle it, to compare what would follow. No plan is written from it. */
export const leftOpen = one(
  "host/left-open",
  z.strictObject({ decisions: z.array(z.enum(["style"])).min(1) }),
  { summary: "what is left open to be compared", kept: false },
);

/** Names given by earlier runs that are kept, for example numbers of decision records. */
export const name = many(
  "host/name",
  z.strictObject({ key: identifier, value: z.string().min(1).max(200) }),
  { summary: "names kept from the last run", kept: false },
);

/** Something measured, with where and when. */
export const measurement = many(
  "host/measurement",
  z.strictObject({
    about: label,
    value: z.number(),
    unit: label,
    date: z.iso.date(),
    place: prose,
  }),
  { summary: "what was measured" },
);

/**
 * What the plan before this one said, as far as this one is compared with it: nodes of the slots that
 * `comparedSlots` names, and the schemas as they were written. A plan that was made before is no source of
 * facts: nothing is read from it but what has become different.
 */
export const lastPlan = one(
  "host/last-plan",
  z.strictObject({
    nodes: z.record(
      z.string().regex(slotName),
      z.array(z.strictObject({ id: z.string().min(1).max(500), data: z.unknown() })).max(50_000),
    ),
    /** Somebody says that this one continues it, however little of it is left. */
    named: z.literal(true).optional(),
    /** With paths as in the folder of that plan. */
    files: z
      .array(
        z.strictObject({
          path: z.string().min(1).max(1000),
          text: z.string().max(20_000_000),
          /** It is not what was written then: somebody edited it, or it belongs to another run. */
          edited: z.literal(true).optional(),
        }),
      )
      .max(1000),
  }),
  { summary: "what the plan before this one said", kept: false },
);
