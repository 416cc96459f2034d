import type { Ref, ViewOf } from "@planc/core";
import type { brief } from "@planc/core/ir";
import { amountText } from "../text.ts";
import type { Measure, StatedLoad } from "./stated-load.ts";
import { loadKinds } from "./usual-load.ts";

type Quantity = ViewOf<typeof brief.quantity>;

/** Two stated loads of which the first can be no more than the second. */
const bounded: readonly (readonly [less: Measure, more: Measure])[] = [
  ["concurrent-users", "registered-users"],
  ["concurrent-users", "daily-active-users"],
  ["daily-active-users", "registered-users"],
  ["request-rate", "peak-request-rate"],
];

export interface Contradiction {
  readonly first: string;
  readonly second: string;
  readonly taken: string;
  readonly ref: Ref;
}

/** Stated loads that cannot both hold, and what is planned with: the larger one, as it must hold too. */
export function contradictions(stated: ReadonlyMap<Measure, StatedLoad>): Contradiction[] {
  return bounded.flatMap(([less, more]) => {
    const [lesser, greater] = [stated.get(less), stated.get(more)];
    if (!lesser || !greater || lesser.value <= greater.value) return [];
    const told = ({ measure, value, unit }: StatedLoad) =>
      `${loadKinds[measure].title}: ${amountText({ value, unit })}`;
    return [
      {
        first: told(lesser),
        second: told(greater),
        taken:
          less === "request-rate"
            ? "the average, with a usual peak over it"
            : amountText({ value: lesser.value, unit: lesser.unit }),
        ref: lesser.quantity.ref,
      },
    ];
  });
}

const borne =
  /\b(?:handle|support|serve|process|sustain|withstand|cope with|scale to|accommodate)s?\b/i;

/** A number that a system is to bear, of which the text does not say what is counted. */
export function isWithoutUnit({ data }: Quantity): boolean {
  const { kind, measure, unit, value, said, about } = data;
  const most = typeof value === "number" ? value : Math.max(...value);
  return (
    kind === "system-target" &&
    (measure === undefined || measure === "other") &&
    unit === "" &&
    most >= 10 &&
    borne.test(said ?? about)
  );
}

const counted =
  /^(?:concurrent|simultaneous|registered|active|daily active) users$|^requests(?: per second)?$/i;

/** A load of nothing: no system is planned for that. */
export function isOfNobody({ data }: Quantity): boolean {
  return data.value === 0 && data.comparator === "=" && counted.test(data.about) && !data.measure;
}
