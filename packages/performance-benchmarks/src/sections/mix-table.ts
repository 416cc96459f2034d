import { idOf, type ViewOf } from "@planc/core";
import type { api, workload } from "@planc/core/ir";
import { type Inline, inlineCode, table } from "@planc/core/markdown";
import { amountText, computedText } from "../text.ts";
import { weights } from "../workload/weights.ts";
import { coded } from "./script-table.ts";

type Mix = ViewOf<typeof workload.mix>;

interface Group {
  readonly share: string;
  readonly rate: string;
  readonly basis: Inline;
  readonly names: string[];
}

/** The share of each operation; what has the same one, for the same reason, stands in one row. */
export function mixTable(mix: readonly Mix[], operations: readonly ViewOf<typeof api.operation>[]) {
  const names = new Map<string, string>(operations.map(({ ref, data }) => [ref, data.operationId]));
  const groups = new Map<string, Group>();
  const sorted = [...mix].sort(
    (a, b) => b.data.share.value - a.data.share.value || (a.id < b.id ? -1 : 1),
  );
  for (const each of sorted) {
    const share = amountText({ value: twoDigits(each.data.share.value * 100), unit: "percent" });
    const rate = amountText({ value: twoDigits(each.data.rate.value), unit: "req/s" });
    const basis = basisOf(each);
    const key = JSON.stringify([share, rate, basis]);
    const group = groups.get(key) ?? { share, rate, basis, names: [] };
    group.names.push(names.get(each.data.operation) ?? idOf(each.data.operation));
    groups.set(key, group);
  }
  return table(
    ["Share of each", "Each at peak", "By (weight among its kind)", "Operations"],
    [...groups.values()].map((each) => [each.share, each.rate, each.basis, coded(each.names)]),
  );
}

/** Why a share is what it is: its weight among reads or writes, or the numbers that give it. */
function basisOf({ data: { share, reads } }: Mix): Inline {
  const weight = share.inputs.find(({ name }) => name === "weight")?.value;
  if (weight === undefined) return inlineCode(computedText(share));
  const [kind] = Object.entries(weights).find(([, value]) => value === weight) ?? [];
  return `${reads ? "read" : "write"}, ${kind ?? "other"} (${weight})`;
}

/** Shares are worked out from weights, which are round themselves. */
const twoDigits = (value: number): number => Number(value.toPrecision(2));
