import { byRef, idOf, optional, type Ref, type ViewOf } from "@planc/core";
import { api, brief, client, data } from "@planc/core/ir";
import { bullets, fileLink, paragraph, strong, table, unitText } from "@planc/core/markdown";
import { diagramPath } from "../artifacts/sync-diagram.ts";
import { syncPath, testsPath } from "../artifacts/sync-files.ts";
import { section } from "../kit.ts";

type Held = ViewOf<typeof client.offline>;

/** What works without a connection, thing by thing, and how it comes together with the server again. */
export const offlineSection = section("offline", {
  document: "clients.md",
  title: "Without a Connection",
  reads: {
    syncs: client.sync,
    surfaces: client.surface,
    held: optional(client.offline),
    screens: optional(client.screen),
    operations: optional(api.operation),
    concepts: optional(brief.concept),
    fields: optional(data.field),
  },
  render: ({ syncs, surfaces, held, screens, operations, concepts, fields }) => {
    if (syncs.length === 0) return undefined;
    const surfaceOf = byRef(surfaces);
    const operationOf = byRef(operations);
    const conceptOf = byRef(concepts);
    const screenOf = byRef(screens);
    const fieldOf = byRef(fields);
    const called = (ref: Ref) => operationOf.get(ref)?.data.operationId ?? ref;
    const named = (ref: Ref) => conceptOf.get(ref)?.data.name ?? ref;
    const list = (parts: readonly string[]) => parts.join(", ") || "–";
    const waits = ({ data: { writes } }: Held) =>
      list(
        writes.map(({ operation, without }) =>
          without.length === 0
            ? called(operation)
            : `${called(operation)} (without ${without.map((each) => fieldOf.get(each)?.data.name ?? each).join(", ")})`,
        ),
      );
    return {
      blocks: syncs.flatMap((sync) => {
        const { data: of } = sync;
        const own = held.filter(({ data: each }) => each.surface === of.surface);
        const left = own.flatMap(({ data: each }) => each.left.map((ref) => idOf(ref)));
        const examples = own.filter(({ data: each }) => each.example !== undefined);
        return [
          ...(syncs.length > 1
            ? [paragraph(strong(surfaceOf.get(of.surface)?.data.name ?? of.surface))]
            : []),
          table(
            ["Thing", "Here", "After a year", "Waits", "Refused offline", "Two changes"],
            own.map((each) => [
              named(each.data.concept),
              each.data.held.words,
              sizeOf(each),
              waits(each),
              list(
                each.data.refused.map(
                  ({ operation, because }) => `${called(operation)}: ${because}`,
                ),
              ),
              [each.data.because, each.data.deleted].filter(Boolean).join("; "),
            ]),
          ),
          ...(examples.length > 0
            ? [
                table(
                  ["Two devices", "Before", "One", "Other", "In the end, on both"],
                  examples.map(({ data: { concept, example } }) => [
                    named(concept),
                    example?.before ?? "",
                    example?.one ?? "",
                    example?.other ?? "",
                    example?.after ?? "",
                  ]),
                ),
              ]
            : []),
          table(
            ["Screen", "Marked as waiting", "Own change beside the server's", "Kept to copy upon"],
            shownRows(own).map(({ screen, pending, conflict, refused }) => [
              screenOf.get(screen)?.data.name ?? screen,
              list(pending),
              list(conflict),
              list(refused),
            ]),
          ),
          table(
            ["Fetched by", "Gives", "From", "Page", "By"],
            of.pull.reads.map(({ operation, concepts: gives, since, each, page, way }) => [
              called(operation),
              gives.map(named).join(", "),
              `${since ?? "the start"}${each ? `, for each ${each.replace(/_?id$/i, "")}` : ""}`,
              page === undefined ? "–" : `${page}`,
              way,
            ]),
          ),
          table(
            ["By", "Place", "Committed late", "Deleted", "No longer theirs"],
            of.pull.ways.map(({ way, place, late, deleted, lost }) => [
              way,
              place,
              late,
              deleted,
              lost,
            ]),
          ),
          bullets([
            ["Sent first: ", orderText(of.queue.order, named)],
            ...(of.queue.keys
              ? [
                  [
                    `Key gone, ${of.queue.keys.value} ${of.queue.keys.unit}: `,
                    of.queue.keys.operations.map(called).join(", "),
                  ],
                ]
              : []),
            ...(of.queue.most
              ? [
                  [
                    `At most ${of.queue.most.value.toLocaleString("en-US")} MB of edits wait: `,
                    of.queue.most.formula,
                  ],
                ]
              : []),
            ...(of.clock ? [["Clock (madeAt): ", of.clock]] : []),
            ["First load: ", of.pull.first.map(named).join(", ")],
            ...(of.pull.horizon
              ? [[`Away over ${of.pull.horizon.value} days: `, of.pull.horizon.because]]
              : []),
            ["Starts: ", of.sets.map(({ on }) => on).join("; ")],
            ...(of.metered ? [["Metered, no files: ", of.metered]] : []),
            ...(left.length > 0 ? [["Not held: ", left.join(", ")]] : []),
          ]),
          paragraph(
            `${of.queue.cases.length} cases of the queue, ${of.queue.answers.length} kinds of answer, keys, backup, accounts, sign-out: `,
            fileLink(syncPath(sync)),
            `; ${of.tests.length} runs that cut the network: `,
            fileLink(testsPath),
            "; in sequence: ",
            fileLink(diagramPath(sync)),
            ".",
          ),
        ];
      }),
    };
  },
});

function sizeOf({ data: { rows, size, files } }: Held): string {
  if (rows === undefined || size === undefined) return "–";
  const many = rows.value < 10 ? Number(rows.value.toPrecision(2)) : Math.round(rows.value);
  const [value, unit] =
    size.value < 0.1
      ? [Math.max(1, Math.round(size.value * 1000)), "kB"]
      : [Number(size.value.toPrecision(2)), "MB"];
  return `${many.toLocaleString("en-US")} rows, ${value} ${unitText(value, unit)}${files.length > 0 ? ", without files" : ""}`;
}

interface Row {
  readonly screen: Ref;
  readonly pending: string[];
  readonly conflict: string[];
  readonly refused: string[];
}

function shownRows(held: readonly Held[]): readonly Row[] {
  const rows = new Map<Ref, Row>();
  for (const { data } of held)
    for (const { screen, state, when } of data.shows) {
      const row = rows.get(screen) ?? { screen, pending: [], conflict: [], refused: [] };
      // Which of them is refused stands in the contract: here the answers are enough.
      if (state !== "refused") row[state].push(when);
      else
        for (const status of when.split(":")[0]?.split(" or ") ?? [])
          if (!row.refused.includes(status)) row.refused.push(status);
      rows.set(screen, row);
    }
  return [...rows.values()];
}

const orderText = (
  pairs: ViewOf<typeof client.sync>["data"]["queue"]["order"],
  named: (ref: Ref) => string,
): string =>
  pairs.map(({ first, next }) => `${named(first)} before ${named(next)}`).join(", ") ||
  "nothing made here names another";
