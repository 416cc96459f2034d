import { figureOf, type Ref, type ViewOf } from "@planc/core";
import type { api, data, workload } from "@planc/core/ir";
import { inputFrom } from "../figures/figure.ts";

type Table = ViewOf<typeof data.table>;
type Operation = ViewOf<typeof api.operation>;

interface Asked {
  readonly loads: readonly ViewOf<typeof workload.load>[];
  readonly mix: readonly ViewOf<typeof workload.mix>[];
  readonly operations: readonly Operation[];
  readonly resources: readonly ViewOf<typeof api.resource>[];
}

const secondsPerDay = 86_400;
const reads: ReadonlySet<string> = new Set(["read", "list", "search"]);

/**
 * Rows a day that the planned operations write into a table, on average: a row of a thing by what makes it, one of
 * the audit by whatever changes something, and one of a key by what is repeated with a key.
 */
export function insertions({ loads, mix, operations, resources }: Asked) {
  const average = loads.find(({ data }) => data.measure === "request-rate");
  const entityOf = new Map<Ref, Ref | undefined>(
    resources.map(({ ref, data: { entity } }) => [ref, entity]),
  );
  const shareOf = new Map<Ref, number>(
    mix.map(({ data: { operation, share } }) => [operation, share.value]),
  );
  const shared = operations.filter(({ ref }) => shareOf.has(ref));
  // What few people do is tested at a tenth of the rest, so that it is tried at all: that tells of no growth.
  const seldom = new Set<Ref>(
    mix.flatMap(({ data: { operation, share } }) =>
      share.inputs.some(({ name, value }) => name === "weight" && value < 1) ? [operation] : [],
    ),
  );
  const making = Map.groupBy(
    shared.filter(({ ref, data: { effect } }) => effect === "create" && !seldom.has(ref)),
    ({ data: { resource } }) => entityOf.get(resource),
  );
  const changing = shared.filter(({ data: { effect } }) => !reads.has(effect));
  const keyed = shared.filter(({ data: { idempotency } }) => idempotency === "key");
  /** Where services have schemas, each writes its own table of work. */
  const ofOwner = (all: readonly Operation[], { data: { owner, name } }: Table) =>
    name.includes(".") ? all.filter(({ data: { component } }) => component === owner) : all;
  return (table: Table) => {
    const { entity, name, addedOnly } = table.data;
    // Accounts are as many as there are people, whatever the rate is that they are tested at.
    if (entity === "data/entity#user") return undefined;
    const by =
      entity !== undefined
        ? (making.get(entity) ?? [])
        : name.endsWith("idempotency_keys")
          ? ofOwner(keyed, table)
          : addedOnly && name.endsWith("audit_entries")
            ? ofOwner(changing, table)
            : [];
    const share = by.reduce((sum, { ref }) => sum + (shareOf.get(ref) ?? 0), 0);
    if (average === undefined || share <= 0) return undefined;
    return {
      rowsPerDay: figureOf("average * share * seconds", "rows/day", {
        average: inputFrom(average),
        share: { value: Number(share.toPrecision(6)), unit: "ratio" },
        seconds: { value: secondsPerDay, unit: "count" },
      }),
      from: [average.ref, ...by.map(({ ref }) => ref)],
    };
  };
}
