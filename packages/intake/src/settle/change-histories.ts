import { type DraftOf, join, node, type Ref } from "@planc/core";
import { brief } from "@planc/core/ir";
import { asksForHistory, namesHistory } from "../catalog/history-words.ts";
import { derived } from "../kit.ts";
import { nameId } from "../words/name-id.ts";
import { nameWords, spacedName } from "../words/split-name.ts";
import { patternOf } from "./field-places.ts";
import { conceptRef } from "./refs.ts";

type Concept = DraftOf<typeof brief.concept>;
type Requirement = DraftOf<typeof brief.requirement>;

/** What is settled of the things and what is done with them. */
interface Settled {
  readonly concepts: readonly Concept[];
  readonly attributes: readonly DraftOf<typeof brief.attribute>[];
  readonly relations: readonly DraftOf<typeof brief.relation>[];
  readonly actions: readonly DraftOf<typeof brief.action>[];
  readonly requirements: readonly Requirement[];
}

/**
 * "modification history of an event", "which fields were changed and when": each change of the thing is kept
 * as a row of its own, and whoever may see the thing may list its changes. None where a thing of the text
 * holds them already.
 */
export function withHistories<Model extends Settled>(model: Model): Model {
  const asked = new Map<Concept, Requirement[]>();
  for (const requirement of model.requirements) {
    const thing = changedIn(requirement, model);
    if (thing) asked.set(thing, [...(asked.get(thing) ?? []), requirement]);
  }
  return [...asked].reduce(
    (whole, [thing, requirements]) => withHistory(whole, thing, requirements),
    model,
  );
}

/** The thing whose changes are asked for; nothing where the sentence names none, or none alone. */
function changedIn({ data }: Requirement, { concepts, relations }: Settled): Concept | undefined {
  const text = data.text.slice(0, 2_000).toLowerCase();
  if (data.priority === "wont" || !asksForHistory.test(text)) return undefined;
  const named = concepts.filter(
    (each) =>
      each.data.role === "stored" &&
      each.id !== "user" &&
      patternOf(nameWords(each.data.name)).test(text),
  );
  const [thing, ...others] = named;
  if (!thing || others.length > 0) return undefined;
  const isKept = concepts.some(
    (each) =>
      each !== thing &&
      namesHistory.test(spacedName(each.data.name)) &&
      relations.some(
        ({ data: { from, to } }) => from === conceptRef(each) && to === conceptRef(thing),
      ),
  );
  return isKept ? undefined : thing;
}

function withHistory<Model extends Settled>(
  model: Model,
  thing: Concept,
  requirements: readonly Requirement[],
): Model {
  const whole = spacedName(thing.data.name);
  const name = `${whole} change`;
  const id = nameId(name);
  const [first, ...rest] = requirements.map(
    (each): Ref<"brief/requirement"> => `brief/requirement#${each.id}`,
  );
  if (first === undefined || model.concepts.some((each) => each.id === id)) return model;
  const why = derived("change-history", [first, ...rest]);
  const own: Ref<"brief/concept"> = `brief/concept#${id}`;
  const viewers = model.actions.filter(
    ({ data }) =>
      data.concept === conceptRef(thing) && (data.effect === "read" || data.effect === "list"),
  );
  const hasUsers = model.concepts.some((each) => each.id === "user");
  const attribute = (
    called: string,
    data: Partial<DraftOf<typeof brief.attribute>["data"]>,
  ): DraftOf<typeof brief.attribute> =>
    node(
      brief.attribute,
      join(id, nameId(called)),
      { concept: own, name: called, fixed: true, ...data },
      why,
    );
  return {
    ...model,
    concepts: [
      ...model.concepts,
      node(
        brief.concept,
        id,
        {
          name,
          plural: `${name}s`,
          role: "stored",
          description: `What was changed of one ${whole.toLowerCase()}, by whom and when.`,
          fixed: true,
          changesOf: conceptRef(thing),
        },
        why,
      ),
    ],
    attributes: [
      ...model.attributes,
      attribute("changed field", { type: "text", required: true }),
      attribute("value before", { type: "long-text", required: false }),
      attribute("value after", { type: "long-text", required: false }),
    ],
    relations: [
      ...model.relations,
      node(
        brief.relation,
        join(id, thing.id),
        { from: own, to: conceptRef(thing), kind: "many-to-one", required: true, owned: true },
        why,
      ),
      ...(hasUsers
        ? [
            node(
              brief.relation,
              join(id, "user", "editor"),
              { from: own, to: "brief/concept#user", kind: "many-to-one", role: "editor" },
              why,
            ),
          ]
        : []),
    ],
    actions: [
      ...model.actions,
      node(
        brief.action,
        nameId(`list ${name}`),
        {
          actors: [...new Set(viewers.flatMap(({ data }) => data.actors))].sort(),
          verb: "list",
          concept: own,
          effect: "list",
          requirements: [first, ...rest].sort(),
        },
        why,
      ),
    ],
  };
}
