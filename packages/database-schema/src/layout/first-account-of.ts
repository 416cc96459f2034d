import { idOf, type Ref, tenantScope, type ViewOf } from "@planc/core";
import type { api, brief, data, security } from "@planc/core/ir";
import { isThere, type TableView, tableViews } from "../access/table-view.ts";
import { accountId, subjectColumn } from "../fields/account.ts";
import { type FirstAccount, firstAccountSql, groupsIn } from "../postgresql/first-account.ts";
import { isMain } from "./store-of.ts";

interface Given {
  readonly stores: readonly ViewOf<typeof data.store>[];
  readonly tables: readonly ViewOf<typeof data.table>[];
  readonly columns: readonly ViewOf<typeof data.column>[];
  readonly keys: readonly ViewOf<typeof data.key>[];
  readonly entities: readonly ViewOf<typeof data.entity>[];
  readonly fields: readonly ViewOf<typeof data.field>[];
  readonly operations: readonly ViewOf<typeof api.operation>[];
  readonly actions: readonly ViewOf<typeof brief.action>[];
  readonly actors: readonly ViewOf<typeof brief.actor>[];
  readonly giving: ViewOf<typeof security.roleGiving> | undefined;
  readonly identity: ViewOf<typeof security.identity> | undefined;
  readonly product: ViewOf<typeof brief.product> | undefined;
}

/** Which store gets the first account by hand, and how; nothing where people make theirs and none has to be above. */
export function firstAccountOf(given: Given) {
  const { stores, tables, columns, keys, entities, identity, product } = given;
  const account = entities.find(({ id }) => id === accountId);
  const table = tables.find(({ data: each }) => account && each.entity === account.ref);
  const store = stores.find(({ ref }) => ref === table?.data.store);
  if (!identity || !store || !table || !isMain(store)) return undefined;
  const { owner } = identity.data;
  if (owner !== "system" && owner !== "provider") return undefined;
  const views = tableViews(
    tables.filter((each) => each.data.store === store.ref),
    columns,
    keys,
  );
  const accounts = views.find((each) => each.table.ref === table.ref);
  if (!accounts || isThere(accounts)) return undefined;
  const role = roleOf(accounts, given);
  // Whom a provider knows has an account by the first sign-in, unless somebody makes it before.
  const isTied = accounts.column(subjectColumn)?.data.nullable === true;
  if (owner === "provider" ? !isTied : role === undefined && isOpen(given)) return undefined;
  const scope = tenantScope(identity.data.tenancy, given);
  const naming = scope?.own.find((each) => each.table.ref === table.ref);
  const tenant = views.find((each) => each.table.ref === scope?.root?.ref);
  const first: FirstAccount = {
    accounts,
    tenant: tenant && naming && { view: tenant, column: naming.column.data.name },
    groups: groupsIn(views),
    role,
    called: calledOf(role?.value, given),
  };
  const made = firstAccountSql(product?.data.name ?? "Schema", first);
  return made && { ...made, store, called: first.called };
}

function roleOf(accounts: TableView, { giving }: Given): FirstAccount["role"] {
  const role = accounts.columns.find(
    ({ data: { name, field, values } }) =>
      (giving ? field === giving.data.field : name === "role") && (values?.length ?? 0) > 1,
  );
  return role && { column: role.data.name, value: giving?.data.values?.[0] };
}

/** Whoever is told to let others in, by the name that the input has for it. */
function calledOf(value: string | undefined, { actors, actions }: Given): string {
  if (value !== undefined) return value;
  const making = new Set<Ref>(
    actions.flatMap(({ data: { concept, effect, actors: doers } }) =>
      idOf(concept) === accountId && effect === "create" ? doers : [],
    ),
  );
  const above =
    actors.find(({ ref, data }) => making.has(ref) && data.anonymous !== true) ??
    actors.find(({ data }) => data.privileged === true);
  return above?.data.name.toLowerCase() ?? "account";
}

/** Whether people make their accounts themselves. */
function isOpen({ operations, actions }: Given): boolean {
  const making = new Set<Ref>(
    actions.flatMap(({ ref, data: { concept, effect } }) =>
      idOf(concept) === accountId && effect === "create" ? [ref] : [],
    ),
  );
  return operations.some(
    ({ data: { access, effect, operationId, realises } }) =>
      access.kind === "public" &&
      effect === "create" &&
      (operationId === "register" || realises.some((each) => making.has(each))),
  );
}
