import {
  known,
  over,
  plus,
  type Quantity,
  roundedUp,
  type Spending,
  taken,
  times,
  type ViewOf,
} from "@planc/core";
import type { architecture } from "@planc/core/ir";
import type { LineDraft, Paid } from "../line-draft.ts";
import { keyOf, offeringOf, technologyOf } from "../offering-of.ts";
import type { Reckoner } from "../reckoner.ts";
import { type Base, monthLine } from "./month-line.ts";
import { machineLine } from "./programs.ts";

type Component = ViewOf<typeof architecture.component>;

/** GB of data that a node of each size has room for, a quarter of its memory kept back. */
const room = { small: 1, large: 4.8 } as const;

export function cacheLine(component: Component, paid: Paid): readonly LineDraft[] {
  const base = { ...nameOf(component), kind: "stores" as const };
  const technology = technologyOf(component, paid);
  if (technology === "cloudflare-kv") return [rowsLine(base, component, technology)];
  const offering = offeringOf(component, paid);
  if (offering?.by !== "provider") {
    return [
      machineLine(component, paid, {
        kind: "stores",
        servers: paid.least,
        size: { cpu: 1, memory: 2 },
      }),
    ];
  }
  const key = keyOf(offering);
  const [small, large] = [`${key}.small-hour`, `${key}.large-hour`];
  const store = paid.stores.find(({ data }) => data.component === component.ref);
  const held = paid.keys
    .filter(({ data }) => data.store === store?.ref)
    .reduce((sum, { data }) => sum + (data.memory?.value ?? 0), 0);
  return [
    {
      ...base,
      from: [component.ref, offering.ref],
      needs: [small, large],
      priced: { name: offering.name, technology: key },
      cost: (at) => {
        const gigabytes = (held * at.factor) / 1000;
        const nodes = known("nodes", paid.least, "instances");
        if (gigabytes <= room.small) return times(nodes, at.price(small, "USD/h"));
        const shards = roundedUp(
          over(known("held", gigabytes, "GB"), known("room", room.large, "GB")),
        );
        return times(nodes, times(shards, at.price(large, "USD/h")));
      },
    },
  ];
}

const nameOf = ({ id, ref, data }: Component) => ({ id, name: data.name, of: ref });

/** What is paid by the row or key that is read and written: one of each for a request. */
export function rowsLine(base: Base, component: Component, technology: string): LineDraft {
  const [reads, writes] = [`${technology}.reads`, `${technology}.writes`];
  const perRead = technology === "cloudflare-d1" ? 20 : 1;
  return {
    ...base,
    from: [component.ref],
    needs: [reads, writes],
    priced: { name: component.data.technology ?? component.data.name, technology },
    cost: (at) => {
      const read = times(known("perRead", perRead, "count"), rate(at));
      return plus(
        times(read, at.price(reads, "USD/million")),
        times(at.changes, at.price(writes, "USD/million")),
      );
    },
  };
}

const rate = ({ average }: Reckoner) => average ?? known("average", 0, "req/s");

/** Brokers: servers of their own, or what is paid by the message. */
export function brokerLines(paid: Paid): readonly LineDraft[] {
  return paid.components.flatMap((component) => {
    const { kind, lifecycle } = component.data;
    if (kind !== "broker" || lifecycle === "existing") return [];
    const base = { ...nameOf(component), kind: "messages" as const };
    const technology = technologyOf(component, paid) ?? "";
    const offering = offeringOf(component, paid);
    if (byMessage.has(technology)) return [messageLine(base, component, technology, paid)];
    if (offering?.by !== "provider") {
      const servers = paid.least > 1 ? 3 : 1;
      return [
        machineLine(component, paid, { kind: "messages", servers, size: { cpu: 2, memory: 4 } }),
      ];
    }
    const key = keyOf(offering);
    const hour = `${key}.broker-hour`;
    const storage = `${key}.storage-data`;
    if (!paid.prices.has(hour)) {
      return [
        monthLine(base, [component.ref, offering.ref], { technology: key, name: offering.name }),
      ];
    }
    return [
      {
        ...base,
        from: [component.ref, offering.ref],
        needs: [hour, storage],
        priced: { name: offering.name, technology: key },
        cost: (at) => {
          const brokers = known("brokers", paid.least > 1 ? 3 : 1, "instances");
          const each: Quantity<Spending> = plus(
            at.price(hour, "USD/h"),
            times(known("kept", 20, "GB"), at.price(storage, "USD/GB-month")),
          );
          return times(brokers, each);
        },
      },
    ];
  });
}

const byMessage: ReadonlySet<string> = new Set(["sqs", "cloudflare-queues", "sns", "eventbridge"]);

/** A message is sent, taken and taken away. */
function messageLine(base: Base, component: Component, technology: string, paid: Paid): LineDraft {
  const id = `${technology}.${technology === "eventbridge" ? "events" : "requests"}`;
  const workers = paid.capacity.filter(({ data }) =>
    paid.components.some((each) => each.ref === data.component && each.data.kind === "worker"),
  );
  const factor = paid.loads.find(({ data }) => data.measure === "peak-factor");
  return {
    ...base,
    from: [component.ref, ...workers.map(({ ref }) => ref)],
    needs: [id],
    priced: { name: component.data.technology ?? component.data.name, technology },
    says: workers.length > 0 ? [] : ["message per change"],
    cost: (at) => {
      const jobs = workers.map(({ ref, data }, index) => {
        const most = at.growing(`jobs${index + 1}`, data.demand, "req/s", ref);
        return factor
          ? over(most, taken("peakFactor", factor.data.figure, "ratio", factor.ref))
          : most;
      });
      const [first, ...others] = jobs;
      const messages = first ? others.reduce((sum, each) => plus(sum, each), first) : at.changes;
      return times(times(known("perMessage", 3, "count"), messages), at.price(id, "USD/million"));
    },
  };
}
