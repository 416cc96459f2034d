import type { Ref } from "@planc/core";

interface Delivered {
  readonly events: readonly {
    readonly data: { readonly action?: Ref | undefined; readonly consumers: readonly Ref[] };
  }[];
  readonly operations: readonly {
    readonly ref: Ref;
    readonly data: { readonly effect?: string | undefined; readonly realises: readonly Ref[] };
  }[];
  readonly mix: readonly {
    readonly data: { readonly operation: Ref; readonly rate: { readonly value: number } };
  }[];
  readonly component: ReadonlyMap<
    string,
    { readonly data: { readonly inside?: string | undefined } }
  >;
}

/** Events a second that are brought to what runs by itself: as often as their actions are asked for. */
export function deliveredIn({
  events,
  operations,
  mix,
  component,
}: Delivered): Map<string, number> {
  const rates = new Map<Ref, number>(mix.map(({ data }) => [data.operation, data.rate.value]));
  const asked = new Map<Ref, number>();
  for (const { ref, data } of operations) {
    if (data.effect === "read" || data.effect === "list") continue;
    for (const action of data.realises)
      asked.set(action, (asked.get(action) ?? 0) + (rates.get(ref) ?? 0));
  }
  const delivered = new Map<string, number>();
  for (const { data } of events) {
    const rate = data.action === undefined ? 0 : (asked.get(data.action) ?? 0);
    if (rate === 0) continue;
    for (const consumer of data.consumers) {
      const own = component.get(consumer)?.data.inside ?? consumer;
      delivered.set(own, (delivered.get(own) ?? 0) + rate);
    }
  }
  return delivered;
}
