import { idOf } from "@planc/core";
import { sample } from "../../text/words.ts";
import type { Told } from "../approaches/told.ts";
import { type Confirmed, type Drawn, ofKinds, programsOf } from "../drawn.ts";
import { brief, registered } from "../line.ts";
import { many } from "../many.ts";
import { type CodeTold, isChosen, joined } from "./told-code.ts";

/** What a way to the tables, or of their changes, comes to by what this plan's tables have. */
export function toldOfAccess(choice: Confirmed, topic: string): CodeTold | undefined {
  const told = joined([
    ...(topic === "data-access"
      ? [claims(choice), versions(choice), batches(choice), timedAccess(choice), elsewhere(choice)]
      : [timedChanges(choice)]),
    young(choice, topic),
  ]);
  return told.positive.length + told.negative.length === 0 ? undefined : told;
}

function tablesOf(drawn: Drawn): string | undefined {
  const relational = new Set<string>(
    drawn.stores.flatMap(({ ref, data }) => (data.model === "relational" ? [ref] : [])),
  );
  return (
    many(
      drawn.tables.flatMap(({ data }) => (relational.has(data.store) ? [data.name] : [])),
      "table",
    ) ??
    many(
      drawn.entities.map(({ data }) => data.name),
      "entity",
      "entities",
    )
  );
}

/** Names that a release may still change, by the rule of versions below 1. */
function young({ name, full, drawn }: Confirmed, topic: string): Told | undefined {
  const version = full.slice(name.length).trim();
  const tables = tablesOf(drawn);
  if (!/^0\./.test(version) || tables === undefined) return undefined;
  const store = ofKinds(drawn, "relational-store")[0]?.data;
  // What tests run on is the same server, wherever it is rented.
  const against = (store?.technology ?? store?.name ?? "the database").replace(/ on .*$/, "");
  return topic === "data-access"
    ? {
        positive: [],
        negative: [
          `${name} is before version 1 (${version}): an upgrade may rename what each query on ${tables} is written with.`,
        ],
        mitigation: [
          brief(
            `Pin; test against ${against}.`,
            `It is pinned to one exact version and upgraded alone, and CI runs each query against ${against} before.`,
          ),
        ],
      }
    : {
        positive: [],
        negative: [
          brief(
            `Pre-1.0: ${name} ${version}.`,
            `${name} is before version 1 (${version}): a newer one may write other SQL from the same schema.`,
          ),
        ],
        mitigation: [
          registered(
            "It is pinned with what it belongs to; an upgrade that changes a migration already written is refused.",
          ),
        ],
      };
}

/** Rows that several instances take from one table, each another. */
const claiming: Readonly<Record<string, readonly [boolean, string]>> = {
  "drizzle-orm": [true, "its query builder has it (for update, skip locked)"],
  kysely: [true, "its query builder has it (forUpdate, skipLocked)"],
  sqlalchemy: [true, "with_for_update(skip_locked=True)"],
  jooq: [true, "forUpdate().skipLocked()"],
  "active-record": [true, "lock(“FOR UPDATE SKIP LOCKED”)"],
  prisma: [false, "its client has no row lock, so that this is SQL by hand"],
};

function claims({ name, technology, drawn }: Confirmed): Told | undefined {
  const fact = claiming[technology];
  const queues = drawn.tables.filter(({ data }) => /SKIP LOCKED/.test(data.comment));
  if (!fact || queues.length === 0) return undefined;
  const [has, how] = fact;
  const tables = sample(queues.map(({ data }) => data.name));
  const text = `${tables} ${queues.length === 1 ? "is" : "are"} claimed with FOR UPDATE SKIP LOCKED: ${how}.`;
  return has
    ? { positive: [brief(`SKIP LOCKED: ${tables}.`, text)], negative: [], mitigation: [] }
    : {
        positive: [],
        negative: [text],
        mitigation: [
          `One function of ${name}'s raw queries claims a job, and a test has two claim at once.`,
        ],
      };
}

/** Whether a change that was made from an older row is refused by the library itself. */
const versioned: Readonly<Record<string, string | false>> = {
  "drizzle-orm": false,
  prisma: false,
  kysely: false,
  dapper: false,
  sqlc: false,
  "django-orm": false,
  jooq: "record versions, for records that are stored as such",
  doctrine: "a field with @Version",
  "spring-data-jpa": "a field with @Version",
  "entity-framework-core": "a concurrency token",
  sqlalchemy: "version_id_col",
  "active-record": "a column lock_version",
};

function versions({ name, technology, drawn }: Confirmed): Told | undefined {
  if (!drawn.choices?.some(({ data }) => idOf(data.topic) === "concurrent-changes"))
    return undefined;
  const names = new Map<string, string>(drawn.tables.map(({ ref, data }) => [ref, data.name]));
  const counted = drawn.columns.flatMap(({ data }) =>
    data.name === "version" ? (names.get(data.table) ?? []) : [],
  );
  if (counted.length === 0) return undefined;
  const own = versioned[technology];
  if (own === undefined) return undefined;
  return own === false
    ? {
        positive: [],
        negative: [
          `${name} checks no version by itself: an UPDATE of ${sample(counted)} that leaves the column version out takes away what another wrote.`,
        ],
        mitigation: [
          "One function for each such table writes its UPDATE, with the version in the condition, and takes no row changed for a conflict; a test changes a row twice from one version.",
        ],
      }
    : {
        positive: [
          `The version of ${sample(counted)} is checked with each write by the library itself (${own}).`,
        ],
        negative: [],
        mitigation: [],
      };
}

/** What belongs together, in a store that keeps no transaction open between two calls. */
function batches({ name, drawn }: Confirmed): Told | undefined {
  const tables = tablesOf(drawn);
  if (!isChosen(drawn, "relational-store", "cloudflare-d1") || tables === undefined)
    return undefined;
  return {
    positive: [],
    negative: [
      `Cloudflare D1 keeps no transaction open, so that transaction() of ${name} fails there: what is read for a change of ${tables} may have changed before it is written.`,
    ],
    mitigation: [
      "What belongs together is one batch(), which D1 runs as one transaction; what a change rests on stands in its WHERE or in a unique key, and the linter refuses transaction().",
    ],
  };
}

/** Tables on a server for measurements, which speaks the same language of queries. */
function measured(drawn: Drawn) {
  const store = drawn.stores.find(({ data }) => data.model === "time-series");
  const names = drawn.tables.flatMap(({ data }) => (data.store === store?.ref ? [data.name] : []));
  const engine = drawn.choices?.find(({ ref }) => ref === store?.data.choice)?.data;
  return engine?.technology === "timescaledb" && names.length > 0
    ? { name: engine.name, tables: sample(names), isOne: names.length === 1 }
    : undefined;
}

function timedAccess({ name, drawn }: Confirmed): Told | undefined {
  const found = measured(drawn);
  if (!found) return undefined;
  return {
    positive: [],
    negative: [
      `${found.tables} ${found.isOne ? "is" : "are"} kept in ${found.name}, on a server of its own: ${name} reaches it by the same driver over a second pool, and no query or transaction spans both.`,
    ],
    mitigation: [
      `One module holds that pool; what is shown of both is read by two queries and put together by id.`,
    ],
  };
}

function timedChanges({ name, drawn }: Confirmed): Told | undefined {
  const found = measured(drawn);
  if (!found) return undefined;
  return {
    positive: [],
    negative: [
      `What makes ${found.tables} ${found.isOne ? "a table" : "tables"} of ${found.name} (create_hypertable, its columnstore and policies) is in no schema that ${name} reads.`,
    ],
    mitigation: [
      `These are migrations of SQL by hand, in a folder of their own with their own list of what was applied, and CI runs them on ${found.name}.`,
    ],
  };
}

/** Programs in a further language read the same tables, and have nothing of a library of this one. */
function elsewhere({ name, drawn }: Confirmed): Told | undefined {
  const further = (drawn.choices ?? []).find(
    ({ id, data }) =>
      idOf(data.topic) === "language" && id !== "language" && /^What /.test(data.purpose),
  );
  const stores = new Set<string>(
    drawn.stores.flatMap(({ data }) =>
      data.model === "relational" || data.model === "time-series" ? [data.component] : [],
    ),
  );
  const apart = programsOf(drawn).filter(
    ({ ref, data }) =>
      data.choice !== undefined &&
      further?.data.purpose.includes(nameOf(drawn, data.choice)) === true &&
      drawn.connections.some((each) => each.data.from === ref && stores.has(each.data.to)),
  );
  const [first] = apart;
  if (!further || !first) return undefined;
  return {
    positive: [],
    negative: [
      `${first.data.name} is written in ${further.data.name} and has nothing of ${name}: a column that is renamed is noticed there when a query fails.`,
    ],
    mitigation: [
      `It reads by SQL of its own, under a role that may read what it needs and write what it makes, and CI runs those queries on the schema of each change.`,
    ],
  };
}

function nameOf({ choices = [] }: Drawn, ref: string): string {
  return choices.find((each) => each.ref === ref)?.data.name ?? ref;
}
