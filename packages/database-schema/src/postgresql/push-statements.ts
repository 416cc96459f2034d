import { signsOfLife } from "@planc/core";
import { isThere, type TableView } from "../access/table-view.ts";
import { identifier } from "./quote.ts";
import { nameOf, statement } from "./write-statement.ts";

const tokens = /^(?:push|device|fcm|apns|registration)_token$/;
const seen = /^last_(?:active|seen|used)_at$/;
const muted = /^muted_until$/;
const blockers = /^blocker(?:_id)?$/;
const blocked = /^blocked(?:_id)?$/;

/**
 * Who of a group is pushed to: the devices of its members but the one who wrote, of nobody who has muted it or blocked
 * that one, and none that is connected; and how a program that holds connections says which those are.
 */
export function pushStatements(view: TableView, views: readonly TableView[]): readonly string[] {
  if (isThere(view)) return [];
  const token = view.columns.find(({ data }) => tokens.test(data.name))?.data.name;
  const alive = view.columns.find(({ data }) => seen.test(data.name))?.data.name;
  const owner = view.keys.find(({ data }) => data.kind === "foreign" && data.references);
  const ownerColumn = columnOf(view, owner?.data.columns[0]);
  const people = owner?.data.references?.table;
  if (!token || !ownerColumn || !people || !view.column("id")) return [];
  const touched = alive
    ? [
        [
          `-- Which devices are connected, each ${signsOfLife.every} s in one statement of each program that holds connections.`,
          statement(view, "are_connected", ["id"], () => [
            `UPDATE ${nameOf(view)}`,
            `SET ${identifier(alive)} = now()`,
            "WHERE id = ANY ($1);",
          ]).replace("(uuid) AS", "(uuid[]) AS"),
        ].join("\n"),
      ]
    : [];
  const without = unwelcome(views);
  return [
    ...touched,
    ...views.flatMap((members) => {
      const until = members.columns.find(({ data }) => muted.test(data.name))?.data.name;
      const foreign = members.keys.filter(({ data }) => data.kind === "foreign");
      const who = foreign.find(({ data }) => data.references?.table === people);
      const where = foreign.find(({ data }) => data.references && data.references.table !== people);
      const [person, group] = [who, where].map((key) => columnOf(members, key?.data.columns[0]));
      if (!until || !person || !group || isThere(members)) return [];
      const lines = [
        `SELECT device.id, device.${identifier(token)}`,
        `FROM ${nameOf(members)} AS member`,
        `JOIN ${nameOf(view)} AS device ON device.${identifier(ownerColumn)} = member.${identifier(person)}`,
        `WHERE member.${identifier(group)} = $1 AND member.${identifier(person)} <> $2`,
        `  AND device.${identifier(token)} IS NOT NULL`,
        `  AND (member.${identifier(until)} IS NULL OR member.${identifier(until)} <= now())`,
        ...(without ? [without(`member.${identifier(person)}`, "$2")] : []),
        ...(alive
          ? [
              `  AND (device.${identifier(alive)} IS NULL OR device.${identifier(alive)} < now() - interval '${signsOfLife.within} seconds')`,
            ]
          : []),
      ];
      return [
        [
          "-- Whom the worker pushes to: $1 where it was written, $2 who wrote it.",
          statement(view, `to_push_to_of_${members.table.data.name}`, ["id", ownerColumn], () => [
            ...lines.slice(0, -1),
            `${lines.at(-1)};`,
          ]),
        ].join("\n"),
      ];
    }),
  ];
}

const columnOf = ({ columns }: TableView, ref: string | undefined): string | undefined =>
  columns.find((each) => each.ref === ref)?.data.name;

/** Leaves out who has blocked somebody, where people can. */
function unwelcome(
  views: readonly TableView[],
): ((who: string, whom: string) => string) | undefined {
  for (const view of views) {
    const [by, of] = [blockers, blocked].map(
      (words) => view.columns.find(({ data }) => words.test(data.name))?.data.name,
    );
    if (by && of)
      return (who, whom) =>
        `  AND NOT EXISTS (SELECT FROM ${nameOf(view)} AS block WHERE block.${identifier(by)} = ${who} AND block.${identifier(of)} = ${whom})`;
  }
  return undefined;
}
