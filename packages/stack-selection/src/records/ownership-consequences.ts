import type { PlanNodeOf } from "@planc/core";
import type { decision } from "@planc/core/ir";
import { counted, listed, sample } from "../text/words.ts";
import type { Drawn } from "./drawn.ts";

type Arrangement = PlanNodeOf<typeof decision.dataOwnership>["data"]["arrangement"];

interface OwnershipFacts {
  readonly positive: readonly string[];
  readonly negative: readonly string[];
  readonly mitigation: readonly string[];
  readonly confirmation?: string;
}

/** What the arrangement brings and costs the tables, references and reads that the plan drew. */
export function ownershipFactsOf(arrangement: Arrangement, drawn: Drawn): OwnershipFacts {
  const owners = ownersIn(drawn);
  const across = drawn.columns.filter(({ data }) => data.across !== undefined);
  const [only] = owners;
  if (only === undefined) return { positive: [], negative: [], mitigation: [] };
  if (owners.length < 2 && arrangement !== "shared-schema") {
    return {
      positive: [
        `A second service reaches none of the ${counted(only.tables, "table")} of ${only.name}, and gets a place of its own.`,
      ],
      negative: [`${only.name} is the only one that keeps rows: nothing is held apart by it yet.`],
      mitigation: [],
    };
  }
  const names = sample(owners.map(({ name }) => name));
  if (arrangement === "shared-schema") {
    return {
      positive: [`A foreign key checks each reference, whoever of ${names} writes it.`],
      negative: [
        `A change of one of ${counted(drawn.tables.length, "table")} can break any of ${names}, and is released with them.`,
      ],
      mitigation: [
        "Each table is written by the service that its comment names, which a review keeps.",
      ],
    };
  }
  const servers = arrangement === "server-per-service";
  const example = across[0];
  return {
    positive: [
      `Each changes its tables by itself: ${listed(owners.map(({ name, tables }) => `${name} ${counted(tables, "table")}`))}.`,
    ],
    negative: [
      servers
        ? `${counted(owners.length, "server")} to pay, back up, patch and watch.`
        : `All of ${names} stop when the one server does, and share its connections, memory and disk.`,
      ...(example
        ? [
            `${counted(across.length, "reference")} between services ${across.length === 1 ? "has" : "have"} no foreign key: ${sample(across.map(({ data }) => `${tableNameOf(data.table)}.${data.name}`))}.`,
          ]
        : []),
      "No query joins the tables of two services.",
    ],
    mitigation: [
      ...(example
        ? [
            `Test each of those references with a target that is gone: data-model.md says what is asked or told so that it stays true, and what a delete does.`,
          ]
        : []),
      servers
        ? "Each server is restored from its backup by itself; what other services were told meanwhile is compared with it afterwards."
        : "Connections are capped per role, below the server's limit in sum; a service that outgrows the server takes its schema to one of its own, as no foreign key and no join leaves it.",
    ],
    confirmation: `A test signs in with the credentials of ${owners[0]?.name ?? "one service"} and is refused the tables of ${owners[1]?.name ?? "another"}.`,
  };
}

function tableNameOf(ref: string): string {
  return ref.slice(ref.indexOf("#") + 1);
}

/** Programs that write tables, with how many. */
function ownersIn({ tables, components }: Drawn) {
  const count = new Map<string, number>();
  for (const { data } of tables) {
    if (data.owner !== undefined) count.set(data.owner, (count.get(data.owner) ?? 0) + 1);
  }
  return components.flatMap(({ ref, data: { name } }) => {
    const own = count.get(ref);
    return own === undefined ? [] : [{ name, tables: own }];
  });
}
