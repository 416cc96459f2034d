import type { PlanNodeOf, Ref } from "@planc/core";
import type { learning } from "@planc/core/ir";
import * as z from "zod";
import { stageName } from "../text.ts";

const text = z.string().min(1);
const time = z.strictObject({ value: z.number(), unit: text });
const bound = z.strictObject({ metric: text, comparator: text, value: z.number(), unit: text });

/** What a run reads before it trains, and what holds of what it makes. */
export const cardSchema = z.strictObject({
  $schema: z.literal("./card.schema.json"),
  version: z.literal(1),
  model: text,
  kind: text,
  method: text,
  subject: text,
  sources: z.array(
    z.strictObject({
      table: text,
      columns: z.array(text).min(1),
      joinedBy: text.optional(),
      happened: text.optional(),
      known: text.optional(),
      class: text,
      categories: z.array(text),
      notRead: z.array(text),
      checks: z.array(text),
      summary: text.optional(),
    }),
  ),
  features: z.array(
    z.strictObject({
      name: text,
      as: text,
      rows: text,
      window: time.optional(),
      none: text,
    }),
  ),
  label: z.strictObject({ right: text, wrong: text.optional(), known: time }).optional(),
  split: z
    .strictObject({
      window: time,
      train: time,
      validate: time,
      test: time,
      gap: time,
    })
    .optional(),
  baseline: text,
  accepted: z.array(bound.extend({ stated: z.boolean() })).min(1),
  training: z.strictObject({ every: time, also: text }).optional(),
  serving: z.strictObject({ mode: text, because: text }),
  written: z
    .strictObject({ table: text, version: text.optional(), score: text.optional() })
    .optional(),
  ground: z.strictObject({ kind: text, text, categories: z.array(text) }).optional(),
  review: z.strictObject({ needed: z.boolean(), text }),
  rollout: z.array(z.strictObject({ stage: text, text, lasts: time.optional() })),
  watched: z.array(bound.extend({ key: text, for: time })),
  fallback: text,
  erased: z.strictObject({ text, within: time }).optional(),
  open: z.array(text),
});

interface Facts {
  readonly model: PlanNodeOf<typeof learning.model>;
  readonly sources: readonly PlanNodeOf<typeof learning.source>[];
  readonly features: readonly PlanNodeOf<typeof learning.feature>[];
  readonly nameOf: (ref: Ref) => string;
}

const timeOf = ({ value, unit }: { readonly value: number; readonly unit: string }) => ({
  value,
  unit,
});

/** The card of one model, by the names that its store has. */
export function cardOf({
  model: { data: model },
  sources,
  features,
  nameOf,
}: Facts): z.output<typeof cardSchema> {
  const { label, split, training, results, basis, erasure } = model;
  const named = (ref: Ref | undefined) => (ref === undefined ? undefined : nameOf(ref));
  return {
    $schema: "./card.schema.json",
    version: 1,
    model: model.name,
    kind: model.kind,
    method: model.method,
    subject: model.subject,
    sources: sources.map(({ data: each }) => ({
      table: nameOf(each.table),
      columns: each.columns.map(nameOf),
      ...set("joinedBy", named(each.subject)),
      ...set("happened", named(each.happened)),
      ...set("known", named(each.known)),
      class: each.class,
      categories: [...each.categories],
      notRead: each.left.flatMap(({ columns }) => columns.map(nameOf)),
      checks: each.quality.map(({ rule }) => rule),
      ...set("summary", each.rollup?.slice(each.rollup.indexOf("#") + 1)),
    })),
    features: features.map(({ data: each }) => ({
      name: each.name,
      as: each.formula,
      rows: each.where,
      ...(each.window ? { window: timeOf(each.window) } : {}),
      none: each.missing,
    })),
    ...(label
      ? { label: { right: label.right, ...set("wrong", label.wrong), known: timeOf(label.known) } }
      : {}),
    ...(split
      ? {
          split: {
            window: timeOf(split.window),
            train: timeOf(split.train),
            validate: timeOf(split.validate),
            test: timeOf(split.test),
            gap: timeOf(split.gap),
          },
        }
      : {}),
    baseline: model.baseline.text,
    accepted: model.acceptance.map(({ metric, comparator, threshold, stated }) => ({
      metric,
      comparator,
      ...timeOf(threshold),
      stated: stated !== undefined,
    })),
    ...(training ? { training: { every: timeOf(training.every), also: training.also } } : {}),
    serving: { mode: model.serving.mode, because: model.serving.because },
    ...(results
      ? {
          written: {
            table: nameOf(results.table),
            ...set("version", named(results.version)),
            ...set("score", named(results.score)),
          },
        }
      : {}),
    ...(basis
      ? { ground: { kind: basis.kind, text: basis.text, categories: [...basis.categories] } }
      : {}),
    review: { ...model.review },
    rollout: model.rollout.map((each) => ({
      stage: stageName(each.stage),
      text: each.text,
      ...(each.lasts ? { lasts: timeOf(each.lasts) } : {}),
    })),
    watched: model.monitors.map((each) => ({
      key: each.key,
      metric: each.signal,
      comparator: each.comparator,
      ...timeOf(each.threshold),
      for: timeOf(each.for),
    })),
    fallback: model.fallback.text,
    ...(erasure ? { erased: { text: erasure.text, within: timeOf(erasure.within) } } : {}),
    open: [...model.missing.map((each) => `not kept: ${each}`), ...model.cost.open],
  };
}

/** The property where it has a value. */
function set<Key extends string>(key: Key, value: string | undefined): { [Name in Key]?: string } {
  const found: { [Name in Key]?: string } = {};
  if (value !== undefined) found[key] = value;
  return found;
}
