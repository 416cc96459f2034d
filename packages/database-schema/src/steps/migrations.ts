import { type DraftOf, join, lastNodes, node, optional, type ViewOf } from "@planc/core";
import { data, host } from "@planc/core/ir";
import { tableViews } from "../access/table-view.ts";
import { pathFor } from "../artifacts/paths.ts";
import { schemaReads } from "../artifacts/schema-reads.ts";
import { derived, step } from "../kit.ts";
import { schemasOf } from "../layout/schemas.ts";
import { isMain, isWritten } from "../layout/store-of.ts";
import { fileTitle, migrationName, numberKey } from "../migrations/naming.ts";
import { planMigrations } from "../migrations/plan-migrations.ts";
import { isAnotherSystem, renamesBetween, type TablesOfPlan } from "../migrations/same-things.ts";
import { schemaTexts } from "../migrations/schema-texts.ts";
import { withoutTheirs } from "../migrations/theirs.ts";
import { baselineSql } from "../postgresql/baseline.ts";
import { readSchema } from "../sql/read-schema.ts";

/**
 * The way from the schema of the last plan to this one. Migrations of earlier plans are taken over as they are, so
 * that the same input keeps them, and the next one begins where they end.
 */
export const migrations = step("migrations", {
  reads: {
    ...schemaReads,
    last: optional(host.lastPlan),
    names: optional(host.name),
  },
  writes: { migrations: data.migration },
  run: async ({ last, names, options, report, signal, ...inputs }) => {
    const { stores, tables, columns, entities, components, ownership } = inputs;
    if (!last) return { migrations: [] };
    const earlier: TablesOfPlan = {
      tables: lastNodes(last, data.table),
      columns: lastNodes(last, data.column),
      entities: lastNodes(last, data.entity),
    };
    const lastStores = lastNodes(last, data.store);
    if (earlier.tables.length === 0 || lastStores.length === 0) return { migrations: [] };
    const now: TablesOfPlan = { tables, columns, entities };
    if (!last.data.named && isAnotherSystem(earlier, now)) {
      report("last-plan-of-another-system", {});
      return { migrations: [] };
    }
    const written = stores.filter(isWritten);
    const texts = await schemaTexts(inputs, { options, signal });
    const files = new Map(last.data.files.map((each) => [each.path, each]));
    const past = lastNodes(last, data.migration);
    const earlierViews = tableViews(earlier.tables, earlier.columns, lastNodes(last, data.key));
    const views = tableViews(tables, columns, inputs.keys);
    const drafts = stores.flatMap((store): readonly DraftOf<typeof data.migration>[] => {
      const before = lastStores.find(({ id }) => id === store.id);
      if (!before || !isWritten(store)) return [];
      const history = past.filter((each) => each.data.store === store.ref);
      const why = derived("migration-from-last-plan", [store.ref]);
      const taken = history.map((each) => node(data.migration, each.id, each.data, why));
      const path = pathFor(store, written, "schema.sql");
      const text = texts.get(path);
      const file = files.get(pathFor(before, lastStores.filter(isWritten), "schema.sql"));
      if (text === undefined || text === file?.text) return taken;
      if (!isMain(store) || !isMain(before)) {
        report("migration-not-written", { store: path }, { ref: store.ref });
        return taken;
      }
      if (!file) {
        report("last-schema-missing", { path }, { ref: store.ref });
        return taken;
      }
      const [from, to] = [readSchema(file.text), readSchema(text)];
      const unread = [from, to].find((each) => !each.ok);
      if (!from.ok || !to.ok) {
        const problem = unread?.ok === false ? unread.problem : "";
        report("migration-schema-unread", { path, problem }, { ref: store.ref });
        return taken;
      }
      const start = withoutTheirs(from.model, to.model, views);
      const planned = planMigrations(start, to.model, renamesBetween(earlier, now));
      if (planned.length === 0) return taken;
      const folder = pathFor(store, written, "migrations");
      const own = tables.filter((table) => table.data.store === store.ref);
      const schemas = schemasOf(own, components, ownership).map(({ name }) => name);
      const isApart = ownership?.data.arrangement === "server-per-service" && schemas.length > 1;
      const name = migrationName(planned.flatMap(({ changes }) => changes));
      const numbers = numbersIn(names, folder, history);
      const baseline = baselineSql([
        ...views.filter(({ table }) => table.data.store === store.ref),
        ...earlierViews.filter(
          ({ table }) => !tables.some((each) => each.data.name === table.data.name),
        ),
      ]);
      const made = planned.map((migration, at) => {
        const own = numbers.next(at === 0 ? name : `finish-${name}`);
        return node(
          data.migration,
          join(store.id, fileTitle(own)),
          {
            ...own,
            store: store.ref,
            folder,
            when: migration.when,
            ...(history.length === 0 && at === 0 ? { before: file.text } : {}),
            ...(baseline === "" ? {} : { baseline }),
            ...(isApart ? { apart: schemas } : {}),
            ...(/FORCE ROW LEVEL SECURITY/.test(file.text + text) ? { guarded: true } : {}),
            changes: [...migration.changes],
            forward: [...migration.forward],
            backward: [...migration.backward],
          },
          why,
        );
      });
      return [...taken, ...made];
    });
    return { migrations: drafts };
  },
});

/** Numbers are given once: to the same name again, else the next one. */
function numbersIn(
  names: readonly ViewOf<typeof host.name>[],
  folder: string,
  history: readonly ViewOf<typeof data.migration>[],
) {
  const kept = new Map(
    names
      .filter(({ data: { key } }) => key.startsWith(numberKey(folder, "")))
      .map(({ data: { key, value } }) => [key, Number(value)]),
  );
  const used = new Set([...kept.values(), ...history.map(({ data: { number } }) => number)]);
  const past = new Set(history.map(({ data: { name } }) => name));
  return {
    next(wanted: string): { readonly number: number; readonly name: string } {
      let name = wanted;
      for (let again = 2; past.has(name); again++) name = `${wanted}-${again}`;
      past.add(name);
      const number = kept.get(numberKey(folder, name)) ?? Math.max(0, ...used) + 1;
      used.add(number);
      return { number, name };
    },
  };
}
