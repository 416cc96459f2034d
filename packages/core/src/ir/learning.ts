import * as z from "zod";
import { anyRef, ref } from "../ref.ts";
import { many } from "../slot.ts";
import { amount, comparator, dataCategory, dataClass, figure, label, prose } from "./shapes.ts";

export { retrieval, use } from "./learning-language.ts";

/** What is foretold, and by what: one for each purpose that the text has. */
export const model = many(
  "learning/model",
  z.strictObject({
    name: label,
    kind: z.enum(["recommend", "predict", "classify", "detect", "rank", "forecast", "insight"]),
    /** Fitted to rows, worked out from them without being fitted, or counted on each device. */
    method: z.enum(["trained", "computed", "counted-on-device"]),
    requirements: z.array(anyRef()).min(1),
    runsOn: ref("architecture/component").optional(),
    choice: ref("decision/choice").optional(),
    /** Of whom or what one prediction is. */
    subject: label,
    /** What right means, and when that is known; absent where nothing in the plan tells. */
    label: z
      .strictObject({
        right: prose,
        wrong: prose.optional(),
        from: z.array(anyRef()).min(1),
        /** How long after a prediction it is known. */
        known: amount,
      })
      .optional(),
    /** Data that the text names and no table keeps. */
    missing: z.array(label),
    /** Parts of the window, oldest first; the gaps between them are as long as the label takes. */
    split: z
      .strictObject({ train: figure, validate: figure, test: figure, gap: figure, window: figure })
      .optional(),
    /** How long what was offered, and what a run was given, has to be there: the window and the wait for a label. */
    history: z.strictObject({ text: prose, keep: figure }).optional(),
    /** Tables whose rows change afterwards: what a run was given of them is kept with it. */
    changing: z.array(ref("data/table")),
    /** Share of what is offered that the rule draws, so that the next run learns of more than the model chose. */
    drawn: figure.optional(),
    baseline: z.strictObject({ text: prose, from: anyRef().optional() }),
    /** Figures that a model has to reach before people see what it says. */
    acceptance: z.array(
      z.strictObject({
        metric: label,
        comparator,
        threshold: figure,
        /** The text gives it. */
        stated: anyRef().optional(),
      }),
    ),
    training: z
      .strictObject({
        every: amount,
        also: prose,
        flow: ref("architecture/flow").optional(),
        rows: figure.optional(),
        /** What a run holds at once. */
        memory: figure.optional(),
        /** What the component that trains has. */
        available: figure.optional(),
      })
      .optional(),
    serving: z.strictObject({
      mode: z.enum(["batch", "online", "device"]),
      because: prose,
      /** What may pass while somebody waits for a prediction. */
      budget: figure.optional(),
      /** How long the caller waits as planned. */
      wait: figure.optional(),
      target: ref("performance/target").optional(),
      flow: ref("architecture/flow").optional(),
    }),
    results: z
      .strictObject({
        table: ref("data/table"),
        version: ref("data/column").optional(),
        score: ref("data/column").optional(),
        expires: ref("data/column").optional(),
        operations: z.array(ref("api/operation")),
      })
      .optional(),
    /** Where models are kept, each under its version. */
    registry: ref("architecture/component").optional(),
    /** On what ground rows of people are learnt from; absent where no row is a person's. */
    basis: z
      .strictObject({
        kind: z.enum(["consent-kept", "stated", "open"]),
        text: prose,
        from: z.array(anyRef()),
        categories: z.array(dataCategory),
      })
      .optional(),
    fallback: z.strictObject({ text: prose, from: anyRef().optional() }),
    review: z.strictObject({ needed: z.boolean(), text: prose }),
    rollout: z.array(
      z.strictObject({
        stage: z.enum(["offline", "shadow", "canary", "all"]),
        text: prose,
        lasts: figure.optional(),
      }),
    ),
    /** What becomes of rows, features and models when a person is erased. */
    erasure: z.strictObject({ text: prose, within: figure, from: z.array(anyRef()) }).optional(),
    monitors: z.array(
      z.strictObject({
        key: z.enum(["stale", "drift", "shift", "outcome", "coverage"]),
        signal: label,
        comparator,
        threshold: figure,
        for: amount,
      }),
    ),
    /** What a year of it costs is known from these alone; else why it is open. */
    cost: z.strictObject({ predictions: figure.optional(), open: z.array(prose) }),
  }),
  { summary: "what is foretold, and by which models" },
);

/** What a model reads of one table: the contract between whoever keeps it and whoever learns from it. */
export const source = many(
  "learning/source",
  z.strictObject({
    model: ref("learning/model"),
    table: ref("data/table"),
    /** The component that keeps it. */
    owner: ref("architecture/component").optional(),
    columns: z.array(ref("data/column")).min(1),
    /** By which rows of it are joined to the subject. */
    subject: ref("data/column").optional(),
    /** When what a row tells of happened. */
    happened: ref("data/column").optional(),
    /** When the row was there to be read: never later than the prediction. */
    known: ref("data/column").optional(),
    /** Columns that are not read, and why. */
    left: z.array(z.strictObject({ columns: z.array(ref("data/column")).min(1), because: label })),
    class: dataClass,
    categories: z.array(dataCategory),
    /** What has to hold of the rows of a run, else it ends. */
    quality: z.array(z.strictObject({ rule: prose, from: ref("data/column").optional() })),
    rollup: ref("data/rollup").optional(),
    retention: ref("data/retention").optional(),
  }),
  { summary: "what each model reads" },
);

/** One number or word that a model is given. */
export const feature = many(
  "learning/feature",
  z.strictObject({
    model: ref("learning/model"),
    name: label,
    /** As SQL reads it: `count(*)`. */
    formula: prose,
    columns: z.array(ref("data/column")).min(1),
    window: amount.optional(),
    /** Rows that count for a prediction at `t`. */
    where: prose,
    missing: label,
  }),
  { summary: "features of models" },
);

/** Cases by which a model or a use of one is accepted. */
export const evaluation = many(
  "learning/evaluation",
  z.strictObject({
    of: anyRef(),
    name: label,
    /** From where the cases come. */
    from: prose,
    metrics: z
      .array(
        z.strictObject({
          metric: label,
          comparator,
          threshold: figure,
          stated: anyRef().optional(),
        }),
      )
      .min(1),
    cases: z.array(
      z.strictObject({
        key: label,
        given: prose,
        expected: prose,
        from: anyRef(),
        /** What it is a case of: use as meant, or a way to misuse it. */
        kind: z.enum(["meant", "edge", "misuse"]),
      }),
    ),
    size: figure,
    runs: prose,
  }),
  { summary: "cases by which models are accepted" },
);
