import type { TableView } from "../access/table-view.ts";
import { machineryOf } from "../catalog/machinery.ts";
import { identifier, literal } from "./quote.ts";
import { nameOf, statement } from "./write-statement.ts";

/** The first one to ask has it; whoever asks again finds what came of it. */
export function takenFirst(view: TableView): readonly string[] {
  const machinery = machineryOf(view.table.id);
  const { answer = [], claim } = machinery ?? {};
  const own = claim ? [claim.until, claim.number] : [];
  if (machinery?.first !== true || [...answer, ...own].some((each) => !view.column(each))) {
    return [];
  }
  const first = view.columns.flatMap(({ data: { name, nullable, default: fallback } }) =>
    nullable || fallback !== undefined || name === claim?.until ? [] : [name],
  );
  const key = view.columns.filter(({ ref }) =>
    view.keys.some(({ data }) => data.kind === "primary" && data.columns.includes(ref)),
  );
  const names = key.map(({ data }) => data.name);
  const until = claim && `now() + interval ${literal(claim.for)}`;
  const same = first.filter((each) => !names.includes(each));
  const open = [
    ...answer.slice(0, 1).map((each) => `taken.${identifier(each)} IS NULL`),
    ...(claim ? [`taken.${identifier(claim.until)} < now()`] : []),
    ...same.map((each) => `taken.${identifier(each)} = EXCLUDED.${identifier(each)}`),
  ];
  const into = statement(view, "take", first, (place) => [
    `INSERT INTO ${nameOf(view)}${claim ? " AS taken" : ""} (${[...first, ...own.slice(0, 1)].map(identifier).join(", ")})`,
    `VALUES (${[...first.map(place), ...(until ? [until] : [])].join(", ")})`,
    ...(claim
      ? [
          `ON CONFLICT (${names.map(identifier).join(", ")}) DO UPDATE`,
          `SET ${identifier(claim.until)} = EXCLUDED.${identifier(claim.until)}, ${identifier(claim.number)} = taken.${identifier(claim.number)} + 1`,
          `WHERE ${open.join(" AND ")}`,
          `RETURNING ${identifier(claim.number)};`,
        ]
      : ["ON CONFLICT DO NOTHING", `RETURNING ${names.map(identifier).join(", ")};`]),
  ]);
  const told = [...names, ...own.slice(1)];
  const write = statement(view, "answer", [...told, ...answer], (place) => [
    `UPDATE ${nameOf(view)}`,
    `SET ${answer.map((each) => `${identifier(each)} = ${place(each)}`).join(", ")}`,
    `WHERE ${told.map((each) => `${identifier(each)} = ${place(each)}`).join(" AND ")};`,
  ]);
  const taken = claim
    ? `-- Before anything else is done, and committed. After ${claim.for} without an answer the same request takes it over.\n-- No row comes back where another one has it or has answered: that is read.`
    : "-- Before anything else is done. No row comes back where another one was first: its answer is read.";
  const then =
    answer.length > 0
      ? taken
      : "-- In the transaction of what is done. No row comes back where it was done already.";
  const ends = claim
    ? "-- What was answered, in the transaction of what was done; where no row is changed, another one took it over and all is rolled back."
    : "-- What was answered, in the transaction of what was done.";
  return [`${then}\n${into}`, ...(answer.length > 0 ? [`${ends}\n${write}`] : [])];
}
