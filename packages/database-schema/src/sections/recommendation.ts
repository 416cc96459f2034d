import { byRef, listed, optional, type PlanNodeOf } from "@planc/core";
import { api, architecture, data } from "@planc/core/ir";
import { nodeLink, paragraph, table } from "@planc/core/markdown";
import type { RootContent } from "mdast";
import { eventsPerThing } from "../catalog/recommendation-words.ts";
import { section } from "../kit.ts";
import { counted } from "./words.ts";

/** What is recommended: by which rule or model, from which rows, and from when each is worth it. */
export const recommendationSection = section("recommendation", {
  document: "data-model.md",
  title: "Recommendations",
  reads: {
    recommendations: data.recommendation,
    levels: data.recommendationLevel,
    tables: optional(data.table),
    columns: optional(data.column),
    operations: optional(api.operation),
    components: optional(architecture.component),
  },
  render: ({ recommendations, levels, ...plan }) => {
    const tableBy = byRef(plan.tables);
    const columnBy = byRef(plan.columns);
    const operationBy = byRef(plan.operations);
    const blocks = recommendations.flatMap(({ ref, data: each }): readonly RootContent[] => {
      const own = levels
        .filter(({ data: { recommendation } }) => recommendation === ref)
        .toSorted((a, b) => b.data.level - a.data.level);
      const lacking = own.some(({ data: { lacks } }) => lacks.length > 0);
      const served = each.operations.flatMap((at) => operationBy.get(at)?.data.operationId ?? []);
      const nameOf = (at: string | undefined, within: string) => {
        const column = columnBy.get(at ?? "")?.data;
        if (column === undefined) return "–";
        const apart = tableBy.get(column.table)?.data.name;
        return column.table === within ? column.name : `${apart}.${column.name}`;
      };
      const owner = plan.tables.find(({ data: { entity } }) => entity === each.entity)?.data.owner;
      const keptBy = (of: string) =>
        plan.components.find((one) => one.ref === tableBy.get(of)?.data.owner)?.data.name ?? "–";
      const isApart = each.events.some(({ table: of }) => tableBy.get(of)?.data.owner !== owner);
      const events = each.events.map(({ table: of, thing, person, at, perDay }) => [
        [nodeLink(of, tableBy.get(of)?.data.name ?? of)],
        nameOf(thing, of),
        nameOf(person, of),
        nameOf(at, of),
        perDay ? Math.round(perDay.value).toLocaleString("en") : "–",
        ...(isApart ? [keptBy(of)] : []),
      ]);
      return [
        paragraph(
          nodeLink(ref, each.name),
          `: answered by ${listed(served) || "no operation yet"}. Tried from the highest level down; kept as ${each.kept}.${
            each.missing.length > 0 ? ` Asked for and kept nowhere: ${listed(each.missing)}.` : ""
          }`,
        ),
        table(
          ["Level", "What", "From", ...(lacking ? ["Without"] : []), "Below it for"],
          own.map((level) => [
            [nodeLink(level.ref, `${level.data.level} ${kinds[level.data.kind]}`)],
            level.data.says,
            fromWhen(level),
            ...(lacking ? [listed(level.data.lacks) || "–"] : []),
            level.data.cold,
          ]),
        ),
        ...(events.length > 0
          ? [
              table(
                ["Rows of", "What", "Who", "When", "A day", ...(isApart ? ["Kept by"] : [])],
                events,
              ),
            ]
          : []),
        table(
          ["Judged", "By"],
          [
            ["before", each.offline],
            ["in use", each.online],
          ],
        ),
      ];
    });
    return blocks.length > 0 ? { blocks } : undefined;
  },
});

const levelSlot = data.recommendationLevel;

const kinds = {
  popular: "popular",
  alike: "alike",
  together: "together",
  model: "model",
} as const;

function fromWhen({ data }: PlanNodeOf<typeof levelSlot>): string {
  if (data.needs === undefined)
    return data.kind === "together" ? `${eventsPerThing} rows of each` : "the first one on";
  const reached = data.reached
    ? `, after ${counted(Math.max(1, Math.ceil(data.reached.value)), "day")}`
    : "";
  return `${Math.round(data.needs.value).toLocaleString("en")} rows${reached}`;
}
