import type { ViewOf } from "@planc/core";
import type { brief, data } from "@planc/core/ir";
import { accountId } from "../fields/account.ts";
import type { LaidOut } from "../postgresql/claim-statements.ts";

/** Which of the tables have rows that somebody lays out for others. */
export function laidOutIn(
  tables: readonly ViewOf<typeof data.table>[],
  facts: {
    readonly entities: readonly ViewOf<typeof data.entity>[];
    readonly concepts: readonly ViewOf<typeof brief.concept>[];
  },
): LaidOut {
  const laid = new Set<string>(
    facts.concepts.flatMap(({ ref, data: { laidOut } }) => (laidOut ? [ref] : [])),
  );
  const entities = new Set<string>(
    facts.entities.flatMap(({ ref, data: { concept } }) =>
      concept && laid.has(concept) ? [ref] : [],
    ),
  );
  const account = facts.entities.find(({ id }) => id === accountId)?.ref;
  return {
    tables: new Set(
      tables.flatMap(({ ref, data: { entity } }) => (entity && entities.has(entity) ? [ref] : [])),
    ),
    accounts: tables.find(({ data: { entity } }) => entity && entity === account)?.ref,
  };
}
