import { rule } from "../kit.ts";
import { catalogueOf } from "../policy/catalogue-of.ts";
import { readBlips } from "../policy/radar-policies.ts";
import { counted } from "../text/words.ts";

/** Rings of a technology radar that nobody has given a meaning. */
export const radarRingUnknown = rule("radar-ring-unknown", {
  reads: {},
  check: ({ options, report }) => {
    const rings = new Map<string, number>();
    for (const { blip, status } of readBlips(options, catalogueOf(options))) {
      if (status === undefined) rings.set(blip.ring, (rings.get(blip.ring) ?? 0) + 1);
    }
    for (const [ring, count] of [...rings].sort(([a], [b]) => (a < b ? -1 : 1))) {
      report("radar-ring-unknown", { ring, points: counted(count, "point") });
    }
  },
});
