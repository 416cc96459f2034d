import { type DraftOf, join, node, type Ref } from "@planc/core";
import { brief } from "@planc/core/ir";
import { asksForHistory, asksForTransitions, namesHistory } from "../catalog/history-words.ts";
import { derived } from "../kit.ts";
import { nameId } from "../words/name-id.ts";
import { nameWords, spacedName } from "../words/split-name.ts";
import { patternOf } from "./field-places.ts";
import { listedFor } from "./listed-for.ts";
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
  const whole = [...asked].reduce(
    (known, [thing, requirements]) => withHistory(known, thing, requirements, changeKind),
    model,
  );
  return withTransitions(whole, asked);
}

/** "I need to see explicit state transitions": each step from state to state is a row, written with the step. */
function withTransitions<Model extends Settled>(
  model: Model,
  changes: ReadonlyMap<Concept, unknown>,
): Model {
  const moved = model.concepts.filter(
    ({ data }) => data.role === "stored" && (data.states ?? []).length > 1,
  );
  const [thing, ...others] = moved;
  if (!thing || others.length > 0 || changes.has(thing) || isKept(thing, model)) return model;
  const asked = model.requirements.filter(
    ({ data }) => data.priority !== "wont" && asksForTransitions.test(data.text.slice(0, 2_000)),
  );
  return asked.length > 0 ? withHistory(model, thing, asked, transitionKind) : model;
}

/** What rows of a history say, and what one of them is called. */
interface Kind {
  readonly called: string;
  readonly description: (whole: string) => string;
  readonly fields: readonly (readonly [string, Partial<DraftOf<typeof brief.attribute>["data"]>])[];
}

const changeKind: Kind = {
  called: "change",
  description: (whole) => `What was changed of one ${whole}, by whom and when.`,
  fields: [
    ["changed field", { type: "text", required: true }],
    ["value before", { type: "long-text", required: false }],
    ["value after", { type: "long-text", required: false }],
  ],
};

const transitionKind: Kind = {
  called: "transition",
  description: (whole) =>
    `One step of one ${whole} from a state to the next, written in the transaction of the step.`,
  fields: [
    ["state before", { type: "text", required: false }],
    ["state after", { type: "text", required: true }],
    ["reason", { type: "long-text", required: false }],
  ],
};

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
  return isKept(thing, { concepts, relations }) ? undefined : thing;
}

function isKept(thing: Concept, { concepts, relations }: Pick<Settled, "concepts" | "relations">) {
  return concepts.some(
    (each) =>
      each !== thing &&
      namesHistory.test(spacedName(each.data.name)) &&
      relations.some(
        ({ data: { from, to } }) => from === conceptRef(each) && to === conceptRef(thing),
      ),
  );
}

function withHistory<Model extends Settled>(
  model: Model,
  thing: Concept,
  requirements: readonly Requirement[],
  kind: Kind,
): Model {
  const whole = spacedName(thing.data.name);
  const name = `${whole} ${kind.called}`;
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
          description: kind.description(whole.toLowerCase()),
          fixed: true,
          changesOf: conceptRef(thing),
        },
        why,
      ),
    ],
    attributes: [
      ...model.attributes,
      ...kind.fields.map(([called, data]) => attribute(called, data)),
    ],
    relations: [
      ...model.relations,
      node(
        brief.relation,
        join(id, thing.id),
        { from: own, to: conceptRef(thing), kind: "many-to-one", required: true, owned: true },
        why,
      ),
      ...(hasUsers && kind === changeKind
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
      listedFor(viewers, { name, concept: own, requirements: [first, ...rest] }, why),
    ],
  };
}
