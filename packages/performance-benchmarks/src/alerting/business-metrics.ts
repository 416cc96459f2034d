import {
  type DraftOf,
  figureOf,
  join,
  node,
  participleOf,
  type Ref,
  type ViewOf,
} from "@planc/core";
import {
  type api,
  type architecture,
  type brief,
  performance,
  type workload,
} from "@planc/core/ir";
import { exporters } from "../catalog/exporters.ts";
import { seriesName } from "../catalog/metric-conventions.ts";
import { inputFrom } from "../figures/figure.ts";
import { derived } from "../kit.ts";

type Metric = DraftOf<typeof performance.metric>;
type Action = ViewOf<typeof brief.action>;

export interface Business {
  readonly actions: readonly Action[];
  readonly concepts: readonly ViewOf<typeof brief.concept>[];
  readonly components: readonly ViewOf<typeof architecture.component>[];
  readonly operations: readonly ViewOf<typeof api.operation>[];
  readonly mix: readonly ViewOf<typeof workload.mix>[];
  readonly loads: readonly ViewOf<typeof workload.load>[];
  readonly flows: readonly ViewOf<typeof architecture.flow>[];
}

/** More than a screen of them nobody looks at. */
const most = 8;

/** Operations that make something; who changes it later has made nothing. */
const making: ReadonlySet<string> = new Set(["create", "command"]);

/** Deeds by which one sees that the product does what it is for: what people begin, and where it ends. */
export function businessMetrics(business: Business): readonly Metric[] {
  const { actions, concepts, components, operations, mix, loads, flows } = business;
  const conceptOf = new Map(concepts.map((each) => [each.ref, each]));
  const share = new Map<Ref, number>();
  const shareOf = new Map<Ref, number>(mix.map(({ data }) => [data.operation, data.share.value]));
  const effectOf = new Map<Ref, Action["data"]["effect"]>(
    actions.map(({ ref, data }) => [ref, data.effect]),
  );
  for (const { ref, data } of operations) {
    // Who reads what was done does not do it.
    if (data.effect === "read" || data.effect === "list") continue;
    for (const deed of data.realises) {
      if (effectOf.get(deed) === "create" && !making.has(data.effect)) continue;
      share.set(deed, (share.get(deed) ?? 0) + (shareOf.get(ref) ?? 0));
    }
  }
  const drawn = new Set<Ref>(flows.flatMap(({ data }) => (data.action ? [data.action] : [])));
  const isMain = ({ ref, data }: Action): boolean => data.critical === true || drawn.has(ref);
  const central = new Set<Ref>(actions.filter(isMain).map(({ data }) => data.concept));
  const owner = new Map<Ref, (typeof components)[number]>();
  for (const each of components) for (const of of each.data.owns) owner.set(of, each);
  const average = loads.find(({ data }) => data.measure === "request-rate");
  return actions
    .filter(({ data: { effect, concept } }) => {
      const role = conceptOf.get(concept)?.data.role;
      return (
        (effect === "create" || effect === "transition") && (role === "stored" || role === "join")
      );
    })
    .map((action) => ({
      action,
      rank: isMain(action) ? 0 : rankOf(action, central),
      share: share.get(action.ref) ?? 0,
    }))
    .filter(
      ({ rank, share: of, action }) => rank < 3 && (of > 0 || action.data.automatic !== undefined),
    )
    .sort((a, b) => a.rank - b.rank || b.share - a.share || (a.action.id < b.action.id ? -1 : 1))
    .slice(0, most)
    .map(({ action, share: of }) => {
      const name = deedName(action, conceptOf.get(action.data.concept)?.data.name ?? action.id);
      const at = owner.get(action.data.concept);
      const thing = conceptOf.get(action.data.concept)?.data.name.toLowerCase() ?? "row";
      const expected =
        average && of > 0
          ? figureOf("average * share * 3600", "req/h", {
              average: withUnit(inputFrom(average)),
              share: { value: Number(of.toPrecision(6)), unit: "ratio" },
            })
          : undefined;
      return node(
        performance.metric,
        join("business", action.id),
        {
          name,
          series: seriesName({ name, unit: "{}", kind: "counter" }),
          kind: "counter",
          unit: `{${thing.replace(/\s+/g, "_")}}`,
          method: "business",
          of: action.ref,
          attributes: [],
          from: exporters.own.from,
          stability: "own",
          ...(expected ? { expected } : {}),
          because: `Counted by ${at?.data.name ?? "the program"} after its transaction has committed; who did it is in no attribute.`,
        },
        derived("metric-per-deed", [action.ref, ...(at ? [at.ref] : [])]),
      );
    });
}

const withUnit = (input: ReturnType<typeof inputFrom>) => ({
  value: input.value,
  unit: input.unit,
  ...(input.ref ? { ref: input.ref } : {}),
});

/** What people wait for, then what becomes of it, then what else they make. */
function rankOf({ data }: Action, central: ReadonlySet<Ref>): number {
  if (central.has(data.concept)) return 1;
  return central.size === 0 || data.actors.length > 0 ? 2 : 3;
}

/** `order.placed`, `ticket.put_on_hold`: past tense, as events are called. */
function deedName({ data: { verb } }: Action, concept: string): string {
  const [first = verb, ...rest] = verb.toLowerCase().split(/\s+/);
  const words = [participleOf(first), ...rest].join("_");
  return `${concept.toLowerCase().replace(/[^a-z0-9]+/g, "_")}.${words.replace(/[^a-z0-9_]+/g, "_")}`;
}
