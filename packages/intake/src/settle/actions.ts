import { carried, type DataOf, type DraftOf, node, type Ref, slug, wordTable } from "@planc/core";
import { brief } from "@planc/core/ir";
import { type Effect, effects } from "../catalog/verbs.ts";
import { derived } from "../kit.ts";
import { groupBy, isFilled, keyOf, refsOf } from "./names.ts";
import type { Naming } from "./naming.ts";
import { everybody } from "./people.ts";
import { type ProposalOf, proposed, type Readings } from "./readings.ts";

type Action = DataOf<typeof brief.action>;
type Read = Readings["actions"][number];

export interface Settled {
  readonly naming: Naming;
  readonly findConcept: (name: string) => Ref<"brief/concept"> | undefined;
  readonly statesOf: (concept: Ref<"brief/concept">) => readonly string[];
  /** By id. */
  readonly actors: ReadonlyMap<string, DataOf<typeof brief.actor>>;
  /** The requirements that a statement became. */
  readonly requirementsOf: (statement: string) => readonly DraftOf<typeof brief.requirement>[];
}

/** Verbs that say the same: a domain's "create" is not added to a text's "add". */
const alike: Readonly<Record<string, string>> = wordTable({
  add: "create",
  record: "create",
  enter: "create",
  register: "create",
  edit: "update",
  change: "update",
  modify: "update",
  remove: "delete",
  erase: "delete",
  see: "view",
  read: "view",
  open: "view",
  browse: "list",
  find: "search",
});

/** What actors do: as the text says, then as the domain adds. */
export function settleActions(
  readings: Readings,
  settled: Settled,
): readonly DraftOf<typeof brief.action>[] {
  const idOf = (named: VerbOfConcept) => actionId(named, settled.naming);
  const sameness = (named: VerbOfConcept) => samenessOf(named, settled.naming);
  const said = groupBy(
    readings.actions.filter(({ data }) => data.negated !== true),
    ({ data }) => idOf(data),
  );
  const refused = new Set(
    readings.actions.filter(({ data }) => data.negated === true).map(({ data }) => sameness(data)),
  );
  const offers = proposed(readings, "action");
  const offered = groupBy(offers, ({ data }) => sameness(data));
  const drafts = new Map<string, DraftOf<typeof brief.action>>();
  const covered = new Set<string>();
  for (const [id, group] of said) {
    if (refused.has(sameness(group[0].data))) continue;
    const draft = fromText(id, group, offered.get(sameness(group[0].data))?.[0], settled);
    if (draft) drafts.set(id, draft);
    covered.add(sameness(group[0].data));
    for (const each of managed(group, settled)) {
      if (!drafts.has(each.id)) drafts.set(each.id, each);
      covered.add(sameness({ verb: each.data.verb, concept: group[0].data.concept }));
    }
  }
  for (const offer of offers) {
    const { ref, data } = offer;
    const id = idOf(data);
    const concept = settled.findConcept(data.concept);
    if (!concept || covered.has(sameness(data)) || refused.has(sameness(data)) || drafts.has(id))
      continue;
    if (data.state !== undefined && stateIn(offer, concept, settled) === undefined) continue;
    const { verb, effect, state, critical } = data;
    const action: Action = {
      actors: actorsOf(data.actors, settled),
      verb,
      concept,
      effect,
      ...(state === undefined ? {} : { state }),
      ...(critical === undefined ? {} : { critical }),
      requirements: [],
    };
    drafts.set(id, node(brief.action, id, action, carried(ref)));
  }
  return [...drafts.values()];
}

function fromText(
  id: string,
  group: readonly [Read, ...Read[]],
  proposal: ProposalOf<"action"> | undefined,
  settled: Settled,
): DraftOf<typeof brief.action> | undefined {
  const { verb, concept: name } = group[0].data;
  const concept = settled.findConcept(name);
  if (!concept) return undefined;
  const named = actorsOf(
    group.flatMap(({ data }) => data.actor ?? []),
    settled,
  );
  const actors = isFilled(named) ? named : actorsOf(proposal?.data.actors ?? [], settled);
  const own = effects.get(verb) ?? "command";
  const state = stateIn(proposal, concept, settled);
  // Where the text has a life cycle of its own, the domain's state is none of it.
  const leads = proposal?.data.effect !== "transition" || state !== undefined;
  const effect = proposal && leads ? proposal.data.effect : own;
  const critical = proposal?.data.critical;
  const completes = actors !== named && isFilled(actors);
  const data: Action = {
    actors,
    verb,
    concept,
    effect,
    ...(state === undefined ? {} : { state }),
    ...(critical === undefined ? {} : { critical }),
    requirements: requirementsOf(group, verb, name, settled),
  };
  const why =
    proposal && (completes || state !== undefined || critical !== undefined)
      ? derived("completed-by-domain", [...refsOf(group), proposal.ref])
      : carried(...refsOf(group));
  return node(brief.action, id, data, why);
}

function stateIn(
  proposal: ProposalOf<"action"> | undefined,
  concept: Ref<"brief/concept">,
  { statesOf }: Settled,
): string | undefined {
  const state = proposal?.data.state;
  return state !== undefined && statesOf(concept).includes(state) ? state : undefined;
}

const managing: readonly (readonly [string, Effect])[] = [
  ["create", "create"],
  ["view", "read"],
  ["list", "list"],
  ["update", "update"],
  ["delete", "delete"],
];

/** Who manages a thing creates, sees, changes and removes it. */
function managed(
  group: readonly [Read, ...Read[]],
  settled: Settled,
): readonly DraftOf<typeof brief.action>[] {
  const { verb, concept: name } = group[0].data;
  const concept = settled.findConcept(name);
  if ((verb !== "manage" && verb !== "maintain") || !concept) return [];
  const actors = actorsOf(
    group.flatMap(({ data }) => data.actor ?? []),
    settled,
  );
  const requirements = requirementsOf(group, verb, name, settled);
  return managing.map(([each, effect]) =>
    node(
      brief.action,
      actionId({ verb: each, concept: name }, settled.naming),
      { actors, verb: each, concept, effect, requirements },
      derived("managing-is-all", refsOf(group)),
    ),
  );
}

function requirementsOf(
  group: readonly Read[],
  verb: string,
  concept: string,
  { requirementsOf: find }: Settled,
): Ref<"brief/requirement">[] {
  const stem = verb.slice(0, 4);
  const refs = group.flatMap(({ data }) => {
    const all = find(data.statement);
    const near = all.filter(({ data: { text } }) => {
      const lower = text.toLowerCase();
      return (
        lower.includes(stem) && lower.includes(keyOf(concept).replaceAll("-", " ").slice(0, 4))
      );
    });
    return (near.length > 0 ? near : all).map(({ id }) => `brief/requirement#${id}` as const);
  });
  return [...new Set(refs)].sort();
}

function actorsOf(names: readonly string[], { actors }: Settled): Ref<"brief/actor">[] {
  const keys = names.flatMap((name) => {
    const key = keyOf(name);
    if (actors.has(key)) return [key];
    return key === everybody
      ? everyone(actors)
      : [...actors.keys()].filter((each) => each.endsWith(`-${key}`));
  });
  return [...new Set(keys)].sort().map((key) => `brief/actor#${key}` as const);
}

/** "Users can …" where the text names who they are: all who sign in. */
function everyone(actors: Settled["actors"]): readonly string[] {
  return [...actors].flatMap(([key, { kind, anonymous }]) =>
    kind === "person" && anonymous !== true ? [key] : [],
  );
}

interface VerbOfConcept {
  readonly verb: string;
  readonly concept: string;
}

function actionId({ verb, concept }: VerbOfConcept, naming: Naming): string {
  return slug(`${verb} ${naming(concept)}`);
}

function samenessOf({ verb, concept }: VerbOfConcept, naming: Naming): string {
  return `${alike[verb] ?? verb} ${naming(concept)}`;
}
