import { figureIn, idOf, known, node, type Ref, taken, times, type ViewOf } from "@planc/core";
import type { api, architecture, data, workload } from "@planc/core/ir";
import { performance } from "@planc/core/ir";
import { databaseServer } from "../catalog/cost-figures.ts";
import { derived } from "../kit.ts";
import { isCounted } from "../resources/database-time.ts";
import { neededOfStore } from "./needed-ratio.ts";

interface Kept {
  readonly keys: readonly ViewOf<typeof data.keyPattern>[];
  readonly stores: readonly ViewOf<typeof data.store>[];
  readonly components: readonly ViewOf<typeof architecture.component>[];
  readonly operations: readonly ViewOf<typeof api.operation>[];
  readonly resources: readonly ViewOf<typeof api.resource>[];
  readonly mix: readonly ViewOf<typeof workload.mix>[];
  readonly peak: ViewOf<typeof workload.load> | undefined;
  readonly used: readonly ViewOf<typeof performance.resource>[];
}

type Pattern = ViewOf<typeof data.keyPattern>;

/** What a cache holds of a store, as the keys of it have it; sessions and counters are no copies. */
export function serverCaches(kept: Kept) {
  const copies = kept.keys.flatMap((pattern) => copyOf(pattern, kept) ?? []);
  const shares = new Map(kept.mix.map(({ data }) => [data.operation, data.share.value]));
  const all = new Set(copies.flatMap(({ reads }) => reads.map(({ ref }) => ref)));
  const cached = sum([...all].map((ref) => shares.get(ref) ?? 0));
  const own = new Set<Ref>(
    kept.components.flatMap(({ ref, data: { kind, lifecycle } }) =>
      kind === "relational-store" && lifecycle !== "existing" ? [ref] : [],
    ),
  );
  const servers = own.size;
  // Several are counted as the one that answers least.
  const [each] = kept.used
    .filter((used) => own.has(used.data.component) && isCounted(used))
    .toSorted((a, b) => a.data.capacity.value - b.data.capacity.value);
  return copies.map(({ pattern, reads, component, changes }) => {
    const { pattern: key, lifetime, lost } = pattern.data;
    const seconds = lifetime?.seconds ?? 0;
    const share = sum(reads.map(({ ref }) => shares.get(ref) ?? 0));
    const stampede = kept.peak && stampedeOf(kept.peak, share, isOneForAll(pattern));
    return node(
      performance.cache,
      `application.${pattern.id}`,
      {
        name: pattern.data.holds.split(/[,;.]/)[0]?.slice(0, 200) || pattern.id,
        layer: "application",
        at: component,
        reads: reads.map(({ ref }) => ref),
        key,
        lifetime: { value: seconds, unit: "s" },
        invalidatedBy: changes,
        ...(lifetime
          ? {
              staleness: {
                allowed: { value: seconds, unit: "s" as const },
                because: lifetime.because,
              },
            }
          : {}),
        hitRatio: figureIn(
          "ratio",
          kept.peak && cached > 0 && servers > 0
            ? neededOfStore(kept.peak, cached, servers, each)
            : known("needed", 0, "ratio"),
        ),
        ...(stampede && stampede.value > 1 ? { stampede: { figure: stampede, guard: lost } } : {}),
      },
      derived("copy-in-cache", [
        pattern.ref,
        component,
        ...reads.map(({ ref }) => ref),
        ...(kept.peak ? [kept.peak.ref] : []),
        ...(each ? [each.ref] : []),
      ]),
    );
  });
}

const sum = (values: readonly number[]): number =>
  Number(values.reduce((all, each) => all + each, 0).toPrecision(6));

/** A list that is not another one for each account has one key that everybody reads. */
const isOneForAll = ({ data }: Pattern): boolean =>
  !/\{(?:account|tenant|id\b|[a-z ]*\bid)\b/.test(data.pattern);

/** How many ask for the same key while it is worked out: all of a list's readers, a tenth of those of single things. */
function stampedeOf(peak: ViewOf<typeof workload.load>, share: number, forAll: boolean) {
  return figureIn(
    "count",
    times(
      times(
        times(taken("peak", peak.data.figure, "req/s", peak.ref), known("share", share, "ratio")),
        known("hottest", forAll ? 1 : 0.1, "ratio"),
      ),
      known("time", databaseServer.time, "s"),
    ),
  );
}

/** `<store>.<entity>.one` and `<store>.<entity>.list…`: the reads that it answers, and the changes that end it. */
function copyOf(pattern: Pattern, { keys, stores, components, operations, resources }: Kept) {
  const parts = pattern.id.split(".");
  const last = parts.at(-1) ?? "";
  const entity = parts.at(-2);
  const isList = last === "list" || last.startsWith("list-");
  if (!entity || !(isList || last === "one")) return undefined;
  const store = stores.find(({ ref }) => ref === pattern.data.store);
  const component = components.find(({ ref }) => ref === store?.data.component);
  if (!component) return undefined;
  const own = new Set<Ref>(
    resources
      .filter(({ data }) => data.entity !== undefined && idOf(data.entity) === entity)
      .map(({ ref }) => ref),
  );
  const reads = operations.filter(
    ({ data }) =>
      own.has(data.resource) && (isList ? data.effect === "list" : data.effect === "read"),
  );
  const ends = isList ? keys.filter(({ id }) => id.includes(`.${entity}.generation`)) : [pattern];
  const said = new Set(
    ends.flatMap(({ data }) => data.removed.match(/[A-Za-z][A-Za-z0-9]+/g) ?? []),
  );
  const changes = operations
    .filter(({ data }) => said.has(data.operationId))
    .map(({ ref }): Ref => ref);
  return reads.length > 0 ? { pattern, reads, component: component.ref, changes } : undefined;
}
