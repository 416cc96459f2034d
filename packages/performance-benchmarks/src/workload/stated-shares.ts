import type { FigureInput, ViewOf } from "@planc/core";
import type { brief } from "@planc/core/ir";
import { anyone } from "../catalog/people-words.ts";
import { largest, secondsOf, secondsOfDay } from "./periods.ts";

type Quantity = ViewOf<typeof brief.quantity>;

/** Shares of the users that the text gives, as parts of one. */
export interface StatedShares {
  /** Of all users, those who are active in a day. */
  readonly active?: FigureInput;
  /** Those who are there at the same time. */
  readonly concurrent?: FigureInput;
  /** The latter are a share of those who are active in a day, not of all. */
  readonly ofActive: boolean;
}

export function statedShares(quantities: readonly Quantity[], hasUsers: boolean): StatedShares {
  const active = largestOf(quantities, "daily-active-share");
  const concurrent = largestOf(quantities, "concurrent-share");
  // "2,000 users, each of whom sends 30 requests a day": nobody is left out.
  const everybody = active || !hasUsers ? undefined : quantities.find(isOfEverybody);
  return {
    ...(active ? { active: shareOf(active) } : {}),
    ...(everybody ? { active: { value: 1, unit: "ratio", ref: everybody.ref } } : {}),
    ...(concurrent ? { concurrent: shareOf(concurrent) } : {}),
    ofActive: ofThose.test(concurrent?.data.said ?? ""),
  };
}

/** What says that a share is of those of whom the text has just spoken. */
const ofThose = /\bof (?:these|those|(?:the )?(?:daily )?active)\b/i;

function isOfEverybody({ data }: Quantity): boolean {
  const { measure, per, said = "" } = data;
  return (
    measure === "request-rate" &&
    per !== undefined &&
    anyone.has(per) &&
    secondsOf({ data }) === secondsOfDay &&
    !/\bactive\b/i.test(said)
  );
}

function largestOf(
  quantities: readonly Quantity[],
  measure: "daily-active-share" | "concurrent-share",
): Quantity | undefined {
  const shares = quantities.filter(({ data }) => {
    const value = largest(data.value);
    return data.measure === measure && data.kind !== "human-target" && value > 0 && value <= 100;
  });
  return shares.toSorted((a, b) => largest(b.data.value) - largest(a.data.value))[0];
}

function shareOf({ ref, data }: Quantity): FigureInput {
  return { value: largest(data.value) / 100, unit: "ratio", ref };
}
