import * as z from "zod";

export const line = z.string().min(1).max(400);
export const key = z.string().regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/);
export const day = z.iso.date();
export const url = z.url({ protocol: /^https?$/ });

/** A public page or file that a fact rests on. */
export const sourceSchema = z.strictObject({ url, title: line });
export type Source = z.output<typeof sourceSchema>;

/** Where a fact comes from and how much it is worth. */
const provenance = {
  source: sourceSchema,
  /** The day the source was read, or the day the source itself names. For `recalled`, the day it was written down. */
  date: day,
  /** `read`: the source said so when it was read. `recalled`: nobody looked; check it before a decision hangs on it. */
  method: z.enum(["read", "recalled"]),
  confidence: z.enum(["high", "medium", "low"]),
};

const unpublishedSchema = z.strictObject({
  state: z.literal("unpublished"),
  /** What the provider says or gives in place of it: `read it from X-RateLimit-Remaining`. */
  instead: line,
  ...provenance,
});
/** The provider publishes no value. */
export type Unpublished = z.output<typeof unpublishedSchema>;

const unknownSchema = z.strictObject({
  state: z.literal("unknown"),
  /** What a person has to find out, as a question. */
  ask: line,
});
/** Not known here, and the person who plans has to ask whoever runs the system. */
export type Unknown = z.output<typeof unknownSchema>;

export type Known<T> = {
  readonly state: "known";
  readonly value: T;
  readonly source: Source;
  readonly date: string;
  readonly method: "read" | "recalled";
  readonly confidence: "high" | "medium" | "low";
};
/** A value with its provenance, or the plain statement that there is none. */
export type Fact<T> = Known<T> | Unpublished | Unknown;

/** The schema of a fact whose value has this one. */
export const fact = <T extends z.ZodType>(value: T) =>
  z.discriminatedUnion("state", [
    z.strictObject({ state: z.literal("known"), value, ...provenance }),
    unpublishedSchema,
    unknownSchema,
  ]);

/** Narrows to the facts that have a value. */
export const isKnown = <T>(given: Fact<T> | undefined): given is Known<T> =>
  given?.state === "known";

/** The value, where there is one. */
export const knownValue = <T>(given: Fact<T> | undefined): T | undefined =>
  isKnown(given) ? given.value : undefined;

/** Ways to state facts that rest on one source. */
export const citing = (title: string, address: string, date: string) => {
  const source: Source = { url: address, title };
  return {
    /** The source was read and says this. */
    read: <T>(value: T, confidence: "high" | "medium" = "high"): Known<T> => ({
      state: "known",
      value,
      source,
      date,
      method: "read",
      confidence,
    }),
    /** From memory: the source is where to check it. */
    recalled: <T>(value: T): Known<T> => ({
      state: "known",
      value,
      source,
      date,
      method: "recalled",
      confidence: "low",
    }),
    /** The source was read and names no value. */
    unpublished: (instead: string): Unpublished => ({
      state: "unpublished",
      instead,
      source,
      date,
      method: "read",
      confidence: "high",
    }),
    /** As far as memory goes, the provider names no value. */
    perhapsUnpublished: (instead: string): Unpublished => ({
      state: "unpublished",
      instead,
      source,
      date,
      method: "recalled",
      confidence: "low",
    }),
  };
};

/** Nobody here knows it. */
export const unknown = (ask: string): Unknown => ({ state: "unknown", ask });
