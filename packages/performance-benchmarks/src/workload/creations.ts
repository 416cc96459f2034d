import { type Ref, slug, type ViewOf } from "@planc/core";
import type { archetype, brief } from "@planc/core/ir";
import type { Input } from "../figures/figure.ts";

type Action = ViewOf<typeof brief.action>;
type Proposal = ViewOf<typeof archetype.proposal>;

/** How many new records of a concept the domain expects, where an action of the brief creates them. */
export interface Creation {
  readonly concept: Ref;
  /** `newRoutePoint`, as formulas name it. */
  readonly name: string;
  /** Of each active user, or of the whole system. */
  readonly per: "user" | "system";
  /** In a day. */
  readonly records: Input & { readonly ref: Ref };
}

export function creationsOf(
  actions: readonly Action[],
  proposals: readonly Proposal[],
): readonly Creation[] {
  const created = new Set<string>(
    actions.filter((each) => each.data.effect === "create").map((each) => each.data.concept),
  );
  const creations = new Map<string, Creation>();
  for (const { ref, data } of proposals) {
    if (data.kind !== "load" || data.concept === undefined) continue;
    const per =
      data.measure === "created-per-user-day"
        ? "user"
        : data.measure === "rows-per-day"
          ? "system"
          : undefined;
    const concept: Ref = `brief/concept#${slug(data.concept)}`;
    if (per === undefined || !created.has(concept) || creations.has(concept)) continue;
    const { low, likely: value, high } = data;
    const unit = per === "user" ? "actions/user/day" : "rows/day";
    const name = nameOf(data.concept, creations.size);
    creations.set(concept, { concept, name, per, records: { value, unit, low, high, ref } });
  }
  return [...creations.values()];
}

/** Names in formulas are of Latin letters and digits; another script gets a number. */
function nameOf(concept: string, at: number): string {
  const words = concept.split(/[^A-Za-z0-9]+/).filter((word) => word !== "");
  const name = words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join("");
  return `new${name}${/^[A-Za-z0-9 _-]+$/.test(concept) ? "" : at + 1}`;
}
