import { idOf, type PlanNodeOf } from "@planc/core";
import type { decision } from "@planc/core/ir";
import { counted, listed, number } from "../text/words.ts";
import type { Drawn } from "./drawn.ts";
import type { Line } from "./line.ts";

type Choice = Pick<PlanNodeOf<typeof decision.choice>, "ref" | "data">;

interface Told {
  readonly positive: readonly Line[];
  readonly negative: readonly Line[];
  readonly mitigation: readonly Line[];
}

const nothing: Told = { positive: [], negative: [], mitigation: [] };

/** Above this share of all rows what is measured decides how a server is sized, backed up and restored. */
const most = 0.5;

/**
 * How much is measured in a year, and why it has a server of its own where another one could keep it beside the
 * rest: TimescaleDB is PostgreSQL.
 */
export function volumeOf({ ref, data }: Choice, drawn: Drawn): Told {
  if (idOf(data.topic) !== "time-series-store") return nothing;
  const here = drawn.stores.filter((each) => each.data.choice === ref).map((each) => each.ref);
  const own = drawn.tables.filter((each) => here.includes(each.data.store));
  const rowsOf = (table: string) =>
    drawn.volumes?.find((each) => each.data.table === table)?.data.rows.value ?? 0;
  const added = own.reduce((sum, each) => sum + rowsOf(each.ref), 0);
  if (added === 0) return nothing;
  const rest = drawn.tables.filter((each) => !own.includes(each));
  const others = rest.reduce((sum, each) => sum + rowsOf(each.ref), 0);
  const share = added / (added + others);
  const size = own.reduce(
    (sum, each) =>
      sum + (drawn.volumes?.find((one) => one.data.table === each.ref)?.data.size.value ?? 0),
    0,
  );
  const unit = drawn.volumes?.[0]?.data.size.unit ?? "GB";
  const part = share > 0.99 ? "more than 99" : number(share * 100);
  const named = own.map((each) => `${each.data.name}: ${number(rowsOf(each.ref))}`);
  const volume = `${number(added)} rows come in a year by the load that is planned with (${listed(named)})${
    size > 0 ? `, before compression about ${number(size)} ${unit} with their indexes` : ""
  }.`;
  const main = drawn.stores.find(
    (each) => each.data.model === "relational" && rest.some((one) => one.data.store === each.ref),
  );
  const isAlike = data.technology === "timescaledb" && /postgres/i.test(main?.data.engine ?? "");
  const refs = new Set<string>(own.map((each) => each.ref));
  const leaves = drawn.retentions?.some((each) => refs.has(each.data.table));
  const grows = leaves ? volume : volume.replace(/[.]$/, ", and none leaves by its age.");
  const kept = leaves
    ? []
    : [
        "How long single values stay is asked (plan.md); sums of an hour or a day can stay when they leave (continuous aggregates).",
      ];
  if (!isAlike || rest.length === 0) return { ...nothing, negative: [grows], mitigation: kept };
  const one = `One server for all was weighed: ${data.name} is PostgreSQL and could keep the other ${counted(rest.length, "table")} too, under one contract, with foreign keys and transactions over both`;
  const columns = [
    `Rows become columns once their chunk is 7 days old (assumed), each series by itself (${listed(own.map((each) => each.data.name))}); how much smaller that makes them is measured on rows of one's own.`,
  ];
  return share >= most
    ? {
        positive: columns,
        negative: [
          grows,
          `Two servers: no transaction, no join and no foreign key spans them. ${one}. It is not taken, as ${part} % of the rows that the load makes are measured: the size, the backup and the restore of that server would be theirs, and accounts would be back only with them.`,
        ],
        mitigation: kept,
      }
    : {
        positive: columns,
        negative: [
          grows,
          `Two servers, though only ${part} % of the rows that the load makes are measured: no transaction, no join and no foreign key spans them.`,
        ],
        mitigation: [...kept, `${one}: settle it before the first release.`],
      };
}
