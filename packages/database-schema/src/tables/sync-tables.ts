import type { Ref } from "@planc/core";
import { accountId } from "../fields/account.ts";
import { derived } from "../kit.ts";
import { fit, snake } from "../naming/identifier.ts";
import { columnsFor } from "./forced-columns.ts";
import {
  type ForcedFacts,
  type Group,
  perProgram,
  place,
  primary,
  storeOfGroup,
} from "./forced-tables.ts";
import { isChecked, type Laid } from "./model.ts";
import type { KeyPlan, TablePlan } from "./plan.ts";

/**
 * What devices fetch after they were away. A counter for each person, taken in the transaction of the change, gives
 * places in the order of the commits: a sequence would give a lower one to what is committed later.
 */
export function syncTables(facts: ForcedFacts): readonly TablePlan[] {
  const told = facts.operations.filter(({ data }) =>
    data.parameters.some(({ name, in: at }) => name === "since" && at === "query"),
  );
  const kinds = (group: Group) => [
    ...new Set(
      told
        .filter(({ ref }) => group.of.includes(ref))
        .flatMap(({ data }) => data.parameters.find(({ name }) => name === "kind")?.values ?? [])
        .map(snake),
    ),
  ];
  return perProgram(
    told.map((each) => ({
      of: each,
      by: facts.components.find(({ ref }) => ref === each.data.component),
    })),
    facts,
  ).flatMap((group) => [changes(group, kinds(group), facts), positions(group, facts)]);
}

const goes = "It goes with the account of the person.";

function changes(group: Group, kinds: readonly string[], facts: ForcedFacts): TablePlan {
  const { why, text, uuid, long, flag, time } = columns(group, facts);
  const data = place(
    group,
    facts,
    "sync_changes",
    "The last change of each record that a person has on devices, deletions too; written in the transaction of the change.",
  );
  const unique: KeyPlan = {
    name: fit(data.name, "record", "key"),
    kind: "unique",
    columns: ["user_id", "kind", "record_id"],
    why: derived("unique-key", group.of),
  };
  return {
    data,
    columns: [
      uuid("user_id", { comment: `Who has the record on devices. ${goes}` }),
      long("position", {
        comment: "The next number of sync_positions of the person: what devices ask from.",
        minimum: 1,
      }),
      text("kind", 128, { values: kinds }),
      uuid("record_id"),
      flag("deleted", { default: { kind: "value", value: false } }),
      time("changed_at", { default: { kind: "call", call: "now" } }),
    ],
    keys: [
      primary(data.name, ["user_id", "position"], group.of),
      unique,
      ...ofAccount(data.name, group, facts),
    ],
    why,
  };
}

function positions(group: Group, facts: ForcedFacts): TablePlan {
  const { why, uuid, long } = columns(group, facts);
  const data = place(
    group,
    facts,
    "sync_positions",
    "The last place given among the changes of each person; its row is locked until the change is committed.",
  );
  return {
    data,
    columns: [uuid("user_id", { comment: goes }), long("position", { minimum: 1 })],
    keys: [primary(data.name, ["user_id"], group.of), ...ofAccount(data.name, group, facts)],
    why,
  };
}

function columns(group: Group, facts: ForcedFacts) {
  return columnsFor(group.of, storeOfGroup(group, facts).data.version);
}

/** Where one database can see to it, the rows go with the account. */
export function ofAccount(table: string, group: Group, facts: ForcedFacts): readonly KeyPlan[] {
  const account = [...facts.laid.values()].find(({ entity }) => entity.id === accountId);
  if (account === undefined) return [];
  const store = storeOfGroup(group, facts).ref;
  const here: Laid = {
    ...account,
    layout: {
      ...account.layout,
      table,
      store,
      ...(group.owner ? { owner: group.owner.ref } : {}),
    },
  };
  if (!isChecked(here, account, facts)) return [];
  const from: readonly Ref[] = [...group.of, account.entity.ref];
  return [
    {
      name: fit(table, "user_id", "fkey"),
      kind: "foreign",
      columns: ["user_id"],
      references: {
        table: account.layout.table,
        columns: ["id"],
        onDelete: "cascade",
        because: goes,
      },
      why: derived("foreign-key", from),
    },
  ];
}
