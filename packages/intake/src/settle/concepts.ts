import { carried, type DataOf, type DraftOf, node, type Ref, refOf } from "@planc/core";
import { brief } from "@planc/core/ir";
import { derived } from "../kit.ts";
import { lifeCycleOf } from "./life-cycle.ts";
import { groupBy, isFilled, pluralOf, refsOf } from "./names.ts";
import { conceptKey, type Naming } from "./naming.ts";
import { type ProposalOf, proposed, type Readings } from "./readings.ts";

type Concept = DataOf<typeof brief.concept>;

/** The concepts of the text, and those that the domain adds. Their ids are keys of their names. */
export function settleConcepts(
  readings: Readings,
  naming: Naming,
  meant: ReadonlyMap<string, unknown>,
): readonly DraftOf<typeof brief.concept>[] {
  const named = groupBy(readings.concepts, ({ data }) => naming(data.name));
  const proposals = groupBy(proposed(readings, "concept"), ({ data }) => naming(data.name));
  const tables = tablesOf(readings);
  const standings = standingsOf(readings, naming);
  const done = deedsOf(readings, naming);
  const related = new Set(
    readings.relations.flatMap(({ data: { from, to } }) => [from, to]).map(naming),
  );
  const keys = new Set([
    ...[...named]
      .filter(
        ([key, group]) =>
          group.some(({ data }) => !data.passing) || (tables.has(key) && related.has(key)),
      )
      .map(([key]) => key),
    ...proposals.keys(),
    ...(readings.relations.some(({ data }) => naming(data.to) === "user") ? ["user"] : []),
  ]);
  const drafts = [...keys].flatMap((key) => {
    if (meant.has(key)) return [];
    const read = named.get(key) ?? [];
    const proposal = proposals.get(key)?.[0];
    if (isFilled(read))
      return [fromText(key, read, proposal, standings.get(key) ?? [], done.get(key) ?? new Set())];
    return proposal ? [fromDomain(key, proposal)] : impliedUser(key, readings);
  });
  const things = drafts.filter((draft) => !isValue(draft, readings, naming));
  return hereIfAllExist(
    barredByThere(things).map((draft) => withTable(draft, tables.get(draft.id))),
  );
}

/** What bars a thing has to be kept here itself. */
function barredByThere(
  drafts: readonly DraftOf<typeof brief.concept>[],
): readonly DraftOf<typeof brief.concept>[] {
  const there = new Set<string>(drafts.map(({ id }) => refOf(brief.concept, id)));
  return drafts.map((draft) => {
    const { barredBy, ...data } = draft.data;
    return barredBy === undefined || there.has(barredBy.concept) ? draft : { ...draft, data };
  });
}

/** The day or month of something else, with nothing of its own: what has it has a field for it. */
function isValue(
  { id, data }: DraftOf<typeof brief.concept>,
  { attributes }: Pick<Readings, "attributes">,
  naming: Naming,
): boolean {
  return (
    data.role === "transfer" &&
    /^\W{0,3}(?:represents |the |an? )*calendar (?:date|day|month|year)\b/i.test(
      data.description ?? "",
    ) &&
    !attributes.some((each) => naming(each.data.concept) === id)
  );
}

/**
 * Where everything that is kept "already exists", it is what the product itself keeps: a feature of
 * accounts alone would otherwise be about nothing of its own.
 */
function hereIfAllExist(
  drafts: readonly DraftOf<typeof brief.concept>[],
): readonly DraftOf<typeof brief.concept>[] {
  const isKept = ({ data }: (typeof drafts)[number]) =>
    data.role === "stored" || data.role === "join";
  const says = (pattern: RegExp) => (draft: (typeof drafts)[number]) =>
    draft.data.role === "external" && pattern.test(draft.data.description ?? "");
  if (drafts.some(isKept) || !drafts.some(says(/\bexist(?:s|ing)?\b/i))) return drafts;
  return drafts.map((draft) =>
    draft.data.role === "external" && !says(ofOthers)(draft)
      ? { ...draft, data: { ...draft.data, role: "stored", existing: true } }
      : draft,
  );
}

const ofOthers = /\b(?:managed|owned|maintained|provided|handled|lives?|remains) (?:by|in)\b/i;

type TableRef = Readings["facts"][number]["ref"];

/** The tables of the repository by the names of things; those that are there before those that are planned. */
function tablesOf({ facts }: Pick<Readings, "facts">): ReadonlyMap<string, TableRef> {
  const tables = facts.flatMap(({ ref, data }) =>
    data.kind === "table"
      ? [{ ref, key: conceptKey(data.model ?? thingName(data.name)), planned: data.planned }]
      : [],
  );
  const [there, planned] = [
    tables.filter((each) => !each.planned),
    tables.filter((each) => each.planned),
  ];
  return new Map([...there, ...planned].map(({ key, ref }) => [key, ref] as const).reverse());
}

/** `OrderItems`, `order_items`, `public.order_items` and `tbl_order_items` are `order items`. */
function thingName(table: string): string {
  return table
    .slice(table.lastIndexOf(".") + 1)
    .replace(/^(?:tbl|t)_/i, "")
    .replace(/([\p{Ll}\p{N}])(\p{Lu})/gu, "$1 $2")
    .replace(/[_\s-]+/g, " ")
    .trim();
}

/**
 * Tables make no concepts, and mark those that are there for another reason. What "already exists" is
 * somebody else's, unless its table is in this repository.
 */
function withTable(
  draft: DraftOf<typeof brief.concept>,
  table: TableRef | undefined,
): DraftOf<typeof brief.concept> {
  if (table === undefined) return draft;
  const { id, data, why } = draft;
  if (why.kind === "stated") return draft;
  const [first = table, ...rest] = why.from;
  const from = [...rest, table];
  const role = data.role === "external" ? "stored" : data.role;
  return node(
    brief.concept,
    id,
    { ...data, role, existing: true, table },
    why.kind === "carried" ? carried(first, ...from) : { ...why, from: [first, ...from] },
  );
}

function tellsOfStates({ states, anyOrder, ways, final }: Readings["concepts"][number]["data"]) {
  return (states ?? ways ?? final ?? anyOrder) !== undefined;
}

/** Lists of the values of a status, by the key of the thing that has it. */
function standingsOf(
  { attributes }: Pick<Readings, "attributes">,
  naming: Naming,
): ReadonlyMap<string, readonly (readonly string[])[]> {
  const lists = new Map<string, (readonly string[])[]>();
  for (const { data } of attributes) {
    if (!data.values || !/\b(?:status|state|stage)$/i.test(data.name)) continue;
    const key = naming(data.concept);
    lists.set(key, [...(lists.get(key) ?? []), data.values]);
  }
  return lists;
}

/** What the text says to be done to each thing. */
function deedsOf({ actions }: Readings, naming: Naming): ReadonlyMap<string, Set<string>> {
  const deeds = new Map<string, Set<string>>();
  for (const { data } of actions) {
    if (data.negated || data.passing) continue;
    const key = naming(data.concept);
    deeds.set(key, (deeds.get(key) ?? new Set<string>()).add(data.verb.toLowerCase()));
  }
  return deeds;
}

function fromText(
  key: string,
  read: readonly [Readings["concepts"][number], ...Readings["concepts"]],
  proposal: ProposalOf<"concept"> | undefined,
  standings: readonly (readonly string[])[],
  done: ReadonlySet<string>,
): DraftOf<typeof brief.concept> {
  const declared = read.filter(({ data }) => data.declared);
  const sure = read.filter(({ data }) => !data.passing || tellsOfStates(data));
  const sources = isFilled(sure) ? sure : read;
  const own = declared.find(({ data }) => data.description ?? data.role)?.data ?? declared[0]?.data;
  // A section that lists it says what it is called and what it is.
  const name = own?.name ?? proposal?.data.name ?? sources[0].data.name;
  const states = lifeCycleOf(sources, { lists: standings, done });
  const said = own ? (own.role ?? "stored") : sources.find(({ data }) => data.role)?.data.role;
  const role = said ?? proposal?.data.role ?? "stored";
  const adds = states ? undefined : proposal?.data.states;
  const completes =
    proposal !== undefined && (adds !== undefined || (said === undefined && role !== "stored"));
  const description = own?.description;
  const data: Concept = {
    name,
    plural: own || !proposal?.data.plural ? pluralOf(name) : proposal.data.plural,
    role,
    ...(description ? { description } : {}),
    ...(adds ? { states: copyStates(adds) } : {}),
    ...(states ? { states } : {}),
    ...usualOf(proposal),
  };
  const refs = refsOf(sources);
  return node(
    brief.concept,
    key,
    data,
    completes ? derived("completed-by-domain", [...refs, proposal.ref]) : carried(...refs),
  );
}

function fromDomain(
  key: string,
  { ref, data }: ProposalOf<"concept">,
): DraftOf<typeof brief.concept> {
  const { name, plural, role, description, states } = data;
  return node(
    brief.concept,
    key,
    {
      name,
      plural: plural ?? pluralOf(name),
      role,
      ...(description ? { description } : {}),
      ...(states ? { states: copyStates(states) } : {}),
      ...usualOf({ data }),
    },
    carried(ref),
  );
}

/** What the domain says of its place in the product, whoever names it. */
function usualOf(
  proposal: Pick<ProposalOf<"concept">, "data"> | undefined,
): Pick<Concept, "area" | "barredBy" | "emptied" | "laidOut" | "outbound"> {
  const { area, barredBy, emptied, laidOut, outbound } = proposal?.data ?? {};
  return {
    ...(area ? { area: { ...area } } : {}),
    ...(barredBy
      ? { barredBy: { ...barredBy, concept: refOf(brief.concept, conceptKey(barredBy.concept)) } }
      : {}),
    ...(laidOut ? { laidOut } : {}),
    ...(emptied ? { emptied } : {}),
    ...(outbound ? { outbound } : {}),
  };
}

/** "a task has an assignee" speaks of people with accounts. */
function impliedUser(
  key: string,
  { relations }: Readings,
): readonly DraftOf<typeof brief.concept>[] {
  const saying = relations.filter(({ data }) => conceptKey(data.to) === key);
  if (!isFilled(saying)) return [];
  const data: Concept = { name: "User", plural: "Users", role: "stored" };
  return [node(brief.concept, key, data, carried(...refsOf(saying)))];
}

function copyStates(states: NonNullable<Concept["states"]>): NonNullable<Concept["states"]> {
  return states.map(({ name, next }) => ({ name, next: [...next] }));
}

/** Names of the states of a concept, among those that were settled. */
export function statesFinder(
  concepts: readonly DraftOf<typeof brief.concept>[],
): (concept: Ref<"brief/concept">) => readonly string[] {
  const states = new Map(
    concepts.map(({ id, data }) => [id, (data.states ?? []).map(({ name }) => name)]),
  );
  return (concept) => states.get(concept.slice("brief/concept#".length)) ?? [];
}

/** Finds the concept that a name means, among those that were settled. */
export function conceptFinder(
  concepts: readonly DraftOf<typeof brief.concept>[],
  naming: Naming,
): (name: string) => Ref<"brief/concept"> | undefined {
  const ids = new Set(concepts.map(({ id }) => id));
  return (name) => {
    const key = naming(name);
    return ids.has(key) ? `brief/concept#${key}` : undefined;
  };
}
