import type { ViewOf } from "@planc/core";
import type { data } from "@planc/core/ir";
import type { TableView } from "../access/table-view.ts";
import { bare, snake } from "../naming/identifier.ts";
import type { SeedTable } from "./seed-rows.ts";
import type { SeedWords } from "./words.ts";

/** Rows of the seed are told to the index as changes are: without them nothing is found that was never changed. */
export function seedIndexed(
  made: readonly SeedTable[],
  views: readonly TableView[],
  searchIndexes: readonly ViewOf<typeof data.searchIndex>[],
  { table: nameOf, literal }: SeedWords,
): readonly string[] {
  const queues = views.filter(
    (view) =>
      bare(view.table.data.name) === "index_changes" &&
      view.column("thing") &&
      view.column("subject_id"),
  );
  return made.flatMap(({ view, rows }) => {
    const index = searchIndexes.find(({ data: { entity } }) => entity === view.table.data.entity);
    const place = view.table.data.name.slice(0, -bare(view.table.data.name).length);
    const queue =
      queues.find(({ table }) => table.data.name === `${place}index_changes`) ??
      (queues.length === 1 ? queues[0] : undefined);
    if (index === undefined || queue === undefined || rows.length === 0 || !view.column("id"))
      return [];
    const [from, into] = [nameOf(view.table.data.name), nameOf(queue.table.data.name)];
    const thing = literal(snake(index.data.name));
    return [
      [
        `INSERT INTO ${into} (thing, subject_id)`,
        `SELECT ${thing}, kept.id FROM ${from} AS kept`,
        `WHERE NOT EXISTS (SELECT 1 FROM ${into} AS told WHERE told.thing = ${thing} AND told.subject_id = kept.id);`,
      ].join("\n"),
    ];
  });
}
