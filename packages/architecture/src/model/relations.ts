import type { ViewOf } from "@planc/core";
import type { brief } from "@planc/core/ir";
import { accountPartWords, accountWords } from "../catalog/context-words.ts";
import { Groups } from "./groups.ts";
import { wordsOf } from "./language.ts";

export type Concept = ViewOf<typeof brief.concept>;
export type Relation = ViewOf<typeof brief.relation>;
export type Action = ViewOf<typeof brief.action>;

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
}

const kept = new Set(["stored", "join", "computed"]);

/** Whether the concept is kept by the system at all, or only passes through it. */
export const isKept = (concept: Concept): boolean => kept.has(concept.data.role);
const isAccount = (concept: Concept): boolean => {
  const words = wordsOf(concept.data.name);
  return words.length === 1 && accountWords.has(words[0] ?? "");
};

/** Groups concepts by ownership; what is left between the groups are links. */
export function relationModel(
  concepts: readonly Concept[],
  relations: readonly Relation[],
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
  joinOwned(inside, own, join, accounts);
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
  return { aggregates, of, wholes, links: linksBetween(inside, of) };
}

/** What is part of several belongs to the first that is no account. */
function joinOwned(
  relations: readonly Relation[],
  concepts: readonly Concept[],
  join: (part: string, whole: string) => void,
  accounts: ReadonlySet<string>,
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
  const areas = new Map<string, string | undefined>(
    concepts.map(({ ref, data }) => [ref, data.area?.name]),
  );
  for (const [member, all] of owners) {
    if (accounts.has(member)) continue;
    const others = all.filter((each) => !accounts.has(each));
    // Of several, the one of its own area.
    const area = areas.get(member);
    const near = area === undefined ? undefined : others.find((each) => areas.get(each) === area);
    const owner = near ?? others[0] ?? all[0];
    // People and tenants own nearly everything, which tells nothing about what belongs together.
    const apart = owner !== undefined && accounts.has(owner) && !isPartOfAccount(member);
    if (owner && !apart) join(member, owner);
  }
}

function isPartOfAccount(concept: string): boolean {
  const words = concept.slice(concept.indexOf("#") + 1).split("-");
  return words.some((word) => accountPartWords.has(word));
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
