import type { DataOf } from "@planc/core";
import type { data } from "@planc/core/ir";

interface Node {
  readonly data: DataOf<typeof data.migration>;
}

/** In the order in which they run. */
export function inTurn<Each extends Node>(migrations: readonly Each[]): readonly Each[] {
  return [...migrations].sort((a, b) => a.data.number - b.data.number);
}

/** Of each store those that lead to this plan: the last one, and with it the one that comes before its release. */
export function newest<Each extends Node>(migrations: readonly Each[]): readonly Each[] {
  const stores = [...new Set(migrations.map(({ data }) => data.store))].sort();
  return stores.flatMap((store) => {
    const own = inTurn(migrations.filter(({ data }) => data.store === store));
    const [before, last] = own.slice(-2);
    const isPair =
      before?.data.when === "before-release" &&
      last?.data.name.startsWith(`finish-${before.data.name}`);
    return isPair ? own.slice(-2) : own.slice(-1);
  });
}
