import type { Ref, ViewOf } from "@planc/core";
import type { api, brief, data, security } from "@planc/core/ir";
import { machineryOf } from "../catalog/machinery.ts";
import { accountId } from "../fields/account.ts";
import { bare } from "../naming/identifier.ts";
import { signInColumns } from "../postgresql/sign-in.ts";
import { stateFieldOf } from "../tables/order-columns.ts";
import { filtersOf, isSearched, listReads, spokenOf } from "./list-reads.ts";
import { membersAlone, ofMember, throughMembers } from "./members.ts";
import { type Because, idOfPattern, type ReadDraft, readDraft, readsOf } from "./read-draft.ts";
import { shownInList } from "./shown-in-list.ts";
import type { TableView } from "./table-view.ts";
import { expiryReads, personReads, retentionReads } from "./work-reads.ts";

type Field = ViewOf<typeof data.field>;
type Operation = ViewOf<typeof api.operation>;

export interface PatternFacts {
  readonly view: TableView;
  readonly entity: ViewOf<typeof data.entity> | undefined;
  readonly fields: readonly Field[];
  readonly resources: readonly ViewOf<typeof api.resource>[];
  /** Of the entity. */
  readonly operations: readonly Operation[];
  /** That make something below one of the entity: they look whether it is there. */
  readonly below: readonly Operation[];
  readonly actions: readonly ViewOf<typeof brief.action>[];
  readonly identity: ViewOf<typeof security.identity> | undefined;
  /** What a person may ask for. */
  readonly owed: readonly ViewOf<typeof security.obligation>[];
  /** Rows leave a partition at a time. */
  readonly isSplit: boolean;
  readonly retention: ViewOf<typeof data.retention> | undefined;
  readonly plural: string | undefined;
  /** Who may do what, and on which condition. */
  readonly policies: readonly ViewOf<typeof security.policy>[];
  readonly views: readonly TableView[];
  /** What operations answer with. */
  readonly schemas: readonly ViewOf<typeof api.schema>[];
  /** The table of accounts. */
  readonly accounts: Ref | undefined;
  /** Policies show the rows of one tenant alone. */
  readonly isGuarded: boolean;
  /** Of these rows one alone: that of the tenant itself. */
  readonly seesOne?: boolean;
  /** By what policies tell these rows apart, where they do. */
  readonly tenantColumn?: Ref | undefined;
  /** What the chunks of a store for time series are made by: a page that goes by it looks into a few. */
  readonly time?: Ref<typeof data.column.id> | undefined;
}

/** The reads of one table. */
export function patternsOf(facts: PatternFacts): readonly ReadDraft[] {
  const { entity } = facts;
  return [
    ...(entity === undefined
      ? [...machineryReads(facts.view), ...keptApartReads(facts.view)]
      : entityReads(facts, entity)),
    ...personReads(facts),
    ...retentionReads(facts),
  ];
}

function machineryReads(view: TableView): readonly ReadDraft[] {
  const reads = (machineryOf(view.table.id)?.reads ?? []).filter(({ equals }) =>
    equals.every((name) => view.column(name) !== undefined),
  );
  return reads.map((read) => {
    const refs = (names: readonly string[]) =>
      names.flatMap((name) => view.column(name)?.ref ?? []);
    const [open] = refs(read.open ? [read.open] : []);
    const given = [...read.equals, ...(read.open ? [read.open] : [])];
    return readDraft(
      idOfPattern(view, given),
      { by: "pattern-of-machinery", from: [view.table.ref] },
      {
        name: read.name,
        equals: refs(read.equals),
        ranges: refs(read.due ? [read.due] : []),
        order: refs(read.order).map((column) => ({
          column,
          direction: read.latest ? ("desc" as const) : ("asc" as const),
        })),
        takes: read.takes,
        ...(open ? { always: [{ column: open, is: "null" as const }] } : {}),
        ...(read.use ? { use: read.use } : {}),
        ...(read.shows ? { shows: refs(read.shows) } : {}),
      },
    );
  });
}

/** Where the unique values of a split table are kept, the key of the row is found by its value. */
function keptApartReads(view: TableView): readonly ReadDraft[] {
  const refs = view.keys.flatMap(({ data }) => (data.kind === "primary" ? data.columns : []));
  const values = refs.flatMap((key) => view.columns.find(({ ref }) => ref === key) ?? []);
  if (values.length === 0 || values.some(({ data: { field } }) => field === undefined)) return [];
  const names = values.map(({ data: { name } }) => name.replaceAll("_", " "));
  return [
    readsOf(view).one(`The key of the row with a given ${names.join(" and ")}`, values, {
      by: "pattern-of-machinery",
      from: [view.table.ref],
    }),
  ];
}

function entityReads(
  facts: PatternFacts,
  entity: NonNullable<PatternFacts["entity"]>,
): readonly ReadDraft[] {
  const { view, fields, operations, actions, identity } = facts;
  const thing = entity.data.name.toLowerCase();
  const draft = readsOf(view, facts.time);
  const referenceTo = (target: Ref | undefined) =>
    fields.find(
      ({ data: { references } }) => target !== undefined && references?.entity === target,
    );
  const tenant = tenantField(fields, identity, entity);
  const reads: ReadDraft[] = [];
  const itemwise = operations.filter(
    ({ data }) => data.effect !== "list" && data.effect !== "create" && data.path.includes("}"),
  );
  const reading = itemwise.filter(({ data }) => data.effect === "read");
  const byItem = [...reading, ...itemwise.filter((each) => !reading.includes(each))];
  const looked = actions.find(({ data: { effect } }) => effect !== "list" && effect !== "create");
  const byId =
    byItem.length > 0
      ? byOperations([...byItem, ...facts.below])
      : facts.below.length > 0
        ? byOperations(facts.below)
        : looked && byAction([looked.ref]);
  const id = view.column("id");
  if (byId && id) reads.push(draft.one(`One ${thing} by id`, [id], byId));

  const lists = operations.filter(({ data: { effect } }) => effect === "list");
  for (const operation of lists.filter(
    ({ data }) => data.whole === undefined || lists[1] === undefined,
  )) {
    if (facts.seesOne && id) {
      reads.push(draft.one(`One ${thing} by id`, [id], byOperations([operation])));
      continue;
    }
    const resource = facts.resources.find(({ ref }) => ref === operation.data.resource);
    const over = facts.resources.find(({ ref }) => ref === resource?.data.parent);
    const all = listReads(facts, entity, {
      parent: referenceTo(over?.data.entity),
      tenant,
      parameters: operation.data.parameters,
      filters: filtersOf(operation, fields),
      because: byOperations([operation]),
    });
    const who = over ? "none" : membersAlone(operation, facts.policies);
    const through = who === "none" ? undefined : throughMembers(view, facts.views, facts.accounts);
    reads.push(
      ...(through && who === "alone" ? [] : all),
      ...(through ? ofMember(all, through, who === "beside") : []),
    );
  }
  // What reads all of them for a screen takes no long texts along.
  const whole = lists.length > 1 ? lists.find(({ data }) => data.whole !== undefined) : undefined;
  const shows = whole && shownInList(whole, facts.schemas, view);
  if (whole && shows) {
    const [all] = listReads(facts, entity, {
      parent: undefined,
      tenant,
      parameters: [],
      filters: [],
      because: byOperations([whole]),
    });
    if (all) {
      const name = all.data.name.replace(
        ", newest first",
        " as a screen shows all of them, newest first",
      );
      reads.push({ ...all, id: `${all.id}-shown`, data: { ...all.data, name, shows: [...shows] } });
    }
  }
  const listing = actions.filter(({ data: { effect } }) => effect === "list");
  const searching = actions.filter(({ data: { effect } }) => effect === "search");
  if (operations.length === 0 && listing.length > 0 && !facts.seesOne) {
    const state = stateFieldOf(entity, fields);
    const parents = fields.filter((each) => each.data.references && each !== tenant);
    const [first] = parents.filter(({ data }) => data.references?.onDelete === "cascade");
    reads.push(
      ...listReads(facts, entity, {
        parent: first,
        tenant,
        parameters: [],
        filters: [...parents, ...(state ? [state] : [])],
        because: byAction(listing.map(({ ref }) => ref)),
      }),
    );
  }
  const searched = view.columns.filter(isSearched);
  const isFound = operations.some(({ data }) => data.parameters.some(({ name }) => name === "q"));
  if (searching.length > 0 && !isFound && searched.length > 0) {
    reads.push(
      readDraft(idOfPattern(view, [], "search"), byAction(searching.map(({ ref }) => ref)), {
        name: `${facts.plural ?? bare(view.table.data.name)} with given words in ${searched
          .map(({ data }) => data.name.replaceAll("_", " "))
          .join(" or ")}`,
        searches: searched.map(({ ref }) => ref),
        order: draft.order,
      }),
    );
  }
  reads.push(...uniqueReads(facts, thing), ...expiryReads(facts, entity));
  const login = identity?.data.owner === "system" ? view.column("email") : signInColumns(view);
  const logins = [login ?? []].flat();
  if (identity && entity.id === accountId && logins.length > 0) {
    const names = logins.map(({ data }) => {
      const signing = fields.find(({ ref }) => ref === data.field);
      return signing ? spokenOf(signing) : data.name;
    });
    const name = `The ${thing} who signs in, by ${names.join(" and ")}`;
    // It alone needs what a password is compared with.
    const secrets = view.columns.some(({ data }) => data.logical === "secret-hash")
      ? { shows: view.columns.map(({ ref }) => ref) }
      : {};
    // In front of the look-up that keeps it unique: one read, of which this says more.
    reads.unshift(
      readDraft(
        idOfPattern(
          view,
          logins.map(({ data }) => data.name),
        ),
        { by: "pattern-of-account", from: [identity.ref, entity.ref] },
        { name, equals: logins.map(({ ref }) => ref), takes: "one", ...secrets },
      ),
    );
  }
  return reads;
}

/** What is there once: whoever makes or changes one learns whether it is taken before the key refuses it. */
function uniqueReads(
  { view, operations, tenantColumn }: PatternFacts,
  thing: string,
): readonly ReadDraft[] {
  const writing = operations.filter(
    ({ data: { effect, webhook } }) =>
      webhook === undefined && (effect === "create" || effect === "update"),
  );
  if (writing.length === 0) return [];
  return view.keys.flatMap((key) => {
    if (key.data.kind !== "unique") return [];
    // Of what another tenant has, only the key can tell.
    if (tenantColumn && !key.data.columns.some((ref) => ref === tenantColumn)) return [];
    const columns = view.columns.filter(({ ref }) => key.data.columns.includes(ref));
    if (columns.length === 0 || columns.every(({ data }) => data.generated)) return [];
    const names = columns.map(({ data }) => data.name.replace(/_id$/, "").replaceAll("_", " "));
    const { by, from, operations: made = [] } = byOperations(writing);
    return readsOf(view).one(
      `The ${thing} with a given ${names.join(" and ")}, which there is once`,
      columns,
      { by, from: [...from, key.ref], operations: made },
      "check",
    );
  });
}

function byOperations(operations: readonly Operation[]): Because {
  const refs = operations.map(({ ref }) => ref);
  return { by: "pattern-per-operation", from: refs, operations: refs };
}

function byAction(actions: readonly Ref[]): Because {
  return { by: "pattern-per-action", from: actions };
}

/** The reference to the tenant whose data the row is. */
function tenantField(
  fields: readonly Field[],
  identity: PatternFacts["identity"],
  entity: NonNullable<PatternFacts["entity"]>,
): Field | undefined {
  const tenancy = identity?.data.tenancy;
  if (tenancy === undefined || entity.data.concept === tenancy) return undefined;
  const id = tenancy.slice(tenancy.indexOf("#") + 1);
  return fields.find(
    ({ data: { outside, references } }) =>
      outside === tenancy || references?.entity === `data/entity#${id}`,
  );
}
