import type { Entry } from "../../schema.ts";
import { approach } from "./approach.ts";

const topic = "tenant-isolation";

/** How the rows of one tenant are kept from the others. */
export const tenantIsolation: readonly Entry[] = [
  approach(
    topic,
    "row-level-security",
    "Shared tables with row-level security",
    "one set of tables, each with a policy that shows the rows of one tenant",
    [0.25, "the tenant set in each transaction, and a role that policies hold for"],
    {
      "store-refuses": [0.9, "a policy on each table, below every query"],
      "single-migration": [1, "one set of tables"],
      "tenant-removal": [0.4, "deleted by its id; a restore picks its rows out of a backup"],
      "tenant-numbers": [1, "a tenant is an id in its rows"],
      "tenant-load": [0.2, "one server and one pool of connections for all"],
    },
    {
      aliases: ["row level security", "row-level security", "row-level security policies"],
      requires: [["postgresql", "cockroachdb", "sql-server", "oracle-database"]],
    },
  ),
  approach(
    topic,
    "tenant-column",
    "Shared tables with the tenant in each query",
    "one set of tables, whose queries each name the tenant",
    [0.2, "a review and a test of each query"],
    {
      "store-refuses": [0.1, "a query that forgets the tenant answers with the rows of all"],
      "single-migration": [1, "one set of tables"],
      "tenant-removal": [0.4, "deleted by its id; a restore picks its rows out of a backup"],
      "tenant-numbers": [1, "a tenant is an id in its rows"],
      "tenant-load": [0.2, "one server and one pool of connections for all"],
    },
  ),
  approach(
    topic,
    "schema-per-tenant",
    "Schema per tenant",
    "the same tables once for each tenant, in one database",
    [0.5, "a schema made for each new tenant, and migrations that run once for each"],
    {
      "store-refuses": [0.6, "the search path of a connection decides whose tables a query meets"],
      "single-migration": [0.2, "once for each tenant"],
      "tenant-removal": [0.8, "its schema is dropped or restored"],
      "tenant-numbers": [0.4, "tables and indexes times the tenants in one catalogue"],
      "tenant-load": [0.2, "one server for all"],
    },
    { aliases: ["schema-per-tenant", "separate schema per tenant", "schemas per tenant"] },
  ),
  approach(
    topic,
    "database-per-tenant",
    "Database per tenant",
    "a database and a login of its own for each tenant",
    [0.7, "a database, a pool, a backup and a migration for each tenant"],
    {
      "store-refuses": [1, "a connection reaches one tenant alone"],
      "single-migration": [0.1, "once for each tenant, with each its own failures"],
      "tenant-removal": [1, "its database is dropped or restored"],
      "tenant-numbers": [0.1, "a pool of connections for each"],
      "tenant-load": [0.9, "moved to a server of its own when it has to be"],
    },
    { aliases: ["database-per-tenant", "separate database per tenant", "databases per tenant"] },
  ),
];
