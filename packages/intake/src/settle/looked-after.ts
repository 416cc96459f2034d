import { type DraftOf, node, type Ref, slug } from "@planc/core";
import { brief } from "@planc/core/ir";
import type { Effect } from "../catalog/verbs.ts";
import { assumed } from "../kit.ts";

type Action = DraftOf<typeof brief.action>;
type Concept = DraftOf<typeof brief.concept>;

const keeping: readonly (readonly [verb: string, effect: Effect])[] = [
  ["create", "create"],
  ["update", "update"],
  ["delete", "delete"],
];
const looking: readonly (readonly [verb: string, effect: Effect])[] = [
  ["view", "read"],
  ["list", "list"],
];

/**
 * What a thing cannot be without and nobody is said to do anything with, such as the category of goods: whoever
 * runs the product and keeps that thing keeps it too, and who sees the thing sees it.
 */
export function withLookedAfter(
  actions: readonly Action[],
  concepts: readonly Concept[],
  relations: readonly DraftOf<typeof brief.relation>[],
  actors: readonly DraftOf<typeof brief.actor>[],
): readonly Action[] {
  const acted = new Set<string>(actions.map(({ data }) => data.concept));
  const running = new Set<string>(
    actors.flatMap(({ id, data }) => (data.privileged ? [`brief/actor#${id}`] : [])),
  );
  const added = concepts.flatMap((concept): readonly Action[] => {
    const own: Ref<"brief/concept"> = `brief/concept#${concept.id}`;
    if (concept.data.role !== "stored" || concept.id === "user" || acted.has(own)) return [];
    if (relations.some(({ data }) => data.from === own && data.owned)) return [];
    const users = relations.filter(
      ({ data }) => data.to === own && data.kind === "many-to-one" && data.required === true,
    );
    const kept = users.flatMap(({ data: { from } }) => {
      const about = actions.filter(({ data }) => data.concept === from && !data.automatic);
      const makers = about.filter(({ data }) => data.effect === "create");
      const doers = makers.flatMap(({ data }) => data.actors);
      const changed = about.some(({ data }) => data.effect === "update");
      const isRun = doers.length > 0 && doers.every((each) => running.has(each));
      return isRun && changed ? [{ from, about, makers, doers }] : [];
    });
    const [first] = kept;
    const [maker] = first?.makers ?? [];
    if (first === undefined || maker === undefined) return [];
    const seers = first.about
      .filter(({ data }) => data.effect === "read" || data.effect === "list")
      .flatMap(({ data }) => data.actors);
    const thing = concepts.find(({ id }) => `brief/concept#${id}` === first.from)?.data.name ?? "";
    const why = assumed(
      "kept-with-what-needs-it",
      `Nobody is said to keep ${concept.data.plural ?? concept.data.name}, and no ${thing} can be without one: whoever keeps the one keeps the other.`.slice(
        0,
        400,
      ),
      [`brief/action#${maker.id}`],
    );
    const make = (
      [verb, effect]: (typeof keeping)[number],
      who: readonly Ref<"brief/actor">[],
    ): Action =>
      node(
        brief.action,
        slug(`${verb} ${concept.id}`),
        { actors: [...new Set(who)].sort(), verb, concept: own, effect, requirements: [] },
        why,
      );
    return [
      ...keeping.map((each) => make(each, first.doers)),
      ...looking.map((each) => make(each, [...first.doers, ...seers])),
    ];
  });
  return [...actions, ...added];
}
