import type { ViewOf } from "@planc/core";
import type { architecture } from "@planc/core/ir";

type Component = ViewOf<typeof architecture.component>;
type Event = ViewOf<typeof architecture.event>;

/** An event that a broker carries, with who hears of it there. */
export interface Brokered {
  readonly event: Event;
  readonly broker: Component;
  readonly consumers: readonly string[];
}

/** Events that go over a broker: those of one process, and jobs in a table, are nobody's contract. */
export function brokeredEvents(
  events: readonly Event[],
  components: readonly Component[],
  connections: readonly ViewOf<typeof architecture.connection>[],
): readonly Brokered[] {
  const brokers = components.filter(({ data }) => data.kind === "broker");
  const host = new Map<string, string>(
    components.map(({ ref, data }) => [
      ref,
      data.kind === "module" && data.inside ? data.inside : ref,
    ]),
  );
  const runs = (ref: string): string => host.get(ref) ?? ref;
  const linked = new Set(connections.map(({ data }) => `${runs(data.from)} ${runs(data.to)}`));
  return events.flatMap((event) => {
    const broker = brokers.find(({ ref }) => linked.has(`${runs(event.data.producer)} ${ref}`));
    if (broker === undefined) return [];
    const consumers = event.data.consumers.filter((each) =>
      linked.has(`${broker.ref} ${runs(each)}`),
    );
    return consumers.length > 0 ? [{ event, broker, consumers }] : [];
  });
}
