import { shapes } from "@planc/core/ir";
import * as z from "zod";
import { conditionIds } from "../facts/condition.ts";
import { type Capability, capabilities } from "./capabilities.ts";
import { settledBy } from "./settled-by.ts";
import { type KnownTopic, type TopicKey, topicTitles } from "./topic-keys.ts";

const key = z.string().regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/);
const line = z.string().min(1).max(200);
/** How long a list may be, so that time and memory stay bounded: some ten times what the catalogue has. */
const keys = z.array(key).max(100);
const few = 20;
/** Keys of the platforms that services can belong to. */
const clouds = ["aws", "azure", "google-cloud", "cloudflare-platform"] as const;
/**
 * What one pays for. The class is a fact about how it is sold; no prices, which change by the month.
 */
export const costClasses = {
  none: "no fee: a library, language or tool that runs inside or beside what is paid for anyway",
  machines: "no fee for the software: one pays for the machines that it runs on",
  licence: "a fee for the right to run it, by core, seat, server or year",
  plan: "a fixed price a month by size or seats, whatever is used within its limits",
  metered: "what is used is paid for: requests, hours, volumes",
} as const;
export type CostClass = keyof typeof costClasses;

/** A strength from 0 to 1, and the fact that it rests on. Strengths are our judgement. */
const strength = z.tuple([z.number().min(0).max(1), line]);

/**
 * What a risk may depend on; `run-here` is so where nobody runs it for the product already, `not-doubled`
 * where nothing asks for a second one that takes over. One that the drawn plan may have answered already
 * is told by what is drawn.
 */
const riskCondition = z.enum([...conditionIds, "run-here", "not-doubled", ...settledBy]);

const names = <K extends string>(record: Record<K, string>) => z.enum(Object.keys(record) as K[]);
const capability = names<Capability>(capabilities);
const topic = names<KnownTopic>(topicTitles);

/** Something that keeps the data of a technology, which the plan may have already. */
const standsOnSchema = z.strictObject({
  /** A noun phrase: `object storage`. */
  what: line,
  /** Any of these will do. */
  anyOf: keys.min(1),
  /** What it takes of one that is there: `a bucket of its own`. */
  share: line,
  /** The same of those of `anyOf` that divide themselves otherwise, by key. */
  shares: z.record(key, line).optional(),
  /** What it runs on where none of them is there. */
  otherwise: line,
});
export type StandsOn = z.output<typeof standsOnSchema>;

/** How one recognises a name in a text. */
const named = {
  key,
  name: line,
  /** Other spellings, matched as whole words without regard to case. */
  aliases: z.array(line).max(100).optional(),
  /** A common word too, so that only this spelling counts. */
  exact: z.boolean().optional(),
};

export const entrySchema = z.strictObject({
  ...named,
  /** The first is what the name means where the text does not say. */
  topics: z.array(topic).min(1).max(few),
  form: z.enum([
    "language",
    "runtime",
    "library",
    "framework",
    "tool",
    "server",
    "service",
    "platform",
    "protocol",
    /** A way of building: nothing to install, to pay for or to keep up to date. */
    "approach",
  ]),
  /** A noun phrase: `relational database server`. */
  what: line,
  /** SPDX expression, or `proprietary`. */
  licence: line.optional(),
  /** Year of the first public release. */
  since: z.int().min(1970).max(2026).optional(),
  /** Of a line that nothing follows: what has become of it, as the end of a note. It is worth half its age. */
  ended: line.optional(),
  /** How many use it: the share in a survey, and downloads of its package a month. */
  used: z
    .strictObject({
      share: z.number().min(0).max(100).optional(),
      /** What the survey asked about in its place: the language that runs on it. */
      of: line.optional(),
      downloads: z.int().min(0).optional(),
    })
    .refine(({ share, downloads }) => share !== undefined || downloads !== undefined, {
      error: "has a share or downloads",
    })
    .optional(),
  /** Languages that its users write; any where absent. */
  languages: keys.optional(),
  fits: z.partialRecord(capability, strength).optional(),
  /** Work of running it: 0 none, 1 a job of its own. */
  burden: strength.optional(),
  /** Work of running it where it cannot be added to the server that it extends, as that is rented without it. */
  apart: strength.optional(),
  /** Work of running three of it that agree, so that one may be lost. */
  trebled: strength.optional(),
  performance: strength.optional(),
  /** Who runs it for you, by cloud. */
  managed: z.partialRecord(z.enum(clouds), line).optional(),
  /** The only cloud that has it. */
  cloud: z.enum(clouds).optional(),
  /**
   * Taken only where the text or the repository names it, or the platform that it belongs to. It is not
   * compared with others: an account with one vendor is opened because somebody wants that vendor, and
   * what a need does not call for is not chosen for it.
   */
  onRequest: z.boolean().optional(),
  /** Compared only where this is so, or where it is named: it answers no other case. */
  comparedWhen: z.enum(conditionIds).optional(),
  /** One of these is chosen with it where both needs are open: it brings their way of working along. */
  comparedBeside: keys.optional(),
  /** Languages whose programs it is compared for; where it is named it is for any. */
  comparedFor: keys.optional(),
  /** What it comes with for a need, so that nothing else is compared for it where the text names none. */
  brings: z.partialRecord(topic, keys.min(1)).optional(),
  /** Needs that it meets itself, so that nothing is chosen for them beside it. */
  covers: z.array(topic).max(few).optional(),
  /** Of the technologies for a need, those that alone work with it. */
  only: z.partialRecord(topic, keys.min(1)).optional(),
  /** How a product is built whose server runs on it. */
  style: z.enum(["serverless"]).optional(),
  /** Used through an account with its vendor, over the internet. */
  account: z.boolean().optional(),
  /** One of each list must be there too. */
  requires: z.array(keys.min(1)).max(few).optional(),
  /** What keeps its data, beside it. */
  standsOn: standsOnSchema.optional(),
  conflicts: keys.optional(),
  /** Works with these better than with others in their place. */
  pairs: keys.optional(),
  /** Category in words, where it is a system outside that is called. */
  external: line.optional(),
  /** Packages that show it in use, by where they come from (see packages.ts). */
  packages: z.partialRecord(shapes.ecosystem, z.array(line).max(100)).optional(),
  /** What it is built on, of the same topic: who has both chose this one. */
  over: keys.optional(),
  /** Where it runs, of what no language, cloud or other technology binds. */
  runs: line.optional(),
  /** How much is written anew to leave it: 0 nothing, 1 all that was written for it. Our judgement. */
  lockIn: strength.optional(),
  /** How one leaves it. Our judgement of the shortest way. */
  exit: line.optional(),
  /** How it is paid for, with the fact behind it. */
  cost: z.tuple([names<CostClass>(costClasses), line]).optional(),
  /** What an alert has to look at, where it runs: `how many messages wait in a queue`. */
  watch: line.optional(),
  /** What goes wrong with it, and what helps; some only where a condition holds. */
  risks: z
    .array(z.union([z.tuple([line, line]), z.tuple([line, line, riskCondition])]))
    .max(few)
    .optional(),
});
/** An entry, of this catalogue or of an organisation, which may add needs of its own. */
export type Entry = Omit<z.output<typeof entrySchema>, "topics"> & {
  readonly topics: readonly TopicKey[];
};
export type Cloud = (typeof clouds)[number];

export function isCloud(key: string): key is Cloud {
  return clouds.some((each) => each === key);
}

/** A way of building, with the topics that it calls for. */
export const patternSchema = z.strictObject({ ...named, topics: z.array(topic) });
export type Pattern = z.output<typeof patternSchema>;

/** A law or standard. */
export const regimeSchema = z.strictObject({ ...named });
export type Regime = z.output<typeof regimeSchema>;

const day = z.iso.date();

/** A release line: name, first release, end of support; an `lts` date where long-term support began. */
export const versionSchema = z.strictObject({
  version: line,
  released: day,
  /** It was released no later than that day: the source only tells that it was there. */
  latest: z.literal(true).optional(),
  /** Absent where the vendor has set no date, or has none. */
  supportedUntil: day.optional(),
  /** Day from which it counts as long-term support. */
  longTermFrom: day.optional(),
});
export type Version = z.output<typeof versionSchema>;

export const versionListSchema = z.strictObject({
  /** Day on which the source was read. */
  checked: day,
  source: line,
  /** Newest first. */
  versions: z.array(versionSchema).min(1).max(200),
});
export type VersionList = z.output<typeof versionListSchema>;

export const thresholdSchema = z.strictObject({
  value: z.number().positive(),
  unit: line,
  /** Formula with its inputs, or why this number. */
  basis: line,
});
export type Threshold = z.output<typeof thresholdSchema>;
