import { isPaired } from "../dialects/checks.ts";
import { type ErasureFacts, erasing } from "../postgresql/erasure.ts";
import { identifier, literal, tableIdentifier } from "../postgresql/quote.ts";
import { roleNames } from "../postgresql/roles.ts";
import { asPart } from "./in-transaction.ts";
import type { Trial } from "./trials.ts";

const setting = "planc.person";
const person = `current_setting('${setting}')::uuid`;

/** One person of the seed is erased as the program does it; nothing that tells of them is left where it should not. */
export function erasureTrial(
  facts: ErasureFacts,
  {
    seed,
    roles,
    title,
    tenant,
  }: {
    readonly seed: string;
    readonly roles: string;
    readonly title: string;
    /** The column that tells of which tenant an account is. */
    readonly tenant: string | undefined;
  },
): Trial {
  const { accounts } = facts;
  const table = tableIdentifier(accounts.table.data.name);
  const statements = erasing(facts);
  const first = (column: string) => `(SELECT ${column}::text FROM ${table} ORDER BY id LIMIT 1)`;
  const known = accounts.columns.filter(({ data }) => data.nullable && isPaired(data.name));
  return {
    of: "erasure of a person",
    setup: [
      asPart(roles),
      asPart(seed),
      `SELECT set_config('${setting}', ${first("id")}, true)`,
      ...(tenant === undefined
        ? []
        : [`SELECT set_config('app.tenant_id', ${first(identifier(tenant))}, true)`]),
      // Somebody who has signed in is known by all that a provider says.
      ...(known.length > 0
        ? [
            `UPDATE ${table} SET ${known.map(({ data }) => `${identifier(data.name)} = ${literal("known")}`).join(", ")} WHERE id = ${person}`,
          ]
        : []),
      `SET LOCAL ROLE ${identifier(roleNames(title).app)}`,
      ...statements.map(({ text }) => text(person)),
      "SET CONSTRAINTS ALL IMMEDIATE",
    ],
    tries: statements.map(({ left }) => ({ sql: left(person), expects: { rows: 0 } })),
  };
}
