import type { PlanNodeOf } from "@planc/core";
import type { decision } from "@planc/core/ir";
import { counted, listed, sample } from "../text/words.ts";
import { type Drawn, ofKinds } from "./drawn.ts";
import { brief, type Line } from "./line.ts";

type Arrangement = PlanNodeOf<typeof decision.dataOwnership>["data"]["arrangement"];

interface OwnershipFacts {
  readonly positive: readonly Line[];
  readonly negative: readonly Line[];
  readonly mitigation: readonly Line[];
  readonly confirmation?: Line;
}

/** What the arrangement brings and costs the tables, references and reads that the plan drew. */
export function ownershipFactsOf(arrangement: Arrangement, drawn: Drawn): OwnershipFacts {
  const owners = ownersIn(drawn);
  const across = drawn.columns.filter(({ data }) => data.across !== undefined);
  const [only] = owners;
  if (only === undefined) return withoutTables(arrangement, drawn);
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
  const apart = until(drawn);
  const workers = workersIn(drawn);
  const example = across[0];
  return {
    positive: [
      `Each changes its tables by itself${beside(workers)}: ${listed(owners.map(({ name, tables }) => `${name} ${counted(tables, "table")}`))}.`,
    ],
    negative: [
      servers
        ? `${counted(owners.length, "server")} to pay, back up, patch and watch.`
        : togetherText(names),
      ...(example
        ? [
            `${counted(across.length, "reference")} between services ${across.length === 1 ? "has" : "have"} no foreign key: ${sample(across.map(({ data }) => `${tableNameOf(data.table)}.${data.name}`))}.`,
          ]
        : []),
      workers.length > 0
        ? "No query of a service joins the tables of another."
        : "No query joins the tables of two services.",
      ...apart.map(
        ({ store, names }) =>
          `${sample(names)} ${names.length === 1 ? "lies" : "lie"} in ${store}, on a server of its own: no transaction and no join spans both.`,
      ),
      ...drawn.tables
        .filter(({ data }) => /\bwho may see\b/.test(data.comment ?? ""))
        .map(
          ({ data }) =>
            `Who is let in is read from ${data.name}, which events keep up to date: what was ended lets somebody in until its event has come.`,
        ),
      ...workers.map(
        ({ name, reads, writes }) =>
          `${name} ${[...(writes.length > 0 ? [`changes ${sample(writes)}`] : []), ...(reads.length > 0 ? [`reads ${sample(reads)}`] : [])].join(" and ")} beside the service that owns them: its role is granted these tables, and a change of one of them is tried with it.`,
      ),
    ],
    mitigation: [
      ...(example
        ? [
            brief(
              "Dangling-reference tests.",
              `Test each of those references with a target that is gone: data-model.md says what is asked or told so that it stays true, and what a delete does.`,
            ),
          ]
        : []),
      servers
        ? "Each server is restored from its backup by itself; what other services were told meanwhile is compared with it afterwards."
        : brief(
            `Connection caps: ${counted(owners.length, "role")}.`,
            "Connections are capped per role, below the server's limit in sum; a service that outgrows the server takes its schema to one of its own, as no foreign key and no join leaves it.",
          ),
    ],
    ...confirmedBy(owners, workers),
  };
}

/** What one server means to those who keep their rows on it. */
function togetherText(names: string): Line {
  return brief(
    `Fail/restore together: ${names}.`,
    `All of ${names} stop when the one server does, and share its connections, memory and disk; brought back to an earlier moment, it takes the rows of all of them back.`,
  );
}

/** Where the plan lays out no tables, as for some databases it does not: by the programs that keep something. */
function withoutTables(arrangement: Arrangement, drawn: Drawn): OwnershipFacts {
  const keeping = ofKinds(drawn, "service").filter(({ data }) => data.owns.length > 0);
  const names = keeping.map(({ data }) => data.name);
  const [one, other] = names;
  if (arrangement !== "schema-per-service" || one === undefined || other === undefined)
    return { positive: [], negative: [], mitigation: [] };
  return {
    positive: [`Each of ${sample(names)} changes what it keeps by itself.`],
    negative: [
      togetherText(sample(names)),
      "No query joins what two services keep, and an id of what another one keeps is checked by no foreign key.",
    ],
    mitigation: [
      "Connections are capped per login, below the server's limit in sum; a service that outgrows the server takes its schema to one of its own.",
      `What ${one} keeps is brought back without the others only from a database of its own: one for each on the same server is the next step where that is needed, and asks for a backup, a restore and a login each; until then all are brought back together.`,
    ],
    confirmation: brief(
      `No access: ${one} to ${other}.`,
      `A test signs in with the credentials of ${one} and is refused what ${other} keeps.`,
    ),
  };
}

function tableNameOf(ref: string): string {
  return ref.slice(ref.indexOf("#") + 1);
}

/** Tables that are not where the others are, by what keeps them. */
function until({ tables, stores, components }: Drawn) {
  return stores
    .filter(({ data }) => data.model === "time-series")
    .flatMap(({ ref, data }) => {
      const names = tables.filter((each) => each.data.store === ref).map((each) => each.data.name);
      const at = components.find((each) => each.ref === data.component)?.data;
      return names.length > 0 ? [{ store: at?.technology ?? data.engine, names }] : [];
    });
}

/** Workers that reach what services own, with what they read and change of it. */
function workersIn({ tables, entities, connections, components, stores }: Drawn) {
  const kept = new Set<string>(stores.map(({ data }) => data.component));
  const tablesOf = (concepts: readonly string[], own: string) =>
    tables.flatMap(({ data }) => {
      const entity = entities.find(({ ref }) => ref === data.entity)?.data;
      return entity?.concept && concepts.includes(entity.concept) && data.owner !== own
        ? [data.name]
        : [];
    });
  return components.flatMap(({ ref, data: { kind, name } }) => {
    if (kind !== "worker" && kind !== "scheduler") return [];
    const own = connections.filter(({ data }) => data.from === ref && kept.has(data.to));
    const changed = tablesOf(
      own.flatMap(({ data }) => data.writes ?? []),
      ref,
    );
    // What is told to devices goes into the tables of its owner, in the transaction of the change.
    const told = tables.flatMap(({ data }) =>
      /sync_(?:changes|positions)$/.test(data.name) &&
      tables.some((each) => changed.includes(each.data.name) && each.data.owner === data.owner)
        ? [data.name]
        : [],
    );
    const taken = own.some(({ data }) => /^claims jobs from a table/.test(data.purpose))
      ? tables.flatMap(({ data }) =>
          data.owner !== ref && /[.](?:jobs|outbox_events)$/.test(data.name) ? [data.name] : [],
        )
      : [];
    const writes = [...changed, ...told, ...taken];
    const reads = tablesOf(
      own.flatMap(({ data }) => data.carries),
      ref,
    ).filter((each) => !writes.includes(each));
    return reads.length + writes.length > 0 ? [{ name, reads, writes }] : [];
  });
}

/** What is changed by more than who keeps it. */
function beside(workers: ReturnType<typeof workersIn>): string {
  const shared = workers.flatMap(({ writes }) => writes);
  return shared.length === 0 ? "" : `, but for ${sample(shared)}, which workers change too`;
}

/** Whether a worker changes what a service owns. */
export function grantedWorkers(drawn: Drawn): boolean {
  return workersIn(drawn).some(({ writes }) => writes.length > 0);
}

/** Two programs of which neither is granted what the other keeps. */
function confirmedBy(
  owners: readonly { readonly name: string }[],
  workers: readonly { readonly name: string }[],
): Pick<OwnershipFacts, "confirmation"> {
  const [one, other] = owners.filter(({ name }) => !workers.some((each) => each.name === name));
  return one && other
    ? {
        confirmation: brief(
          `No access: ${one.name} to ${other.name}.`,
          `A test signs in with the credentials of ${one.name} and is refused the tables of ${other.name}.`,
        ),
      }
    : {};
}

/** Programs that write tables, with how many. Measured values that lie elsewhere are told apart. */
function ownersIn({ tables, components, stores }: Drawn) {
  const series = new Set<string>(
    stores.flatMap(({ ref, data }) => (data.model === "time-series" ? [ref] : [])),
  );
  const main = tables.filter(({ data }) => !series.has(data.store));
  const there = main.length > 0 ? main : tables;
  return components.flatMap(({ ref, data: { name } }) => {
    const own = tables.filter(({ data }) => data.owner === ref).length;
    return there.some(({ data }) => data.owner === ref) ? [{ name, tables: own }] : [];
  });
}
