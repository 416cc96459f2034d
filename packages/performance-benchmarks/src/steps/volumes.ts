import {
  byRef,
  type DataOf,
  type FigureInput,
  figureOf,
  node,
  optional,
  type Ref,
} from "@planc/core";
import { api, archetype, brief, data, host, workload } from "@planc/core/ir";
import { inputFrom } from "../figures/figure.ts";
import { derived, step } from "../kit.ts";
import { insertions } from "../workload/insertions.ts";
import { measuredAs } from "../workload/measured.ts";
import { afterThreeYears } from "../workload/three-years.ts";
import { oncePerUser } from "../workload/unique-rows.ts";

type Column = DataOf<typeof data.column>;

/**
 * Rows, growth and bytes of the tables whose concept the domain has figures for, and of those that planned operations
 * write rows into: at the rate that the same operations are tested with.
 */
export const volumes = step("volumes", {
  reads: {
    loads: optional(workload.load),
    tables: optional(data.table),
    columns: optional(data.column),
    keys: optional(data.key),
    entities: optional(data.entity),
    concepts: optional(brief.concept),
    proposals: optional(archetype.proposal),
    measurements: optional(host.measurement),
    mix: optional(workload.mix),
    operations: optional(api.operation),
    resources: optional(api.resource),
    retentions: optional(data.retention),
  },
  writes: { volumes: workload.volume },
  run: ({
    loads,
    tables,
    columns,
    keys,
    entities,
    concepts,
    proposals,
    measurements,
    ...asked
  }) => {
    const insertedInto = insertions({ ...asked, loads });
    const keptOf = new Map<Ref, (typeof asked.retentions)[number]>(
      asked.retentions.map((each) => [each.data.table, each]),
    );
    const active = loads.find((each) => each.data.measure === "daily-active-users");
    const registered = loads.find((each) => each.data.measure === "registered-users");
    const runs = loads.find((each) => each.data.measure === "runs-per-day");
    const growth = loads.find((each) => each.data.measure === "growth-per-year");
    const entityByRef = byRef(entities);
    const conceptByRef = byRef(concepts);
    const columnByRef = byRef(columns);
    const rates = proposals.flatMap((each) =>
      each.data.kind === "load" && each.data.concept !== undefined
        ? [{ ref: each.ref, ...each.data }]
        : [],
    );
    return {
      volumes: tables.flatMap((table) => {
        const entity =
          table.data.entity === undefined ? undefined : entityByRef.get(table.data.entity);
        const concept =
          entity?.data.concept === undefined ? undefined : conceptByRef.get(entity.data.concept);
        const rate = rates.find(
          (each) => each.concept?.toLowerCase() === concept?.data.name.toLowerCase(),
        );
        const perUser = rate?.measure === "created-per-user-day";
        const source = perUser ? active : rate?.measure === "rows-per-day" ? undefined : runs;
        const isTold =
          rate !== undefined && (source !== undefined || rate.measure === "rows-per-day");
        const inserted = isTold ? undefined : insertedInto(table);
        if (!isTold && inserted === undefined) return [];
        const once = perUser
          ? oncePerUser(table.ref, { keys, tables, columns: columnByRef })
          : undefined;
        const people = once === "ever" ? (registered ?? active) : undefined;
        const rowsPerDay = inserted?.rowsPerDay ?? createdPerDay(rate, source, once);
        if (rowsPerDay === undefined) return [];
        const own = table.data.columns.flatMap((ref) => columnByRef.get(ref)?.data ?? []);
        const names = [table.id, table.data.name, ...(concept ? [concept.data.name] : [])];
        const measured = measuredAs("row-width", { ref: table.ref, names }, measurements);
        const bytesPerRow = measured
          ? figureOf("measured", "B/row", { measured })
          : figureOf("header + columns", "B/row", {
              header: { value: rowHeader, unit: "B" },
              columns: { value: own.reduce((sum, each) => sum + bytesOf(each), 0), unit: "B" },
            });
        const indexed = measuredAs("index-width", { ref: table.ref, names }, measurements);
        const perDay = { value: rowsPerDay.value, unit: "rows/day" as const, ...range(rowsPerDay) };
        // One row a user at all: there are never more of them than users.
        const kept = keptOf.get(table.ref);
        // What is made anonymous stays as a row.
        const leaves =
          kept && kept.data.afterwards !== "anonymise" && kept.data.keep < 365 ? kept : undefined;
        const rows = figureOf(people ? "min(users, perDay * days)" : "perDay * days", "rows", {
          ...(people ? { users: inputFrom(people) } : {}),
          perDay,
          days: leaves
            ? { value: leaves.data.keep, unit: "day", ref: leaves.ref }
            : { value: 365, unit: "day" },
        });
        const from: Ref[] = [
          table.ref,
          ...(inserted ? inserted.from : rate ? [rate.ref] : []),
          ...(leaves ? [leaves.ref] : []),
          ...(growth ? [growth.ref] : []),
          ...(source ? [source.ref] : []),
          ...(people && people !== source ? [people.ref] : []),
          ...(measured?.ref ? [measured.ref] : []),
          ...(indexed?.ref ? [indexed.ref] : []),
        ];
        const width = indexed
          ? {
              bytesPerRow: { value: bytesPerRow.value, unit: "B/row" as const },
              indexBytesPerRow: indexed,
            }
          : {
              bytesPerRow: { value: bytesPerRow.value, unit: "B/row" as const },
              withIndexes: { value: 1.5, unit: "ratio" as const },
            };
        const wide = indexed ? "(bytesPerRow + indexBytesPerRow)" : "bytesPerRow * withIndexes";
        return [
          node(
            workload.volume,
            table.id,
            {
              table: table.ref,
              rows,
              rowsPerDay,
              bytesPerRow,
              size: figureOf(`rows * ${wide} / 1000000000`, "GB", {
                rows: { value: rows.value, unit: "rows", ...range(rows) },
                ...width,
              }),
              afterThreeYears: afterThreeYears({
                rows,
                perDay,
                users: people && inputFrom(people),
                isKept: leaves !== undefined,
                growth: growth && inputFrom(growth),
                width,
                wide,
              }),
            },
            derived(inserted ? "volume-by-operations" : "volume-by-creation", from),
          ),
        ];
      }),
    };
  },
});

interface Rate {
  readonly ref: Ref;
  readonly likely: number;
  readonly low: number;
  readonly high: number;
}

/** As the domain has it: of each user or run, or of the whole product. */
function createdPerDay(
  rate: Rate | undefined,
  source: Parameters<typeof inputFrom>[0] | undefined,
  once: ReturnType<typeof oncePerUser>,
) {
  if (rate === undefined) return undefined;
  const { ref, likely, low, high } = rate;
  const created: FigureInput = { value: likely, unit: "rows/day", ref, low, high };
  return source
    ? figureOf(once === undefined ? "sources * created" : "sources * min(1, created)", "rows/day", {
        sources: inputFrom(source),
        created,
      })
    : figureOf("created", "rows/day", { created });
}

/** Bytes that PostgreSQL keeps in front of each row: a 23-byte header, aligned, and a 4-byte pointer. */
const rowHeader = 28;

/** Bytes of a value: fixed types as stored, texts at a third of their limit, at most 400 bytes. */
function bytesOf({ logical, maxLength }: Column): number {
  switch (logical) {
    case "uuid":
      return 16;
    case "boolean":
      return 1;
    case "date":
      return 4;
    case "integer":
    case "timestamp":
    case "time":
    case "decimal":
    case "money":
    case "percent":
      return 8;
    case "geo-point":
    case "duration":
      return 16;
    case "long-text":
    case "json":
      return 400;
    default:
      return Math.min(400, Math.ceil((maxLength ?? 90) / 3));
  }
}

function range({
  low,
  high,
}: {
  readonly low?: number | undefined;
  readonly high?: number | undefined;
}) {
  return { ...(low === undefined ? {} : { low }), ...(high === undefined ? {} : { high }) };
}
