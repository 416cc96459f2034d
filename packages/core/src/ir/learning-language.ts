import * as z from "zod";
import { anyRef, ref } from "../ref.ts";
import { many } from "../slot.ts";
import { amount, dataCategory, dataClass, figure, identifier, label, prose } from "./shapes.ts";

/** What a language or embedding model is used for: one for each purpose that the text has. */
export const use = many(
  "learning/use",
  z.strictObject({
    name: label,
    kind: z.enum([
      "converse",
      "answer",
      "summarise",
      "extract",
      "generate",
      "translate",
      "classify",
      "embed",
      /** Programs of others, which are driven by a model, call what we offer as tools. */
      "offer-tools",
    ]),
    requirements: z.array(anyRef()).min(1),
    by: ref("architecture/component").optional(),
    model: z.strictObject({
      where: z.enum(["provider", "local", "caller", "open"]),
      name: label,
      version: prose,
      provider: ref("integration/provider").optional(),
      component: ref("architecture/component").optional(),
      choice: ref("decision/choice").optional(),
      because: prose,
    }),
    /** What it is given, by who wrote it: our own words are trusted, no one else's are. */
    given: z.array(
      z.strictObject({
        what: label,
        from: anyRef().optional(),
        trust: z.enum(["ours", "asker", "others"]),
        class: dataClass.optional(),
        categories: z.array(dataCategory),
      }),
    ),
    /** What it may have done in somebody's name; empty where it may do nothing. */
    tools: z.array(
      z.strictObject({
        action: ref("brief/action"),
        operation: ref("api/operation").optional(),
        as: label,
        confirmed: z.boolean(),
      }),
    ),
    output: z.strictObject({
      form: z.enum(["text", "json", "audio", "vector", "tool-result"]),
      /** Where it is written; empty where it is only shown. */
      to: z.array(ref("data/column")),
      checks: z.array(z.strictObject({ check: prose, from: anyRef().optional() })),
      refused: prose,
    }),
    time: z.strictObject({
      target: ref("performance/target").optional(),
      /** What the text allows until the first piece is there. */
      first: figure.optional(),
      /** Of the target, what is left for the model. */
      budget: figure.optional(),
      /** How long the caller waits as planned. */
      wait: figure.optional(),
      streamed: z.boolean(),
    }),
    /** Of one call. */
    tokens: z.strictObject({ in: figure, out: figure }).optional(),
    calls: z.strictObject({
      perDay: figure.optional(),
      perPerson: figure.optional(),
      peak: figure.optional(),
    }),
    cost: z.strictObject({
      perCall: figure.optional(),
      monthly: figure.optional(),
      /** With the price of a million tokens in and out to be filled in. */
      formula: label.optional(),
      open: z.array(prose),
    }),
    fallback: z.strictObject({ text: prose, from: anyRef().optional() }),
    safety: z.array(z.strictObject({ rule: prose, from: anyRef().optional() })),
    privacy: z.strictObject({
      leaves: z.boolean(),
      text: prose,
      from: z.array(anyRef()),
      open: z.array(prose),
    }),
    cache: prose,
    review: prose,
  }),
  { summary: "what language and embedding models are used for" },
);

/** How texts are cut, found and quoted, for answers or for whoever searches by meaning. */
export const retrieval = many(
  "learning/retrieval",
  z.strictObject({
    name: label,
    requirements: z.array(anyRef()).min(1),
    use: ref("learning/use").optional(),
    /** What is cut into pieces, and where the pieces and vectors are kept. */
    texts: ref("data/table").optional(),
    pieces: ref("data/table").optional(),
    vectors: ref("data/table").optional(),
    embedding: ref("data/embedding").optional(),
    chunk: z.strictObject({ tokens: figure, overlap: figure, stated: anyRef().optional() }),
    model: z.strictObject({ name: label.optional(), dimensions: figure.optional() }),
    index: z.strictObject({
      kind: z.enum(["exact", "approximate"]),
      text: prose,
      /** Vectors in memory. */
      size: figure.optional(),
      rows: figure.optional(),
    }),
    search: z.enum(["meaning", "words-and-meaning"]),
    merged: prose.optional(),
    /** How many pieces come back. */
    top: figure,
    topStated: anyRef().optional(),
    /** Who may read what is found, asked in the query itself. */
    rights: z.strictObject({
      kind: z.enum(["everybody", "one-person", "filtered", "unfiltered"]),
      text: prose,
      from: z.array(anyRef()),
    }),
    cites: z.array(ref("data/column")),
    citesMissing: z.array(label),
    inStep: prose,
    /** What is done when the embedding model changes. */
    renewed: prose,
    time: z.strictObject({
      target: ref("performance/target").optional(),
      budget: figure.optional(),
    }),
    wait: amount.optional(),
    /** Name of the index or table as its store has it. */
    at: identifier.optional(),
  }),
  { summary: "how texts are found by meaning" },
);
