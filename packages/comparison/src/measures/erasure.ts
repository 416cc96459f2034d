import { security } from "@planc/core/ir";
import { askedBy, unasked } from "../asked.ts";
import type { Measure } from "../measure.ts";
import { sample, counted as things } from "../words.ts";

/** Where something of a person has to be found and deleted. */
export const erasure: Measure = {
  key: "erasure",
  title: "Programs to erase in",
  formula:
    "programs that own data of a person, or are asked to erase it, where erasure is owed (security/obligation)",
  read: ({ counted }) =>
    counted.map(({ holders: { holders, refs }, programs }) => {
      if (holders.length === 0) return { missing: "no erasure is owed" };
      return {
        value: holders.length,
        text: String(holders.length),
        detail: `it lies in ${things(holders.length, "program")}: ${sample(holders.map(programs.nameOf))}`,
        refs,
      };
    }),
  asked: ({ own }) => {
    const owed = own.get(security.obligation).filter(({ data }) => data.kind === "erasure");
    const stated = owed.filter(({ why }) => why.kind === "stated");
    const named = stated.length > 0 ? stated : owed;
    return named.length > 0 ? askedBy(own, named, false) : unasked();
  },
};
