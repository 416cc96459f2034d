import { idOf, type PlanNodeOf } from "@planc/core";
import type { decision } from "@planc/core/ir";
import { listed } from "../text/words.ts";
import type { Drawn } from "./drawn.ts";
import type { Line } from "./line.ts";

type Choice = Pick<PlanNodeOf<typeof decision.choice>, "ref" | "data">;

interface Move {
  readonly negative: readonly Line[];
  readonly mitigation: readonly Line[];
}

/**
 * What a store of measurements takes over later, where the tables of the plan still are in another one: the
 * decision must not read as if they were in it.
 */
export function moveOf({ ref, data }: Choice, drawn: Drawn): Move {
  const own = new Set<string>(
    drawn.stores.filter((each) => each.data.choice === ref).map((each) => each.ref),
  );
  const isFilled = drawn.tables.some((each) => own.has(each.data.store));
  if (idOf(data.topic) !== "time-series-store" || isFilled) return { negative: [], mitigation: [] };
  const byTime = new Set<string>(
    drawn.partitions.filter((each) => each.data.method === "range").map((each) => each.data.table),
  );
  const moving = drawn.tables.filter((each) => byTime.has(each.ref));
  if (moving.length === 0) return { negative: [], mitigation: [] };
  const names = listed(moving.map((each) => each.data.name));
  const from = drawn.stores.find((each) => each.ref === moving[0]?.data.store);
  return {
    negative: [
      `This plan has no schema for ${data.name} yet: ${names}, whose rows are added by time, are laid out in ${from?.data.engine ?? "the relational database"}.`,
    ],
    mitigation: [
      `Lay ${names} out in ${data.name} and drop them there before the first measurement is kept.`,
    ],
  };
}
