import type { ViewOf } from "@planc/core";
import type { brief } from "@planc/core/ir";
import { accountPartWords, accountWords } from "../catalog/context-words.ts";
import { Groups } from "./groups.ts";
import { wordsOf } from "./language.ts";

export type Concept = ViewOf<typeof brief.concept>;
export type Relation = ViewOf<typeof brief.relation>;
export type Action = ViewOf<typeof brief.action>;

export type Area = NonNullable<Concept["data"]["area"]>;
/** By concept, the area of the product that the domain counts it to. */
export type Areas = ReadonlyMap<string, Area>;

/** Something that a person could change alone, with what is part of it. Known by the concept it is about. */
export interface Aggregate {
  readonly root: string;
  readonly members: readonly string[];
  /** Says who people are: referred to from everywhere, and held together by that alone. */
  readonly account: boolean;
}

/** A reference from one aggregate to another. */
export interface Link {
  readonly from: string;
  readonly to: string;
  /** The one that refers cannot exist without the other. */
  readonly strong: boolean;
  readonly relation: Relation;
}

export interface RelationModel {
  readonly aggregates: ReadonlyMap<string, Aggregate>;
  /** Aggregate by member. */
  readonly of: ReadonlyMap<string, string>;
  /** What a member is a part of itself, be that the root or another member. */
  readonly wholes: ReadonlyMap<string, string>;
  readonly links: readonly Link[];
  /** Area by aggregate: its root's, else that of its part which has one. Accounts have none. */
  readonly areas: Areas;
}

const kept = new Set(["stored", "join", "computed"]);

/** Whether the concept is kept by the system at all, or only passes through it. */
export const isKept = (concept: Concept): boolean => kept.has(concept.data.role);
const isAccount = (concept: Concept): boolean => {
  const words = wordsOf(concept.data.name);
  return words.length === 1 && accountWords.has(words[0] ?? "");
};

/**
 * Groups concepts by ownership; what is left between the groups are links. A part that the domain counts to
 * another area than its whole has a life of its own: it keeps the whole's id and is no part of it.
 */
export function relationModel(
  concepts: readonly Concept[],
  relations: readonly Relation[],
  areas: Areas,
): RelationModel {
  const own = concepts.filter(isKept);
  const groups = new Groups(own.map((each) => each.ref));
  const accounts = new Set<string>(own.filter(isAccount).map((each) => each.ref));
  const inside = relations.filter(({ data }) => groups.has(data.from) && groups.has(data.to));
  const wholes = new Map<string, string>();
  const join = (part: string, whole: string): void => {
    groups.join(part, whole);
    wholes.set(part, whole);
  };
  const placed = new Map([...areas].filter(([concept]) => !accounts.has(concept)));
  joinOwned(inside, own, { groups, join, accounts, placed });
  for (const { data } of inside) {
    // What joins two belongs to the side that keeps the list, and never to the accounts.
    if (data.via && groups.has(data.via)) {
      join(data.via, accounts.has(data.from) ? data.to : data.from);
    }
  }
  const of = new Map<string, string>(own.map((each) => [each.ref, groups.rootOf(each.ref)]));
  const aggregates = new Map(
    [...groups.all()].map(([root, members]) => [
      root,
      { root, members, account: accounts.has(root) },
    ]),
  );
  const rooted = new Map([...placed].filter(([concept]) => aggregates.has(concept)));
  return { aggregates, of, wholes, links: linksBetween(inside, of), areas: rooted };
}

/** What is part of several belongs to the first that is no account. */
function joinOwned(
  relations: readonly Relation[],
  concepts: readonly Concept[],
  {
    groups,
    join,
    accounts,
    placed,
  }: {
    readonly groups: Groups;
    readonly join: (part: string, whole: string) => void;
    readonly accounts: ReadonlySet<string>;
    /** Grows: a whole without an area is in that of its first part. */
    readonly placed: Map<string, Area>;
  },
): void {
  const owners = new Map<string, string[]>();
  const joining = new Set(
    concepts.filter(({ data }) => data.role === "join").map(({ ref }) => ref),
  );
  for (const { data } of relations) {
    if (data.from === data.to || data.kind === "many-to-many") continue;
    const part = data.owned ?? (joining.has(data.from) && data.required !== false);
    if (part) owners.set(data.from, [...(owners.get(data.from) ?? []), data.to]);
  }
  const isPlaced = (member: string) => +placed.has(member);
  const areaOf = (each: string) => placed.get(groups.rootOf(each))?.name;
  // Those without an area first: it is their whole that says which area they are in.
  for (const member of [...owners.keys()].toSorted((a, b) => isPlaced(a) - isPlaced(b))) {
    if (accounts.has(member)) continue;
    const all = owners.get(member) ?? [];
    const others = all.filter((each) => !accounts.has(each));
    const area = placed.get(member)?.name;
    // Of several, the one of its own area.
    const near = area === undefined ? undefined : others.find((each) => areaOf(each) === area);
    const owner = near ?? others[0] ?? all[0];
    if (owner === undefined) continue;
    // People and tenants own nearly everything, which tells nothing about what belongs together.
    const apart = accounts.has(owner)
      ? area !== undefined || !isPartOfAccount(member)
      : area !== undefined && areaOf(owner) !== undefined && areaOf(owner) !== area;
    if (apart) continue;
    const root = groups.rootOf(owner);
    const own = placed.get(member);
    join(member, owner);
    if (own && !accounts.has(root) && !placed.has(root)) placed.set(root, own);
  }
}

function isPartOfAccount(concept: string): boolean {
  const words = concept.slice(concept.indexOf("#") + 1).split("-");
  return words.some((word) => accountPartWords.has(word));
}

/** Whether one of both ends cannot exist without the other, be it as a part that has a life of its own. */
export function isStrong({ from, strong, relation: { data } }: Link): boolean {
  return strong || (data.owned === true && data.from === from);
}

function linksBetween(
  relations: readonly Relation[],
  of: ReadonlyMap<string, string>,
): readonly Link[] {
  return relations.flatMap((relation) => {
    const { data } = relation;
    const from = of.get(data.from) ?? data.from;
    const to = of.get(data.to) ?? data.to;
    if (from === to) return [];
    // A line of something refers to what it is about; only the whole depends on its parent.
    const whole = from === data.from;
    const strong =
      data.kind === "many-to-many" ? data.via === undefined : whole && data.required === true;
    return [{ from, to, strong, relation }];
  });
}
