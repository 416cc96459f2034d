import { keepsRows, mark, optional, type Ref, standsBeside, type ViewOf } from "@planc/core";
import { architecture, brief, data, decision, host, security } from "@planc/core/ir";
import { isKeeper } from "../access/keepers.ts";
import { tablelessOf } from "../documents/keeper.ts";
import { existingTables, takenNames } from "../existing/existing-table.ts";
import { conceptsBy } from "../fields/lookups.ts";
import { derived, step } from "../kit.ts";
import { ownerOf, programOf } from "../layout/owners.ts";
import { chunksOf, measuredAt, partitionOf } from "../layout/partition-of.ts";
import { retentionOf } from "../layout/retention-of.ts";
import { schemaFor } from "../layout/schemas.ts";
import { layout } from "../layout/slot.ts";
import { dialectOf, engineName, hasTables, homesOf, storeFor } from "../layout/store-of.ts";
import { claim, fitTable, pluralOf, snake } from "../naming/identifier.ts";

/** Name, store, writer and age of the table of each entity, where a store with tables is there. */
export const layouts = step("layouts", {
  reads: {
    entities: data.entity,
    fields: optional(data.field),
    stores: data.store,
    concepts: optional(brief.concept),
    quantities: optional(brief.quantity),
    requirements: optional(brief.requirement),
    obligations: optional(security.obligation),
    components: optional(architecture.component),
    connections: optional(architecture.connection),
    found: optional(host.fact),
    ownership: optional(decision.dataOwnership),
  },
  writes: { layouts: layout },
  run: ({
    entities,
    fields,
    stores,
    components,
    connections,
    options,
    report,
    found,
    ownership,
    ...facts
  }) => {
    const written = stores.filter(hasTables);
    const homes = homesOf(stores, components);
    const chunked = written.find(({ data: { model } }) => model === "time-series");
    if (homes.length === 0) {
      const keepers = stores.filter((store) => isKeeper(store, components));
      const keeper = keepers.find(({ data: { model } }) => model === "relational") ?? keepers[0];
      if (
        keeper &&
        entities.length > 0 &&
        keeper.data.model !== "file" &&
        tablelessOf(keeper) === undefined
      ) {
        report(
          "dialect-not-written",
          { store: productName(keeper, components) },
          { ref: keeper.ref },
        );
      }
      return { layouts: [] };
    }
    const existing = existingTables(entities, facts.concepts, found);
    const taken = new Set<string>(takenNames(found));
    const holders = new Map<string, string>();
    return {
      layouts: entities.flatMap((entity) => {
        const { name, concept, context } = entity.data;
        const plural = conceptsBy(facts.concepts, concept)[0]?.data.plural;
        const there = existing.get(entity.ref);
        const own = snake(pluralOf(name, plural));
        const usual = there && !there.unnamed ? there.name : own;
        const owner = ownerOf(
          { ...(concept ? { concept } : {}), ...(context ? { context } : {}) },
          components,
        );
        // A table that is there stays where it is.
        const time = there || !chunked ? undefined : measuredAt(entity, fields);
        const store =
          time && chunked ? chunked : storeFor(programOf(owner, components), homes, connections);
        if (store === undefined) return [];
        const dialect = dialectOf(store);
        const writer = owner ?? onlyUser(store, components, connections);
        // A database of SQLite is one file, without schemas.
        const schema =
          dialect === "sqlite" ? undefined : schemaFor(owner?.ref, ownership, components);
        const placed = (bareName: string) =>
          schema === undefined ? bareName : `${schema}.${bareName}`;
        const table = there
          ? usual
          : claim(
              taken,
              placed(fitTable(usual)),
              placed(fitTable(snake(name))),
              placed(fitTable(usual, "of", snake(entity.id))),
            );
        const place = { ref: concept ?? entity.ref };
        if (!there && fitTable(usual) !== usual)
          report("name-shortened", { entity: name, table }, place);
        if (!there && table !== placed(fitTable(usual))) {
          const holder = holders.get(placed(fitTable(usual))) ?? "a table of the repository";
          report("name-taken", { entity: name, table, taken: holder }, place);
        }
        holders.set(table, name);
        const keep = retentionOf(entity, facts);
        // How an existing table is laid out is decided already; only PostgreSQL splits a table that others refer to.
        const partition =
          there || dialect !== "postgresql"
            ? undefined
            : time && chunked
              ? chunksOf(chunked, entity, time, keep === undefined)
              : partitionOf(entity, {
                  fields,
                  quantities: facts.quantities,
                  series: stores.find(({ data: { model } }) => model === "time-series"),
                  keep,
                  requirements: facts.requirements,
                  aboveRows: options.partitionAboveRows,
                });
        const from: readonly Ref[] = [
          entity.ref,
          store.ref,
          ...(there ? [there.ref] : []),
          ...(keep?.from ?? []),
        ];
        return mark(
          layout,
          entity.ref,
          {
            table,
            store: store.ref,
            ...(writer ? { owner: writer.ref } : {}),
            ...(keep ? { keep } : {}),
            ...(partition ? { partition } : {}),
          },
          derived("layout-by-store", from),
        );
      }),
    };
  },
});

/** Where no server keeps rows, the one program that opens the store writes them. */
function onlyUser(
  store: ViewOf<typeof data.store>,
  components: readonly ViewOf<typeof architecture.component>[],
  connections: readonly ViewOf<typeof architecture.connection>[],
): ViewOf<typeof architecture.component> | undefined {
  if (components.some(({ data: each }) => keepsRows(each.kind) && !standsBeside(each))) {
    return undefined;
  }
  const users = components.filter(({ ref }) =>
    connections.some(({ data: { from, to } }) => from === ref && to === store.data.component),
  );
  return users.length === 1 ? users[0] : undefined;
}

/** `Cloudflare D1 (SQLite)` where a product speaks the dialect of another. */
function productName(
  store: ViewOf<typeof data.store>,
  components: readonly ViewOf<typeof architecture.component>[],
): string {
  const engine = engineName(store);
  const technology = components.find(({ ref }) => ref === store.data.component)?.data.technology;
  const [first = ""] = engine.split(" ");
  return technology === undefined || technology.includes(first)
    ? engine
    : `${technology} (${engine})`;
}
