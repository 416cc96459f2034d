import { groupsTable, spoken, tenantScope } from "@planc/core";
import { counted, listed, number, sample } from "../../text/words.ts";
import { type Confirmed, type Drawn, namesOf, ofKinds } from "../drawn.ts";
import type { Teller, Told } from "./told.ts";

/** What of this plan belongs to one tenant, and what not. */
function scopeOf({ drawn }: Confirmed) {
  const scope = tenantScope(drawn.identity?.data.tenancy, drawn);
  const concept = drawn.concepts.find(({ ref }) => ref === drawn.identity?.data.tenancy);
  if (!scope || !concept) return undefined;
  const names = (tables: typeof scope.apart) => tables.map(({ data }) => data.name);
  return {
    tenant: spoken(concept.data.name),
    root: scope.root?.data.name,
    /** Where somebody of several tenants is, they are those that another system says. */
    keeper: scope.root ? undefined : keeperOf(drawn, concept.data.name),
    own: names(scope.own.map(({ table }) => table)),
    through: scope.through.map(
      ({ table, parent }) => `${table.data.name} by its row of ${parent.data.name}`,
    ),
    noted: names(scope.noted.map(({ table }) => table)),
    apart: names(scope.apart).filter((name) => name !== groupsTable),
    /** It says what groups of a directory may do, and is the same for all. */
    alike: names(scope.apart).filter((name) => name === groupsTable),
    count: (scope.root ? 1 : 0) + scope.own.length + scope.through.length,
    column: scope.own[0]?.column.data.name ?? "id",
  };
}

/** The system outside that is asked who belongs to which. */
function keeperOf({ components, connections }: Drawn, tenant: string): string {
  const word = tenant.toLowerCase();
  const asked = components.find(
    ({ ref, data }) =>
      data.kind === "external-system" &&
      data.name.toLowerCase().includes(word) &&
      connections.some(({ data: { to } }) => to === ref),
  );
  return asked?.data.name ?? "the system that keeps them";
}

function besides({ drawn }: Confirmed): readonly string[] {
  return ofKinds(drawn, "cache", "search-engine", "object-store", "broker").map(
    ({ data }) => data.name,
  );
}

/** What in front of the database knows of no tenant by itself. */
function elsewhere(choice: Confirmed, tenant: string): readonly string[] {
  const others = besides(choice);
  return others.length > 0
    ? [
        `The database guards its own tables alone: keys and messages in ${listed(others)} carry the ${tenant} too, and no policy checks them.`,
      ]
    : [];
}

function readAcross({ drawn }: Confirmed): string {
  const first = drawn.operations.find(({ data }) => /^list/.test(data.operationId));
  return first?.data.operationId ?? "a list";
}

const shared = (choice: Confirmed, tenant: string): readonly string[] => [
  `All share one server and its connections: what one ${tenant} asks for slows the others${loadOf(choice)}.`,
];

/** Accounts are added by somebody who is in the tenant already. */
function firstAccount({ drawn }: Confirmed, tenant: string): readonly string[] {
  const adds = drawn.operations.find(({ data }) =>
    /^(?:create|invite|add)(?:User|Account|Member)$/.test(data.operationId),
  );
  return adds
    ? [
        `Open: nobody is in a new ${tenant}, and ${adds.data.operationId} is for those who are: who adds its first account is asked.`,
      ]
    : [];
}

function loadOf({ drawn }: Confirmed): string {
  const peak = drawn.scenarios.find(({ data }) => data.kind === "peak")?.data.stages[0]?.rate;
  return peak ? `, within the ${number(peak.value)} ${peak.unit} planned for all` : "";
}

/** An address that is unique over all is checked past the policies, so that whoever adds it learns that it is there. */
function knownOnce({ drawn }: Confirmed, tenant: string, own: readonly string[]) {
  const tables = new Map(drawn.tables.map(({ ref, data }) => [ref as string, data.name]));
  return drawn.keys.flatMap(({ data }) => {
    const name = tables.get(data.table) ?? "";
    const [only, ...more] = data.columns;
    const isMail = only !== undefined && /\.email$/.test(only);
    return data.kind === "unique" && isMail && more.length === 0 && own.includes(name)
      ? [
          `${name}.email is unique over all ${tenant}s: nobody has one address in two of them, and whoever adds one that is taken in another learns that it is there.`,
        ]
      : [];
  });
}

/** What works behind requests has nobody signed in, so that the row or message that it works on has to say whose it is. */
function unattended({ drawn }: Confirmed, tenant: string, bare: readonly string[]) {
  const workers = ofKinds(drawn, "worker", "scheduler");
  const events = drawn.events.filter(({ data }) =>
    data.consumers.some((each) => workers.some(({ ref }) => ref === each)),
  );
  const without = bare.filter((name) => /(?:^|[._])(?:outbox_events|jobs)$/.test(name));
  return events.length > 0 && without.length > 0
    ? [
        `Open: ${namesOf(workers)} has nobody signed in when it takes ${sample(events.map(({ data }) => `“${data.name}”`))}, and ${listed(without)} names no ${tenant}: the message has to carry the ${tenant} of who set it off, for app.tenant_id to be set by; without it no row is found.`,
      ]
    : [];
}

/** Where no table says whose its rows are. */
const nobody: Told = {
  positive: [],
  negative: [
    "No table of this plan names whose its rows are, so that no policy and no query can keep them apart.",
  ],
  mitigation: [
    "Say in the text whose data it is that must not mix, and which of what is kept belongs to one of them.",
  ],
};

/** Policies by a set: who is where is kept by another system, and somebody may be in several. */
function byMemberships(
  { tenant, apart, count, column, keeper }: NonNullable<ReturnType<typeof scopeOf>>,
  reached: readonly string[],
  choice: Confirmed,
): Told {
  return {
    positive: [
      `${counted(count, "table")} show the rows of those ${tenant}s alone that somebody belongs to: ${listed(reached)}. A query that names no ${tenant} gets the rows of these, and one whose transaction has set none gets no row.`,
    ],
    negative: [
      `Who belongs to which ${tenant} is kept by ${keeper}: the policies are as true as its answer, and a row can name a ${tenant} that is no more.`,
      ...shared(choice, tenant),
      ...elsewhere(choice, tenant),
      ...(apart.length > 0
        ? [
            `Without a policy, as this plan draws no ${tenant} in their rows: ${listed(apart)}. They hold what was done, asked or answered for all of them, and only the program keeps that apart.`,
          ]
        : []),
    ],
    mitigation: [
      `Each transaction begins with set_config('app.tenant_ids', $1, true), where $1 are the ids of the ${tenant}s that ${keeper} gives for who asks, and never those of the request; an id with a comma is refused, as commas part them; without its answer the setting stays empty and no row is seen.`,
      `The program connects by a role that neither owns the tables nor has BYPASSRLS; migrations run by another.`,
    ],
    confirmation: `A test in the pipeline runs ${readAcross(choice)} as somebody of one ${tenant}, of two and of none: the rows of one, of both, and none. Another writes a row with the ${column} of a ${tenant} that is not in the setting, and is refused.`,
  };
}

export const tenantTellers: Readonly<Record<string, Teller>> = {
  "row-level-security": (choice) => {
    const scope = scopeOf(choice);
    if (!scope) return nobody;
    const { tenant, root, own, through, noted, apart, alike, count, column } = scope;
    const stored = own.length > 0 ? `${sample(own, 6)} by ${column}` : "";
    const reached = [stored, ...through].filter((each) => each !== "");
    if (root === undefined) return byMemberships(scope, reached, choice);
    const bare = [...apart, ...alike].toSorted();
    const behind = unattended(choice, tenant, bare);
    return {
      positive: [
        `${counted(count, "table")} show the rows of one ${tenant} alone: ${listed([`${root} by its id`, ...reached])}. A query that names no ${tenant} gets the rows of that one, and one whose transaction has set none gets no row.`,
        ...(noted.length > 0
          ? [
              `${listed(noted)} ${noted.length === 1 ? "notes" : "note"} the ${tenant} of each transaction, and show it these rows alone; clean-up and whoever takes up work of all go by roles and policies of their own (database/roles.sql).`,
            ]
          : []),
        `A new ${tenant} is one row of ${root}, which a transaction inserts that has set app.tenant_id to the id of that row before; a change of the schema runs once for all.`,
      ],
      negative: [
        `A foreign key is checked past the policies: each row that is written is looked up once more by what it refers to, so that an id of another ${tenant} is refused.`,
        ...firstAccount(choice, tenant),
        ...shared(choice, tenant),
        `One ${tenant} is not restored by itself: its rows have to be picked out of a backup of all.`,
        ...elsewhere(choice, tenant),
        ...(apart.length > 0
          ? [
              `Without a policy, as this plan draws no ${tenant} in their rows: ${listed(apart)}. They hold what was done, asked or answered for all of them, and only the program keeps that apart.`,
            ]
          : []),
        ...alike.map(
          (name) => `${name} has none either: a group gives the same role in each ${tenant}.`,
        ),
        ...knownOnce(choice, tenant, own),
        ...behind,
      ],
      mitigation: [
        `Each transaction begins with set_config('app.tenant_id', $1, true), where $1 is the ${tenant} of the account that is signed in, or the id of a row of ${root} that is added, and never what a request names${behind.length > 0 ? " (by what it is set where nobody is signed in is open, as above)" : ""}; a connection that goes back to the pool keeps nothing of it.`,
        `An id in a request is read in the same transaction before it is stored: one of another ${tenant} is not found.`,
        `The program connects by a role that neither owns the tables nor has BYPASSRLS; migrations run by another.`,
        `Who signs in is looked up before the ${tenant} is known: by one function of a role that nobody signs in as, which one policy shows the accounts to; it returns one account and nothing else.`,
      ],
      confirmation: `A test in the pipeline runs ${readAcross(choice)} as two of the ${root}, once with app.tenant_id of each and once without: it finds its own rows, and without it none. Another lists the tables of the schema without a policy, and fails on one more than ${bare.length > 0 ? listed(bare) : "none"}.`,
    };
  },
  "tenant-column": (choice) => {
    const scope = scopeOf(choice);
    if (!scope) return nobody;
    const { tenant, own, through } = scope;
    const root = scope.root ?? `the ${tenant}s`;
    return {
      positive: [
        `A new ${tenant} is one row of ${root}, and a change of the schema runs once for all.`,
      ],
      negative: [
        `Nothing below the program keeps rows apart: one query on ${sample([...own, ...through], 6)} without the ${tenant} answers with those of all.`,
        ...shared(choice, tenant),
        ...elsewhere(choice, tenant),
      ],
      mitigation: [
        `One place in the program makes queries of these tables, and takes the ${tenant} from the account that is signed in; a check of the code finds a query beside it.`,
      ],
      confirmation: `A test runs each list and read as two of the ${root}; neither sees a row of the other.`,
    };
  },
  "schema-per-tenant": (choice) => {
    const scope = scopeOf(choice);
    if (!scope) return nobody;
    const { tenant, count } = scope;
    const root = scope.root ?? `the ${tenant}s`;
    return {
      positive: [
        `One ${tenant} is restored, exported and erased by itself: its schema is dumped or dropped.`,
      ],
      negative: [
        `${counted(count - 1, "table")} once for each ${tenant}: 100 of them are ${(count - 1) * 100} tables, and each migration runs 100 times.`,
        ...shared(choice, tenant),
        ...elsewhere(choice, tenant),
      ],
      mitigation: [
        `database/schema.sql is applied once for each row of ${root}, in a schema named by its id; the program sets search_path in each transaction from the account that is signed in.`,
        `The migration keeps a list of the schemas that it has reached, so that one that failed is repeated there alone.`,
      ],
      confirmation: `A test makes two schemas, runs ${readAcross(choice)} in each, and finds its own rows.`,
    };
  },
  "database-per-tenant": (choice) => {
    const scope = scopeOf(choice);
    if (!scope) return nobody;
    const { tenant, count } = scope;
    const root = scope.root ?? `the ${tenant}s`;
    return {
      positive: [
        `A connection reaches one ${tenant} alone, and one ${tenant} is restored, moved and erased by itself.`,
      ],
      negative: [
        `A new ${tenant} is a database with ${counted(count - 1, "table")}, a login and a backup, and not a row of ${root} alone.`,
        `Each ${tenant} takes a pool of connections in each instance, and each migration runs once for each.`,
        ...elsewhere(choice, tenant),
      ],
      mitigation: [
        `database/schema.sql is applied to each database; ${root} stands in one of its own, with the address of each.`,
        "Logins of databases lie where the other secrets lie, and are fetched by the tenant of the token.",
      ],
      confirmation: `A test with the login of one ${tenant} opens the database of another, and is refused.`,
    };
  },
};
