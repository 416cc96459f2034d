import {
  carried,
  type DraftOf,
  givenFigure,
  node,
  type Ref,
  slug,
  spoken,
  type ViewOf,
} from "@planc/core";
import { type archetype, type brief, workload } from "@planc/core/ir";
import { batchPhrase, batchUnits } from "../catalog/batch-words.ts";
import { assumed } from "../kit.ts";

type Quantity = ViewOf<typeof brief.quantity>;

/**
 * How many records one request carries, of those things that are recorded first and sent many at once:
 * as the text says, else as the domain has it.
 */
export function batchesOf(about: {
  readonly actions: readonly ViewOf<typeof brief.action>[];
  readonly proposals: readonly ViewOf<typeof archetype.proposal>[];
  readonly quantities: readonly Quantity[];
}): readonly DraftOf<typeof workload.batch>[] {
  const created = new Set<string>(
    about.actions.flatMap(({ data }) => (data.effect === "create" ? [data.concept] : [])),
  );
  return about.proposals.flatMap(({ ref, data }) => {
    if (data.kind !== "load" || data.concept === undefined || data.perRequest === undefined)
      return [];
    const concept: Ref<"brief/concept"> = `brief/concept#${slug(data.concept)}`;
    if (!created.has(concept)) return [];
    const thing = spoken(data.concept);
    const title = `Records in one request (${thing})`;
    const { low, likely, high, because } = data.perRequest;
    const said = about.quantities.find((each) => isBatchOf(each, concept, thing));
    return said === undefined
      ? [
          node(
            workload.batch,
            slug(data.concept),
            { concept, title, figure: givenFigure("perRequest", likely, "rows", { low, high }) },
            assumed(
              "batch-of-domain",
              `${because}; from ${low} to ${high}: a judgement, to be replaced by your own figure`,
              [ref],
            ),
          ),
        ]
      : [
          node(
            workload.batch,
            slug(data.concept),
            { concept, title, figure: givenFigure("perRequest", sizeOf(said), "rows") },
            carried(said.ref),
          ),
        ];
  });
}

function isBatchOf({ data }: Quantity, concept: string, thing: string): boolean {
  if (sizeOf({ data }) < 1 || (data.measure !== undefined && data.measure !== "other"))
    return false;
  const last = thing.split(" ").at(-1);
  const same = data.subject === concept || data.unit === thing || data.unit === last;
  return (
    same && (batchUnits.has(data.per ?? "") || batchPhrase.test(`${data.about} ${data.said ?? ""}`))
  );
}

function sizeOf({ data: { value } }: Pick<Quantity, "data">): number {
  return typeof value === "number" ? value : Math.max(...value);
}
