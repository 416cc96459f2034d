import type { DataOf, Ref, ViewOf } from "@planc/core";
import type { data } from "@planc/core/ir";
import { inStock, stockNames } from "../catalog/search-words.ts";
import type { Asked } from "./asked.ts";
import type { Found } from "./found.ts";

type Signal = Omit<DataOf<typeof data.searchSignal>, "search">;

/** A signal with what it comes from, and the reason where nothing asks for it. */
export interface SignalDraft {
  readonly key: string;
  readonly signal: Signal;
  readonly from: readonly Ref[];
  readonly reason?: string;
}

/** What of the things found comes first, from what words say to what is newest. */
export function signalsOf(
  { by, engineIndex, words, fields }: Found,
  asked: Asked,
  counted: ViewOf<typeof data.table> | undefined,
): readonly SignalDraft[] {
  const newest = fields.find(
    ({ data: { name, type, generated } }) =>
      generated && type === "timestamp" && name === "created at",
  );
  const last = newest
    ? [{ key: "newest", signal: signal("newest", newest.ref), from: [newest.ref] }]
    : [];
  if (by !== "engine") return last;
  const weights = new Map(engineIndex?.data.fields.map((each) => [each.field, each.weight ?? 1]));
  const stock = fields.find(({ data: { name, generated } }) => !generated && stockNames.test(name));
  const value = stock?.data.values?.find((each) => inStock.test(each));
  const isCount = stock !== undefined && ["integer", "decimal"].includes(stock.data.type);
  const place = fields.find(({ data: { type } }) => type === "geo-point");
  return [
    ...words.map((field) => ({
      key: `words.${field.id}`,
      signal: { ...signal("words", field.ref), weight: weights.get(field.ref) ?? 1 },
      from: [field.ref],
    })),
    ...(stock && (isCount || value)
      ? [
          {
            key: "stock",
            signal: { ...signal("stock", stock.ref), weight: 2, ...(value ? { value } : {}) },
            from: [stock.ref],
            reason: "What cannot be had is seldom what is looked for; nothing says so.",
          },
        ]
      : []),
    ...(asked.popular && counted
      ? [
          {
            key: "popular",
            signal: { signal: "popular" as const, table: counted.ref, weight: 1 },
            from: [...asked.popular, counted.ref],
          },
        ]
      : []),
    ...(place
      ? [{ key: "distance", signal: signal("distance", place.ref), from: [place.ref] }]
      : []),
    ...last,
  ];
}

function signal(kind: Signal["signal"], field: ViewOf<typeof data.field>["ref"]): Signal {
  return { signal: kind, field };
}
