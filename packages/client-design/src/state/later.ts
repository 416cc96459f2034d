import { type DataOf, groupedBy, listedWithin, type Ref } from "@planc/core";
import type { client } from "@planc/core/ir";
import { times } from "../catalog/times.ts";
import type { Model, ServerState, State } from "./model.ts";

type Later = DataOf<typeof client.mutation>["later"][number];

/** What the product changes afterwards by itself, and how the surface hears of it. */
export function laterOf(
  operation: string,
  states: readonly { readonly ref: State["ref"]; readonly data: ServerState }[],
  model: Model,
): Later[] {
  const waiting = states.flatMap(({ ref, data }) =>
    data.invalidatedBy.flatMap((cause) =>
      cause.by === operation &&
      cause.relation === "consequence" &&
      cause.when === "later" &&
      cause.via
        ? [{ ref, data, via: cause.via }]
        : [],
    ),
  );
  return [...groupedBy(waiting, ({ via }) => via)].flatMap(([, own]): Later[] => {
    const [first] = own;
    if (!first) return [];
    const told = own.filter(({ data }) => data.fresh.kind === "told");
    const { asking } = times;
    const isTold = told.length === own.length;
    return [
      {
        of: first.via,
        states: own.map(({ ref }) => ref),
        learns: isTold ? "told" : "asks",
        text: isTold
          ? listedWithin([...new Set(told.map(({ data }) => toldBy(data, model)))], 600, {
              last: ", ",
            })
          : `${asking.first} s after, then at twice the gap up to ${asking.most} s, for ${asking.over} s, while a screen shows it`,
      },
    ];
  });
}

function toldBy({ fresh }: ServerState, { subscriptions }: Model): string {
  const by: Ref | undefined = fresh.kind === "told" ? fresh.by : undefined;
  return subscriptions.find(({ ref }) => ref === by)?.data.name ?? "its event";
}
