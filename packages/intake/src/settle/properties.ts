import { carried, type DataOf, type DraftOf, join, node, type Ref } from "@planc/core";
import { brief } from "@planc/core/ir";
import { derived } from "../kit.ts";
import { nameId } from "../words/name-id.ts";
import type { MeantRelation } from "./meant-relations.ts";
import { groupBy, keyOf, refsOf } from "./names.ts";
import type { Naming } from "./naming.ts";
import { type ProposalOf, proposed, type Readings } from "./readings.ts";

type Attribute = DataOf<typeof brief.attribute>;
type Find = (name: string) => Ref<"brief/concept"> | undefined;

/** What concepts are called, and which there are. */
export interface Concepts {
  readonly find: Find;
  readonly naming: Naming;
  /** Relations of the domain that the text names by a noun. */
  readonly meant: ReadonlyMap<string, MeantRelation>;
}

/** The attributes of the text, completed by those that the domain adds. */
export function settleAttributes(
  readings: Readings,
  { find, naming }: Concepts,
): readonly DraftOf<typeof brief.attribute>[] {
  const idOf = ({ concept, name }: PropertyName) => join(naming(concept), nameId(name));
  const read = readings.attributes.filter(({ data }) => !isReference(data, find));
  const said = groupBy(read, ({ data }) => idOf(data));
  const offered = groupBy(proposed(readings, "attribute"), ({ data }) => idOf(data));
  const drafts: DraftOf<typeof brief.attribute>[] = [];
  for (const [id, group] of said) {
    const concept = find(group[0].data.concept);
    if (!concept) continue;
    const { statement: _, concept: __, values, ...rest } = merge(group.map(({ data }) => data));
    const own: Attribute = { ...rest, concept, ...(values ? { values: [...values] } : {}) };
    const proposal = offered.get(id)?.[0];
    drafts.push(
      proposal && (own.type === undefined || proposal.data.dataClass !== undefined)
        ? node(
            brief.attribute,
            id,
            own.type === undefined
              ? { ...limitsOf(proposal), ...own, type: proposal.data.type }
              : { ...own, dataClass: proposal.data.dataClass },
            derived("completed-by-domain", [...refsOf(group), proposal.ref]),
          )
        : node(brief.attribute, id, own, carried(...refsOf(group))),
    );
  }
  const kinds = new Set([...said.keys()].filter((id) => /\.(?:kind|type)$/.test(id)).map(ownerOf));
  for (const [id, [proposal]] of offered) {
    const concept = find(proposal.data.concept);
    // "kind" and "type" of one thing are the same list under two names.
    const told = said.has(id) || (/\.(?:kind|type)$/.test(id) && kinds.has(ownerOf(id)));
    if (!concept || told) continue;
    const { kind: _, match: __, values, concept: ___, ...rest } = proposal.data;
    const data = { ...rest, concept, ...(values ? { values: [...values] } : {}) };
    drafts.push(node(brief.attribute, id, data, carried(proposal.ref)));
  }
  return drafts;
}

/** "a task has a project" says what a task refers to, where projects are things of their own. */
function isReference({ name, concept }: PropertyName, find: Find): boolean {
  const other = find(name);
  return other !== undefined && other !== find(concept);
}

interface PropertyName {
  readonly concept: string;
  readonly name: string;
}

function ownerOf(id: string): string {
  return id.slice(0, id.lastIndexOf("."));
}

/** Several readings of one attribute: what any of them says counts. */
function merge<Data extends object>(all: readonly [Data, ...Data[]] | readonly Data[]): Data {
  return Object.assign({}, ...all.toReversed());
}

function limitsOf({ data }: ProposalOf<"attribute">): Partial<Attribute> {
  const { values, maxLength, minimum, maximum, unique, required, dataClass } = data;
  return {
    required,
    ...(values ? { values: [...values] } : {}),
    ...(maxLength === undefined ? {} : { maxLength }),
    ...(minimum === undefined ? {} : { minimum }),
    ...(maximum === undefined ? {} : { maximum }),
    ...(unique === undefined ? {} : { unique }),
    ...(dataClass === undefined ? {} : { dataClass }),
  };
}

/** The relations of the text, and those of the domain between concepts that there are. */
export function settleRelations(
  readings: Readings,
  { find, naming, meant }: Concepts,
): readonly DraftOf<typeof brief.relation>[] {
  const named = new Map([...meant.values()].map(({ read, proposal }) => [proposal.ref, read]));
  const relationId = (between: Between) => idBetween(between, naming);
  const drafts = new Map<string, DraftOf<typeof brief.relation>>();
  const references = readings.attributes.filter(({ data }) => isReference(data, find));
  const said = [
    ...readings.relations.map(({ ref, data }) => ({ ref, ...data })),
    ...references.map(({ ref, data }) => ({
      ref,
      from: data.concept,
      to: data.name,
      kind: "many-to-one" as const,
      ...(data.required === undefined ? {} : { required: data.required }),
    })),
  ];
  const groups = groupBy(said, (each) => relationId(each));
  for (const [id, group] of groups) {
    const { ref: _, ...first } = group[0];
    const from = find(first.from);
    const to = find(first.to);
    if (!from || !to) continue;
    const { role, required, owned, kind } = {
      role: undefined,
      required: undefined,
      owned: undefined,
      ...first,
    };
    drafts.set(
      id,
      node(
        brief.relation,
        id,
        {
          from,
          to,
          kind,
          ...(role === undefined ? {} : { role }),
          ...(required === undefined ? {} : { required }),
          ...(owned === undefined ? {} : { owned }),
        },
        carried(...refsOf(group)),
      ),
    );
  }
  for (const { ref, data } of proposed(readings, "relation")) {
    const id = relationId(data);
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
          ...(role === undefined ? {} : { role }),
          ...(required === undefined ? {} : { required }),
          ...(owned === undefined ? {} : { owned }),
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

interface Between {
  readonly from: string;
  readonly to: string;
  readonly role?: string | undefined;
}

function idBetween({ from, to, role }: Between, naming: Naming): string {
  const plain = role === undefined || keyOf(role) === naming(to);
  return join(naming(from), naming(to), ...(plain ? [] : [nameId(role)]));
}
