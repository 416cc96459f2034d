import {
  capital,
  type DataOf,
  type DraftOf,
  join,
  node,
  type Ref,
  slug,
  type ViewOf,
} from "@planc/core";
import { type api, type brief, data, type security } from "@planc/core/ir";
import { accountId } from "../fields/account.ts";
import { systemFieldNames } from "../fields/system-fields.ts";
import { derived } from "../kit.ts";
import { clip, pluralOf, withArticle } from "../naming/identifier.ts";

type Field = ViewOf<typeof data.field>;
type Operation = ViewOf<typeof api.operation>;
type Draft = DraftOf<typeof data.lookup>;
type Lookup = DataOf<typeof data.lookup>;

export interface LookupFacts {
  readonly store: ViewOf<typeof data.store>;
  readonly entity: ViewOf<typeof data.entity>;
  readonly fields: readonly Field[];
  readonly plural: string | undefined;
  readonly resources: readonly ViewOf<typeof api.resource>[];
  readonly operations: readonly Operation[];
  readonly actions: readonly ViewOf<typeof brief.action>[];
  readonly identity: ViewOf<typeof security.identity> | undefined;
}

/** The reads of one entity, each once: by operations, else by what actors do. */
export function lookupsOf(facts: LookupFacts): readonly Draft[] {
  const { entity, fields, operations, actions, identity, store } = facts;
  const things = pluralOf(entity.data.name, facts.plural).toLowerCase();
  const thing = entity.data.name.toLowerCase();
  const byName = (name: string) => fields.find(({ data: field }) => field.name === name);
  const id = byName(systemFieldNames.id);
  const created = byName(systemFieldNames.created);
  const order: Lookup["order"] = [created, id].flatMap((field) =>
    field ? [{ field: field.ref, direction: "desc" as const }] : [],
  );
  const found: Draft[] = [];
  const add = (
    key: string,
    rest: Partial<Lookup> & { readonly name: string },
    why: Draft["why"],
    operation?: Operation,
  ) => {
    found.push(
      node(
        data.lookup,
        join(entity.id, key),
        {
          store: store.ref,
          entity: entity.ref,
          ...(operation ? { operation: operation.ref } : {}),
          equals: [],
          order: [],
          searches: [],
          takes: "page",
          ...rest,
          name: clip(rest.name),
        },
        why,
      ),
    );
  };
  const page = (equals: readonly Field[], why: Draft["why"], operation?: Operation) => {
    const [scope, filter] = equals;
    const of = scope?.data.references ? ` of ${withArticle(scope.data.name.toLowerCase())}` : "";
    const given = scope?.data.references ? filter : scope;
    const name = `${capital(things)}${of}${given ? ` with a given ${given.data.name}` : ""}${order.length > 0 ? ", newest first" : ""}`;
    const key =
      equals.length === 0 ? "all" : slug(`by ${equals.map((each) => each.data.name).join(" ")}`);
    add(key, { name, equals: equals.map(({ ref }) => ref), order }, why, operation);
  };
  const reader =
    operations.find(({ data: each }) => each.effect === "read") ??
    operations.find(({ data: each }) => each.path.endsWith("}"));
  const looked = actions.find(({ data: { effect } }) => effect !== "list" && effect !== "create");
  if (id && (reader || looked)) {
    const why = reader
      ? derived("pattern-per-operation", [reader.ref])
      : derived("pattern-per-action", looked ? [looked.ref] : [entity.ref]);
    add("by-id", { name: `One ${thing} by id`, equals: [id.ref], takes: "one" }, why, reader);
  }
  const lists = operations.filter(({ data: { effect } }) => effect === "list");
  for (const operation of lists) {
    const why = derived("pattern-per-operation", [operation.ref]);
    const parent = parentOf(operation, facts);
    page(parent ? [parent] : [], why, operation);
    for (const { field: ref } of operation.data.parameters) {
      const filter = fields.find((each) => each.ref === ref);
      if (filter === undefined || filter === parent) continue;
      page([...(parent ? [parent] : []), filter], why, operation);
    }
  }
  const listing = actions.filter(({ data: { effect } }) => effect === "list");
  if (operations.length === 0 && listing.length > 0) {
    page(
      [],
      derived(
        "pattern-per-action",
        listing.map(({ ref }) => ref),
      ),
    );
  }
  const finder = operations.find(({ data: each }) =>
    each.parameters.some(({ name }) => name === "q"),
  );
  const searching = actions.filter(({ data: { effect } }) => effect === "search");
  const words = fields.filter(isSearched);
  if ((finder || searching.length > 0) && words.length > 0) {
    const why = finder
      ? derived("pattern-per-operation", [finder.ref])
      : derived(
          "pattern-per-action",
          searching.map(({ ref }) => ref),
        );
    const name = `${capital(things)} with given words in ${words.map((each) => each.data.name).join(" or ")}`;
    add("search", { name, searches: words.map(({ ref }) => ref) }, why, finder);
  }
  const logins = (
    identity?.data.owner === "system" ? ["email"] : ["identity issuer", "identity subject"]
  ).flatMap((each) => byName(each) ?? []);
  if (identity && entity.id === accountId && logins.length > 0) {
    const names = logins.map(({ data }) => data.name);
    const name = `The ${thing} who signs in, by ${names.join(" and ")}`;
    const why = derived("pattern-of-account", [identity.ref, entity.ref]);
    const equals = logins.map(({ ref }) => ref);
    add(slug(`by ${names.join(" ")}`), { name, equals, takes: "one" }, why);
  }
  return [...new Map(found.map((each) => [each.id, each])).values()];
}

/** The field that names what the operation lists the parts of. */
function parentOf(operation: Operation, { resources, fields }: LookupFacts): Field | undefined {
  const resource = resources.find(({ ref }) => ref === operation.data.resource);
  const over = resources.find(({ ref }) => ref === resource?.data.parent);
  const target: Ref | undefined = over?.data.entity;
  return fields.find(
    ({ data: { references } }) => target !== undefined && references?.entity === target,
  );
}

/** What people look for by words: names and prose, not codes. */
export function isSearched({ data: { type, name, generated } }: Field): boolean {
  if (generated) return false;
  return type === "long-text" || (type === "text" && /(?:^|\s)(?:name|title|subject)$/.test(name));
}
