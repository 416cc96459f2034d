import { type FigureInput, type Ref, slug, type ViewOf } from "@planc/core";
import type { archetype, brief, workload } from "@planc/core/ir";
import { inputFrom } from "../figures/figure.ts";

type Action = ViewOf<typeof brief.action>;
type Batch = Pick<ViewOf<typeof workload.batch>, "ref" | "data">;
type Proposal = ViewOf<typeof archetype.proposal>;

/** How many new records of a concept the domain expects, where an action of the brief creates them. */
export interface Creation {
  readonly concept: Ref;
  /** `newRoutePoint`, as formulas name it. */
  readonly name: string;
  /** Of each active user, or of the whole system. */
  readonly per: "user" | "system";
  /** In a day. */
  readonly records: FigureInput & { readonly ref: Ref };
  /** Records that one request carries, where they are recorded first and sent many at once. */
  readonly batch?: { readonly name: string; readonly size: FigureInput };
}

/** How many requests a creation makes in a day, of each that it is counted for. */
export function requestsOf({ name, batch }: Creation): string {
  return batch ? `${name} / ${batch.name}` : name;
}

/** Its inputs under the names that its formula has for them. */
export function inputsOf({
  name,
  records,
  batch,
}: Creation): Readonly<Record<string, FigureInput>> {
  return { [name]: records, ...(batch ? { [batch.name]: batch.size } : {}) };
}

export function creationsOf(
  actions: readonly Action[],
  proposals: readonly Proposal[],
  batches: readonly Batch[],
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
    const batch = batches.find((each) => each.data.concept === concept);
    const records = { value, unit, low, high, ref } as const;
    creations.set(concept, {
      concept,
      name,
      per,
      records,
      ...(batch ? { batch: { name: `${name}PerRequest`, size: inputFrom(batch) } } : {}),
    });
  }
  return [...creations.values()];
}

/** Names in formulas are of Latin letters and digits; another script gets a number. */
function nameOf(concept: string, at: number): string {
  const words = concept.split(/[^A-Za-z0-9]+/).filter((word) => word !== "");
  const name = words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join("");
  return `new${name}${/^[A-Za-z0-9 _-]+$/.test(concept) ? "" : at + 1}`;
}
