import { byRef, optional } from "@planc/core";
import { data, type Figure } from "@planc/core/ir";
import { nodeLink, paragraph, table, unitText } from "@planc/core/markdown";
import { section } from "../kit.ts";
import { engineName } from "../layout/store-of.ts";
import { count } from "../upkeep/count.ts";
import { assumedMark } from "../upkeep/recovery.ts";

const topics = {
  partitioning: "Partitioning",
  retention: "Retention",
  archiving: "Archiving",
  replicas: "Read replicas",
  pooling: "Connections",
  backup: "Backup",
} as const;

/** How the data is split, kept, copied and saved: what is decided, by which number, and until when it holds. */
export const operationSection = section("operation", {
  document: "data-model.md",
  title: "Operation of the Data",
  reads: {
    upkeep: data.upkeep,
    tables: optional(data.table),
    stores: optional(data.store),
  },
  render: ({ upkeep, tables, stores }) => {
    if (upkeep.length === 0) return undefined;
    const tableByRef = byRef(tables);
    const storeByRef = byRef(stores);
    const several = new Set(upkeep.flatMap(({ data: { of } }) => (storeByRef.has(of) ? [of] : [])));
    const rows = [...upkeep]
      .sort((a, b) => order.indexOf(a.data.topic) - order.indexOf(b.data.topic))
      .map(({ ref, data: { topic, of, decision, figure, until, now, because } }) => {
        const own = tableByRef.get(of)?.data.name;
        const store = storeByRef.get(of);
        const about = own ?? (several.size > 1 && store ? engineName(store) : undefined);
        return [
          [nodeLink(ref, about ? `${topics[topic]}: ${about}` : topics[topic])],
          decision,
          figure ? `${topic === "backup" ? "restored in " : ""}${inWords(figure)}` : "–",
          until ? inWords(until) : "–",
          // Why not yet is the number beside it.
          now ? because : "–",
        ];
      });
    const isTaken = upkeep.some(({ data: { decision } }) => decision.includes(assumedMark));
    return {
      blocks: [
        table(["What", "Decision", "Planned", "Until", "Why"], rows),
        ...(isTaken ? [paragraph(`${assumedMark} assumed`)] : []),
      ],
    };
  },
});

const order = Object.keys(topics);

/** `292,000,000 rows`; of a time in years that nobody plans for, that it is long. */
function inWords({ value, unit }: Figure): string {
  if (unit === "year" && value > 50) return "> 50 years";
  return `${count(value)} ${unitText(value, unit)}`;
}
