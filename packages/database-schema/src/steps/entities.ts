import { carried, idOf, node, optional, type Ref, type ViewOf } from "@planc/core";
import { architecture, brief, data, security } from "@planc/core/ir";
import { isKeeper } from "../access/keepers.ts";
import { accountId } from "../fields/account.ts";
import { pairs } from "../fields/pairs.ts";
import { partLists } from "../fields/part-lists.ts";
import { derived, step } from "../kit.ts";

type Concept = ViewOf<typeof brief.concept>;
type Relation = ViewOf<typeof brief.relation>;

/** Stored concepts, and a join for each pair that has many of one another; none without a store. */
export const entities = step("entities", {
  reads: {
    concepts: brief.concept,
    relations: optional(brief.relation),
    attributes: optional(brief.attribute),
    stores: data.store,
    components: optional(architecture.component),
    contexts: optional(architecture.context),
    identity: optional(security.identity),
  },
  writes: { entities: data.entity },
  run: ({ concepts, relations, attributes, stores, components, contexts, identity }) => {
    if (!stores.some((store) => isKeeper(store, components))) return { entities: [] };
    // Whoever owns or gets something has an account here, where the product itself signs people in.
    const holdsAccounts = identity?.data.owner === "system" && identity.data.means === undefined;
    const kept = concepts.filter(
      ({ id, data: { role } }) =>
        role === "stored" ||
        role === "join" ||
        (role === "external" && id === accountId && holdsAccounts),
    );
    const contextOf = (concept: Ref) =>
      contexts.find((context) => context.data.concepts.some((each) => each === concept))?.ref;
    const root = rootsOf(kept, relations, identity?.data.tenancy);
    const own = kept.map((concept) => {
      const context = contextOf(concept.ref);
      return node(
        data.entity,
        concept.id,
        {
          name: concept.data.name,
          concept: concept.ref,
          ...(context ? { context } : {}),
          aggregate: `data/entity#${root(concept.id)}`,
          ...(concept.data.states ? { states: concept.data.states } : {}),
          lifecycle: concept.data.existing ? "changed" : "new",
        },
        carried(concept.ref),
      );
    });
    const joins = pairs(kept, relations)
      .filter(({ via }) => via === undefined)
      .map(({ id, name, relation }) => {
        const context = contextOf(relation.data.from);
        return node(
          data.entity,
          id,
          {
            name,
            ...(context ? { context } : {}),
            aggregate: `data/entity#${root(idOf(relation.data.from))}`,
            lifecycle: "new",
          },
          derived("join-per-many-to-many", [relation.ref]),
        );
      });
    const parts = partLists(kept, attributes).map(({ id, name, owner, attribute }) => {
      const context = contextOf(owner.ref);
      return node(
        data.entity,
        id,
        {
          name,
          ...(context ? { context } : {}),
          aggregate: `data/entity#${root(owner.id)}`,
          partOf: `data/entity#${owner.id}`,
          listedBy: attribute.ref,
          lifecycle: "new",
        },
        derived("part-per-list", [attribute.ref]),
      );
    });
    const account =
      holdsAccounts && !kept.some(({ id }) => id === accountId) ? [accountOf(identity.ref)] : [];
    return { entities: [...own, ...account, ...joins, ...parts] };
  },
});

/** The account of people of whom the text keeps nothing, where the product itself signs them in. */
function accountOf(identity: Ref) {
  return node(
    data.entity,
    accountId,
    { name: "User", aggregate: `data/entity#${accountId}`, lifecycle: "new" },
    derived("account-of-sign-in", [identity]),
  );
}

/**
 * The aggregate of a concept: an owned thing that has no life cycle and owns nothing itself is changed
 * through its owner, unless that is an account or a tenant, which own whatever people make.
 */
function rootsOf(
  kept: readonly Concept[],
  relations: readonly Relation[],
  tenancy: Ref | undefined,
): (id: string) => string {
  const byRef = new Map<string, Concept>(kept.map((concept) => [concept.ref, concept]));
  const ownerOf = new Map<string, string>();
  const owners = new Set<string>(
    relations.flatMap(({ data: { from, to, owned } }) => (owned && from !== to ? [to] : [])),
  );
  for (const { data: relation } of relations) {
    const [from, to] = [byRef.get(relation.from), byRef.get(relation.to)];
    if (!from || !to || from === to || relation.owned !== true || from.data.states) continue;
    if (owners.has(from.ref)) continue;
    if (to.id === "user" || to.ref === tenancy || ownerOf.has(from.id)) continue;
    ownerOf.set(from.id, to.id);
  }
  return (id) => ownerOf.get(id) ?? id;
}
