import { byRef, capital, carried, type DraftOf, node, optional, slug } from "@planc/core";
import { architecture, brief } from "@planc/core/ir";
import { derived, step } from "../kit.ts";
import { areasBorne } from "../model/areas.ts";
import { assignConcepts } from "../model/assign.ts";
import { type Cluster, clusters } from "../model/cohesion.ts";
import { communities } from "../model/communities.ts";
import { isSeveral, listed, several, single } from "../model/language.ts";
import { type Concept, type RelationModel, relationModel } from "../model/relations.ts";
import { type StatedService, statedServices } from "../model/stated-services.ts";

type Draft = DraftOf<typeof architecture.context>;
type Concepts = ReadonlyMap<string, Concept>;

/** Services that the text names win; what they leave over is put together by its relations. */
export const contexts = step("contexts", {
  reads: {
    concepts: brief.concept,
    relations: optional(brief.relation),
    actions: optional(brief.action),
    parts: optional(brief.part),
    team: optional(brief.team),
  },
  writes: { contexts: architecture.context },
  run: async ({ options, concepts, relations, actions, parts, team }) => {
    const all: Concepts = byRef(concepts);
    const areas = areasBorne({ concepts, relations, actions, people: team?.data.size });
    const model = relationModel(concepts, relations, areas);
    const named = statedServices(parts);
    const assigned = assignConcepts(named, concepts, model);
    const found = await clusters({
      model: without(model, assigned),
      actions,
      largest: options.maxContextSize,
      split: communities,
    });
    const active = new Set<string>(actions.map(({ data }) => data.concept));
    const adopted = new Map(assigned);
    const own = found.filter((cluster) => {
      const idle = !cluster.members.some((member) => active.has(member));
      const adopter = idle || !cluster.account ? adopterOf(cluster, model, assigned) : undefined;
      if (adopter) for (const member of cluster.members) adopted.set(member, adopter);
      return adopter === undefined;
    });
    const stated = named.flatMap((service) => statedContext(service, adopted, model, all));
    const taken = new Set(stated.map(({ id }) => id));
    return { contexts: [...stated, ...own.map((each) => ownContext(each, model, all, taken))] };
  },
});

/** The model as the concepts see it that no stated service keeps. */
function without(model: RelationModel, assigned: ReadonlyMap<string, string>): RelationModel {
  if (assigned.size === 0) return model;
  const aggregates = [...model.aggregates.values()].flatMap((aggregate) => {
    const members = aggregate.members.filter((member) => !assigned.has(member));
    return members.length > 0 ? [[aggregate.root, { ...aggregate, members }] as const] : [];
  });
  const left = new Map(aggregates);
  const links = model.links.filter(({ from, to }) => left.has(from) && left.has(to));
  return { ...model, aggregates: left, links };
}

/** What is left over goes to the service that it has most to do with; accounts only where nobody acts on them. */
function adopterOf(
  cluster: Cluster,
  model: RelationModel,
  assigned: ReadonlyMap<string, string>,
): string | undefined {
  const inside = new Set(cluster.members);
  const counts = new Map<string, number>();
  for (const { relation } of model.links) {
    const { from, to } = relation.data;
    const service = inside.has(to)
      ? assigned.get(from)
      : inside.has(from)
        ? assigned.get(to)
        : undefined;
    if (service) counts.set(service, (counts.get(service) ?? 0) + 1);
  }
  return [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))[0]?.[0];
}

function statedContext(
  service: StatedService,
  assigned: ReadonlyMap<string, string>,
  model: RelationModel,
  all: Concepts,
): readonly Draft[] {
  const kept = [...all.values()].filter((concept) => assigned.get(concept.ref) === service.id);
  if (kept.length === 0) return [];
  const members = kept.map(({ ref }) => ref);
  const isAccounts = members.every(
    (ref) => model.aggregates.get(model.of.get(ref) ?? ref)?.account,
  );
  const why = isAccounts
    ? accountReason(kept, model, all)
    : [glueOf(members, model, all), borderOf(members, model, all)].filter(Boolean).join("; ");
  const because = [
    "Stated",
    ...(why ? [`${why.charAt(0).toLowerCase()}${why.slice(1)}`] : []),
  ].join("; ");
  const data = { name: service.name, concepts: kept.map(({ ref }) => ref), because };
  return [node(architecture.context, service.id, data, carried(service.ref))];
}

function ownContext(
  cluster: Cluster,
  model: RelationModel,
  all: Concepts,
  taken: ReadonlySet<string>,
): Draft {
  const kept = cluster.members.flatMap((member) => all.get(member) ?? []);
  const head = all.get(cluster.head);
  const plain =
    cluster.account || !head ? "Accounts" : (cluster.area?.name ?? capital(several(head.data)));
  const name = taken.has(slug(plain)) ? `${plain} core` : plain;
  const data = {
    name,
    concepts: kept.map(({ ref }) => ref),
    because: cluster.account ? accountReason(kept, model, all) : reason(cluster, model, all),
  };
  const by = cluster.account
    ? "context-of-accounts"
    : cluster.cut
      ? "context-by-links"
      : "context-by-cohesion";
  const from = [...kept.map(({ ref }) => ref), ...cluster.held];
  return node(architecture.context, slug(name), data, derived(by, from));
}

function accountReason(kept: readonly Concept[], model: RelationModel, all: Concepts): string {
  const inside = new Set<string>(kept.map(({ ref }) => ref));
  const referring = model.links.filter(({ from, to }) => !inside.has(from) && inside.has(to));
  const from = new Set(referring.map(({ relation: { data } }) => nameIn(all)(data.from)));
  const outward = model.links.filter(({ from, to }) => inside.has(from) && !inside.has(to));
  const to = new Set(outward.map(({ relation: { data } }) => nameIn(all)(data.to)));
  const met = from.size > 0 ? listed([...from], 4) : "nothing";
  return `Referred to by ${met}${to.size > 0 ? `; across: ${listed([...to], 4)}` : ""}`;
}

function reason(cluster: Cluster, model: RelationModel, all: Concepts): string {
  const head = all.get(cluster.head);
  const alone = `${nameIn(all)(cluster.head)} ${head && isSeveral(head.data) ? "stand" : "stands"} alone`;
  const glue = glueOf(cluster.members, model, all) || alone;
  const cut = borderOf(cluster.members, model, all);
  const { area } = cluster;
  const why = area ? area.because.replace(/[.]$/, "") : glue;
  const inner = area ? glueOf(cluster.members, model, all) : "";
  return [capital(why), inner, cut ?? ""].filter((each) => each !== "").join("; ");
}

const nameIn = (all: Concepts) => (ref: string) =>
  single(all.get(ref)?.data ?? { name: "something" });

/** What holds the concepts together; empty where nothing but their place does. */
function glueOf(members: readonly string[], model: RelationModel, all: Concepts): string {
  const inside = new Set(members);
  const name = nameIn(all);
  const alone = (some: readonly string[]) =>
    some.length === 1 && !some.some((each) => isSeveral(all.get(each)?.data ?? { name: each }));
  const wholes = new Map<string, string[]>();
  for (const member of members) {
    const root = model.of.get(member) ?? member;
    // What a service of the text keeps apart from the whole is held by nothing to it.
    if (root !== member && inside.has(root))
      wholes.set(root, [...(wholes.get(root) ?? []), member]);
  }
  const parts = [...wholes].map(([root, some]) => `${listed(some.map(name), 4)} in ${name(root)}`);
  const held = model.links
    .filter(
      ({ strong, relation: { data } }) => strong && inside.has(data.from) && inside.has(data.to),
    )
    .map(({ relation: { data } }) =>
      data.kind === "many-to-many"
        ? `${name(data.from)} many-to-many ${name(data.to)}`
        : `${name(data.from)} ${alone([data.from]) ? "needs" : "need"} ${name(data.to)}`,
    );
  if (parts.length + held.length > 0) return listed([...parts, ...held], 4);
  const loose = model.links
    .map(({ relation: { data } }) => data)
    .filter(({ from, to }) => inside.has(from) && inside.has(to))
    .map(({ from, to }) => `${name(from)} → ${name(to)}`);
  return listed([...new Set(loose)], 4);
}

/**
 * What refers across the border: there the cut costs a look-up by id, and no joined row. References to people
 * are told of where there are no others.
 */
function borderOf(
  members: readonly string[],
  model: RelationModel,
  all: Concepts,
): string | undefined {
  const inside = new Set(members);
  const name = nameIn(all);
  const met = model.links.filter(
    ({ relation: { data } }) => inside.has(data.from) !== inside.has(data.to),
  );
  const crossing = met.filter(
    ({ from, to }) => !model.aggregates.get(from)?.account && !model.aggregates.get(to)?.account,
  );
  const apart = [...model.wholes].flatMap(([member, whole]) =>
    inside.has(member) !== inside.has(whole) ? [`${name(member)} → ${name(whole)}`] : [],
  );
  const pairsOf = (links: typeof crossing) =>
    links.map(({ relation: { data } }) => `${name(data.from)} → ${name(data.to)}`);
  const others = [...apart, ...pairsOf(crossing)];
  const across = [...new Set(others.length > 0 ? others : pairsOf(met))];
  return across.length > 0 ? `across: ${listed(across, 4)}` : undefined;
}
