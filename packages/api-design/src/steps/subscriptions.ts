import {
  byRef,
  capital,
  type DataOf,
  join,
  node,
  optional,
  type Ref,
  saidLive,
  slug,
  spoken,
  type ViewOf,
} from "@planc/core";
import { api, architecture, brief, data, decision, security } from "@planc/core/ir";
import { liveSignals } from "../catalog/live-signals.ts";
import { derived, step } from "../kit.ts";
import { camel, namedAs, plural, property, withArticle, words } from "../naming.ts";
import { accessOf } from "../operation/access.ts";
import { membershipsOf } from "../operation/memberships.ts";
import { roomsAt, roomsOf } from "./live-rooms.ts";

type Resource = ViewOf<typeof api.resource>;
type Access = DataOf<typeof api.subscription>["access"];
type Action = ViewOf<typeof brief.action>;

/** What clients that stay connected are told: the things that the text wants live, or whose life they follow. */
export const subscriptions = step("subscriptions", {
  reads: {
    convention: api.convention,
    connections: optional(architecture.connection),
    resources: optional(api.resource),
    policies: optional(security.policy),
    identity: optional(security.identity),
    choices: optional(decision.choice),
    qualities: optional(brief.quality),
    requirements: optional(brief.requirement),
    actions: optional(brief.action),
    actors: optional(brief.actor),
    entities: optional(data.entity),
    relations: optional(brief.relation),
    concepts: optional(brief.concept),
  },
  writes: { subscriptions: api.subscription },
  run: ({ convention, connections, resources, choices, qualities, requirements, ...rest }) => {
    const live = connections.filter(({ data }) => data.live === true);
    const choice = choices.find(({ data }) => data.topic === "decision/topic#real-time");
    if (live.length === 0 || !choice) return { subscriptions: [] };
    const asked = qualities.filter(({ data }) => data.name === "real-time");
    const said = saidLive(qualities, requirements);
    const because: readonly Ref[] = [choice.ref, ...asked.map(({ ref }) => ref)];
    const carried = new Set<string>(live.flatMap(({ data }) => data.carries));
    const isNamed = ({ resource }: Pick<Followed, "resource">) =>
      new RegExp(namedAs(...namesOf(resource)), "iu").test(said);
    const shown = followable(resources, carried, rest).filter(
      (each) => each.actions.length > 0 || isNamed(each),
    );
    const anyNamed = shown.some(isNamed);
    const technology = choice.data.name;
    const places = {
      resources: byRef(resources),
      policies: byRef(rest.policies),
      entities: byRef(rest.entities),
      relations: byRef(rest.relations),
      memberships: membershipsOf(rest.concepts, rest.relations),
    };
    const why = (...from: readonly Ref[]) => derived("told-as-it-happens", [...because, ...from]);
    const at = shown.find((each) => each.critical) ?? shown[0];
    const signalled = liveSignals.filter((each) => each.said.test(said));
    // Whoever is seen at a thing is told of it there, too.
    const roomsWhere = ({ resource, access }: Followed) =>
      resource === at?.resource && signalled.length > 0
        ? roomsAt(resource, access, places)
        : roomsOf(resource, access, places);
    const of = shown.map((each) => {
      const { resource, access, actions } = each;
      return node(
        api.subscription,
        resource.id,
        {
          name: `${camel(resource.data.name)}Changed`.slice(0, 128),
          summary: `${capital(withArticle(spoken(resource.data.name)))} changed`.slice(0, 200),
          resource: resource.ref,
          message: `api/schema#${messageId(resource)}`,
          access,
          key: property(`${words(resource.data.name).join(" ")} id`, convention.data.propertyCase),
          rooms: [...roomsWhere(each)],
          ...(resource.data.component ? { component: resource.data.component } : {}),
          technology,
          because: (anyNamed || actions.length === 0
            ? `${capital(spoken(plural(resource.data.name)))} asked live.`
            : `Changed by: ${verbsOf(actions)}.`
          ).slice(0, 4000),
        },
        why(resource.ref, ...actions.map(({ ref }) => ref)),
      );
    });
    const signals = signalled.flatMap((signal) =>
      at
        ? [
            node(
              api.subscription,
              slug(signal.name),
              {
                name: signal.name,
                summary: signal.summary,
                message: `api/schema#${join("live", slug(signal.name))}`,
                access: at.access,
                rooms: [...roomsAt(at.resource, at.access, places)],
                technology,
                because: /presence/i.test(signal.name)
                  ? "The text asks for it; it is passed on, and at most the time at which somebody was last there is kept."
                  : "The text asks for it; it is passed on and never kept.",
              },
              why(
                ...requirements.flatMap(({ ref, data }) =>
                  signal.said.test(data.text) ? [ref] : [],
                ),
              ),
            ),
          ]
        : [],
    );
    return { subscriptions: [...of, ...signals] };
  },
});

interface Followed {
  readonly resource: Resource;
  /** Whoever may read it hears of it. */
  readonly access: Access;
  readonly actions: readonly Action[];
  readonly critical: boolean;
}

/** Resources of what the connection carries. */
function followable(
  resources: readonly Resource[],
  carried: ReadonlySet<string>,
  about: {
    readonly actions: readonly Action[];
    readonly actors: readonly ViewOf<typeof brief.actor>[];
    readonly entities: readonly ViewOf<typeof data.entity>[];
    readonly policies: readonly ViewOf<typeof security.policy>[];
    readonly identity: ViewOf<typeof security.identity> | undefined;
  },
): readonly Followed[] {
  const { actions, actors, entities, policies, identity } = about;
  const entity = byRef(entities);
  return resources.flatMap((resource) => {
    const of = resource.data.entity;
    const concept = of && entity.get(of)?.data.concept;
    if (!concept || !carried.has(concept)) return [];
    const own = actions.filter(({ data }) => data.concept === concept);
    const changing = own.filter(({ data }) => changes.has(data.effect));
    const reading = own.filter(({ data }) => /^(?:read|list|search)$/.test(data.effect));
    const access = accessOf({
      effect: "read",
      concept,
      actions: reading,
      policies,
      identity,
      actors,
      implied: true,
    });
    const critical = changing.some(({ data }) => data.critical === true);
    return [{ resource, access, actions: changing, critical }];
  });
}

const changes: ReadonlySet<string> = new Set(["create", "update", "transition", "delete"]);

const verbsOf = (actions: readonly Action[]): string =>
  [...new Set(actions.filter(({ data }) => data.effect !== "delete").map(({ data }) => data.verb))]
    .slice(0, 4)
    .join(", ");

function namesOf({ data: { name } }: Resource): readonly string[] {
  const plain = words(name).join(" ");
  return [plain, plural(plain)];
}

/** Id of the schema of what is sent about a resource. */
export const messageId = (resource: { readonly id: string }): string => join("live", resource.id);
