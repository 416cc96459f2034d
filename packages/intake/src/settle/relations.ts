import { carried, type DataOf, type DraftOf, join, node, type Ref } from "@planc/core";
import { brief } from "@planc/core/ir";
import { derived } from "../kit.ts";
import { nameId } from "../words/name-id.ts";
import { isReference } from "./attribute-names.ts";
import { choosing } from "./chosen-roles.ts";
import { mayBeMissing } from "./may-be-missing.ts";
import { groupBy, keyOf, refsOf } from "./names.ts";
import type { Naming } from "./naming.ts";
import type { Concepts } from "./properties.ts";
import { proposed, type Readings } from "./readings.ts";

type Relation = DataOf<typeof brief.relation>;

interface Said {
  readonly ref: Ref;
  readonly statement: Ref;
  readonly from: string;
  readonly to: string;
  readonly kind: Relation["kind"];
  readonly role?: string | undefined;
  readonly field?: string | undefined;
  readonly required?: boolean | undefined;
  readonly owned?: boolean | undefined;
  readonly inferred?: boolean | undefined;
}

/** The relations of the text, and those of the domain between concepts that there are. */
export function settleRelations(
  readings: Readings,
  { find, naming, meant }: Concepts,
): readonly DraftOf<typeof brief.relation>[] {
  const named = new Map([...meant.values()].map(({ read, proposal }) => [proposal.ref, read]));
  const idOf = (between: Between) => idBetween(between, naming);
  const drafts = new Map<string, DraftOf<typeof brief.relation>>();
  const said = saidIn(readings, find);
  const owned = new Set(
    said
      .filter(({ role }) => /^(?:owner|creator|author)$/.test(role ?? ""))
      .map((each) => pairOf(each, naming)),
  );
  const groups = groupBy(said, (each) => idOf(each));
  const texts = new Map<string, string>(
    readings.statements.map(({ ref, data: { text } }) => [ref, text]),
  );
  const textOf = (statement: Ref) => texts.get(statement) ?? "";
  const isChosen = choosing(readings.statements.map(({ data }) => data.text));
  const turned = Map.groupBy(
    said.filter(({ field }) => field !== undefined),
    ({ from, to }) => pairOf({ from: to, to: from }, naming),
  );
  const ofPair = Map.groupBy(groups.values(), ([each]) => pairOf(each, naming));
  for (const [id, group] of groups) {
    const from = find(group[0].from);
    const to = find(group[0].to);
    if (!from || !to) continue;
    // "a user owns recipes" is what "the owner of a recipe" says already.
    const known = group.every(({ role, inferred }) => role === undefined && inferred === true);
    if (known && owned.has(pairOf(group[0], naming))) continue;
    if (isTurned(group, groups, idOf)) continue;
    const united = unite(group);
    const isMissing =
      united.required === undefined &&
      group.some((each) => mayBeMissing(textOf(each.statement), united.role ?? each.to));
    const facts = isMissing ? { ...united, required: false } : united;
    const chosen =
      to === "brief/concept#user" &&
      facts.role !== undefined &&
      isChosen(group[0].from, facts.role);
    const pair = pairOf(group[0], naming);
    const opposite = turned.get(pair) ?? [];
    const own = opposite.filter(({ role }) => role !== undefined && role === united.role);
    // Of several relations nobody knows which one a name of the other side means.
    const called = own.length > 0 || (ofPair.get(pair)?.length ?? 0) > 1 ? own : opposite;
    const fields = fieldsOf(group, called);
    const data = {
      from,
      to,
      ...facts,
      ...(fields ? { fields } : {}),
      ...(chosen ? ({ chosen } as const) : {}),
    };
    drafts.set(id, node(brief.relation, id, data, whyOf(group)));
  }
  for (const { ref, data } of proposed(readings, "relation")) {
    const id = idOf(data);
    const from = find(data.from);
    const to = find(data.to);
    const via = data.via === undefined ? undefined : find(data.via);
    if (!from || !to || drafts.has(id)) continue;
    const { role, required, owned } = data;
    const read = named.get(ref);
    drafts.set(
      id,
      node(
        brief.relation,
        id,
        {
          from,
          to,
          kind: data.relation,
          ...given({ role, required, owned }),
          ...(via === undefined ? {} : { via }),
        },
        read
          ? derived("completed-by-domain", [...read.map((each) => each.ref), ref])
          : carried(ref),
      ),
    );
  }
  return [...drafts.values()];
}

/** "team memberships" of a user are the "members" of a team, told from the other side. */
function isTurned(
  group: readonly [Said, ...Said[]],
  groups: ReadonlyMap<string, readonly Said[]>,
  idOf: (between: Between) => string,
): boolean {
  const [{ from, to, role }] = group;
  if (from === to || role !== undefined || unite(group).kind !== "many-to-many") return false;
  return [...groups.values()].some((others) => {
    const [other] = others;
    return (
      other !== undefined &&
      idOf({ from: other.from, to: other.to }) === idOf({ from: to, to: from }) &&
      others.some(({ kind }) => kind === "many-to-many") &&
      (other.role !== undefined || idOf(other) < idOf(group[0]))
    );
  });
}

/** Under which names a relation of several is a property of its sides: "member list" and "team memberships". */
function fieldsOf(group: readonly Said[], opposite: readonly Said[]): Relation["fields"] {
  if (!group.some(({ kind }) => kind === "many-to-many")) return undefined;
  const from = group.find(({ field }) => field !== undefined)?.field;
  const to = opposite[0]?.field;
  if (from === undefined && to === undefined) return undefined;
  return { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
}

/** What the text says of relations, and the attributes that name another thing. */
function saidIn(readings: Readings, find: Concepts["find"]): readonly Said[] {
  const references = readings.attributes.filter(
    ({ data }) => !data.passing && isReference(data, find),
  );
  return [
    ...readings.relations.map(({ ref, data }) => ({ ref, ...data })),
    ...references.map(({ ref, data }) => ({
      ref,
      statement: data.statement,
      from: data.concept,
      to: data.name,
      kind: "many-to-one" as const,
      required: data.required,
    })),
  ];
}

/** One relation of several readings: what is said outright first, then what says more of both sides. */
function unite(group: readonly [Said, ...Said[]]): Omit<Relation, "from" | "to"> {
  const [kind = "many-to-one"] = group
    .toSorted(
      (a, b) => Number(a.inferred ?? false) - Number(b.inferred ?? false) || rank(a) - rank(b),
    )
    .map((each) => each.kind);
  const one = group.some((each) => each.kind === "one-to-one");
  const first = <Key extends "role" | "required" | "owned">(key: Key): Said[Key] =>
    group.find((each) => each[key] !== undefined)?.[key];
  return {
    kind: one && kind === "many-to-one" ? "one-to-one" : kind,
    ...given({ role: first("role"), required: first("required"), owned: first("owned") }),
  };
}

function rank({ kind }: Said): number {
  return ["one-to-one", "many-to-many", "many-to-one"].indexOf(kind);
}

function given({
  role,
  required,
  owned,
}: Pick<Said, "role" | "required" | "owned">): Pick<Relation, "role" | "required" | "owned"> {
  return {
    ...(role === undefined ? {} : { role }),
    ...(required === undefined ? {} : { required }),
    ...(owned === undefined ? {} : { owned }),
  };
}

function whyOf(group: readonly [Said, ...Said[]]): DraftOf<typeof brief.relation>["why"] {
  const refs = refsOf(group);
  return group.every(({ inferred }) => inferred === true)
    ? derived("cardinality-inferred", refs)
    : carried(...refs);
}

interface Between {
  readonly from: string;
  readonly to: string;
  readonly role?: string | undefined;
}

function pairOf({ from, to }: Between, naming: Naming): string {
  return join(naming(from), naming(to));
}

function idBetween({ from, to, role }: Between, naming: Naming): string {
  const own = naming(to).split("-");
  // "user" is no other role of a "user account", nor "user or member" one of whoever is called both.
  const plain =
    role === undefined ||
    (/ or /.test(role) && naming(role) === naming(to)) ||
    keyOf(role)
      .split("-")
      .every((word) => own.includes(word));
  return join(naming(from), naming(to), ...(plain ? [] : [nameId(role)]));
}
