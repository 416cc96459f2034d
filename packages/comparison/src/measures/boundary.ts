import { brief } from "@planc/core/ir";
import { askedBy, qualitiesNamed, unasked } from "../asked.ts";
import type { Measure, Reading } from "../measure.ts";
import type { Counted } from "../rows.ts";
import { counted as things } from "../words.ts";

/** How much code may come to lean on each other with nothing between. */
export const boundary: Measure = {
  key: "boundary",
  title: "Things in a part",
  formula: "the most kept things that one component owns (architecture/component)",
  read: ({ counted }) => counted.map(most),
  asked: ({ own }) => {
    const parts = own
      .get(brief.part)
      .filter(({ data, why }) => data.kind !== "surface" && why.kind === "stated");
    if (parts.length > 1) return askedBy(own, parts, false);
    const named = qualitiesNamed(own, /maintain|modifi|evol|extens|modular/i);
    if (named.length > 0) return askedBy(own, named, false);
    return unasked();
  },
};

function most({ programs }: Counted): Reading {
  const owning = [...programs.byRef.values()].filter(({ data }) => data.owns.length > 0);
  const [first] = [...owning].sort((a, b) => b.data.owns.length - a.data.owns.length);
  if (!first) return { missing: "no component of the plan owns data" };
  const value = first.data.owns.length;
  return {
    value,
    text: String(value),
    detail: `${first.data.name} owns ${things(value, "kept thing")}, the most of ${things(owning.length, "part")}`,
    refs: [first.ref],
  };
}
