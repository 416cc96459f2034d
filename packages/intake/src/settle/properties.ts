import { carried, type DataOf, type DraftOf, node, type Ref } from "@planc/core";
import { brief } from "@planc/core/ir";
import { derived } from "../kit.ts";
import { nameWords, plainName } from "../words/split-name.ts";
import { attributeId, attributeIds, isReference } from "./attribute-names.ts";
import type { MeantRelation } from "./meant-relations.ts";
import { groupBy, refsOf } from "./names.ts";
import type { Naming } from "./naming.ts";
import { type ProposalOf, proposed, type Readings } from "./readings.ts";

type Attribute = DataOf<typeof brief.attribute>;
type Read = Readings["attributes"][number];
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
  const inSection = sectionStatements(readings);
  const listed = ({ data }: Read) => inSection.has(data.statement);
  const read = readings.attributes.filter(({ data }) => !isReference(data, find));
  const idOf = attributeIds(read, { naming, listed });
  const said = groupBy(
    read
      .filter((each) => idOf(each) !== undefined)
      .toSorted((a, b) => Number(listed(b)) - Number(listed(a))),
    (each) => idOf(each) ?? "",
  );
  const offered = groupBy(proposed(readings, "attribute"), ({ data }) => attributeId(data, naming));
  const drafts: DraftOf<typeof brief.attribute>[] = [];
  const told = new Set<string>();
  const priced = new Set(
    [...said].flatMap(([id, [{ data }]]) => (/\bprice$/i.test(data.name) ? [ownerOf(id)] : [])),
  );
  for (const [id, group] of said) {
    const concept = find(group[0].data.concept);
    if (!concept || group.every(({ data }) => data.passing)) continue;
    const merged = merge(group.map(({ data }) => data));
    const { statement: _, concept: __, passing: ___, values, parts, ...rest } = merged;
    const own: Attribute = {
      ...rest,
      ...(rest.type === "date" && dateAndTime.test(rest.name)
        ? { type: "timestamp" as const }
        : {}),
      // Beside a price an amount is how much there is of something.
      ...(rest.type === "money" && /^amount$/i.test(rest.name) && priced.has(ownerOf(id))
        ? {
            type: "decimal" as const,
            ...(rest.above === undefined ? { minimum: rest.minimum ?? 0 } : {}),
          }
        : {}),
      concept,
      ...(values ? { values: [...values] } : {}),
      ...(parts ? { parts: [...parts] } : {}),
      ...alsoOf(rest.name, group),
    };
    // United under one name, it is still what it is called elsewhere in the text.
    const names = [id, ...group.map(({ data }) => attributeId(data, naming))];
    for (const each of names) told.add(each);
    const proposal = names.map((each) => offered.get(each)?.[0]).find((each) => each !== undefined);
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
    const isTold = told.has(id) || (/\.(?:kind|type)$/.test(id) && kinds.has(ownerOf(id)));
    if (!concept || isTold) continue;
    const { kind: _, match: __, values, concept: ___, ...rest } = proposal.data;
    const data = { ...rest, concept, ...(values ? { values: [...values] } : {}) };
    drafts.push(node(brief.attribute, id, data, carried(proposal.ref)));
  }
  return drafts;
}

/**
 * The longer name that the text has for it in more than one place: "contact email" of an "email". Of two such
 * names neither is the one.
 */
function alsoOf(name: string, group: readonly Read[]): Pick<Attribute, "also"> {
  const own = nameWords(name);
  const places = new Map<string, Set<string>>();
  for (const { data } of group) {
    const words = nameWords(data.name);
    const isLonger = words.length > own.length && own.every((word) => words.includes(word));
    if (!isLonger) continue;
    const called = plainName(data.name);
    places.set(called, (places.get(called) ?? new Set()).add(data.statement));
  }
  const often = [...places].filter(([, statements]) => statements.size > 1);
  const [one, ...others] = often;
  return one === undefined || others.length > 0 ? {} : { also: [one[0]] };
}

/** A "date" elsewhere in the text may be half of it. */
const dateAndTime = /\bdate(?:\/| and | & )time$/i;

/** Statements of the sections that list what things consist of. */
function sectionStatements({ statements }: Readings): ReadonlySet<string> {
  return new Set(statements.filter(({ data }) => data.role === "entity").map(({ ref }) => ref));
}

function ownerOf(id: string): string {
  return id.slice(0, id.lastIndexOf("."));
}

/** Several readings of one attribute: what any of them says counts. */
function merge<Data extends object>(all: readonly [Data, ...Data[]] | readonly Data[]): Data {
  return Object.assign({}, ...all.toReversed());
}

function limitsOf({ data }: ProposalOf<"attribute">): Partial<Attribute> {
  const { values, maxLength, minimum, maximum, notOver, sum, unique, required, dataClass } = data;
  return {
    required,
    ...(values ? { values: [...values] } : {}),
    ...(maxLength === undefined ? {} : { maxLength }),
    ...(minimum === undefined ? {} : { minimum }),
    ...(maximum === undefined ? {} : { maximum }),
    ...(notOver === undefined ? {} : { notOver }),
    ...(sum === undefined ? {} : { sum }),
    ...(unique === undefined ? {} : { unique }),
    ...(dataClass === undefined ? {} : { dataClass }),
  };
}
