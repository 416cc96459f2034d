import { byRef, type Ref, type ViewOf } from "@planc/core";
import type { api, architecture, workload } from "@planc/core/ir";

type Component = ViewOf<typeof architecture.component>;

export interface Wiring {
  readonly components: readonly Component[];
  readonly connections: readonly ViewOf<typeof architecture.connection>[];
  readonly operations: readonly ViewOf<typeof api.operation>[];
  readonly mix: readonly ViewOf<typeof workload.mix>[];
}

export interface Callers {
  /** What runs by itself and calls a component, modules counted as what they run inside of. */
  readonly of: (component: Ref) => ReadonlySet<string>;
  /** Share of all requests whose operations are answered by one of these. */
  readonly shareOf: (answering: ReadonlySet<string>) => number;
}

/** Who calls what, and with which share of the requests: one look at each connection and each operation. */
export function callersIn({ components, connections, operations, mix }: Wiring): Callers {
  const component = byRef(components);
  const running = (ref: string) => component.get(ref)?.data.inside ?? ref;
  const calling = new Map<string, Set<string>>();
  for (const { data } of connections) {
    const callers = calling.get(data.to) ?? new Set();
    calling.set(data.to, callers.add(running(data.from)));
  }
  const shares = new Map<Ref, number>(mix.map(({ data }) => [data.operation, data.share.value]));
  const answered = new Map<string, number>();
  for (const { ref, data } of operations) {
    if (data.component === undefined) continue;
    const own = running(data.component);
    answered.set(own, (answered.get(own) ?? 0) + (shares.get(ref) ?? 0));
  }
  const none: ReadonlySet<string> = new Set();
  return {
    of: (ref) => calling.get(ref) ?? none,
    shareOf: (answering) => {
      const share = [...answering].reduce((sum, each) => sum + (answered.get(each) ?? 0), 0);
      return Number(Math.min(1, share).toPrecision(6));
    },
  };
}
