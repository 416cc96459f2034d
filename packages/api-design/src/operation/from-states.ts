import { type DataOf, type DraftOf, slug, spoken, type ViewOf } from "@planc/core";
import type { api, brief, data } from "@planc/core/ir";
import { wrongState } from "./errors.ts";
import { entityBy, fieldsOf } from "./lookups.ts";

type Operation = DraftOf<typeof api.operation>;
type Errors = DataOf<typeof api.operation>["errors"];
type Entity = ViewOf<typeof data.entity>;
type Field = ViewOf<typeof data.field>;

interface StateFacts {
  readonly entities: readonly Entity[];
  readonly fields: readonly Field[];
  readonly resources: readonly ViewOf<typeof api.resource>[];
  readonly actions: readonly ViewOf<typeof brief.action>[];
}

/** Names of states in which nothing more is done inside of a thing. */
const shut: ReadonlySet<string> = new Set(["archived", "closed", "frozen", "locked"]);
const writing: ReadonlySet<string> = new Set(["create", "update", "transition", "command"]);
const mostHops = 4;

/** Operations that say from which states to which they lead, and which state of the whole above refuses them. */
export function withStates(
  operations: readonly Operation[],
  facts: StateFacts,
): readonly Operation[] {
  const resources = new Map<string, StateFacts["resources"][number]>(
    facts.resources.map((each) => [each.ref, each]),
  );
  const actions = new Map<string, StateFacts["actions"][number]>(
    facts.actions.map((each) => [each.ref, each]),
  );
  const sets = Map.groupBy(
    facts.actions.filter(({ data }) => data.sets !== undefined),
    ({ data }): string | undefined => data.sets?.after,
  );
  return operations.map((each) => {
    const entity = entityBy(facts.entities, resources.get(each.data.resource)?.data.entity);
    if (entity === undefined || !writing.has(each.data.effect)) return each;
    const behind = each.data.realises;
    const to = behind
      .map((ref) => actions.get(ref)?.data.state)
      .find((state) => state !== undefined);
    const move = each.data.effect === "transition" ? moveOf(entity, to, facts) : undefined;
    // What is done inside of it sets the state of the whole: it is no refusal.
    const moved = new Set<string>(
      behind.flatMap((ref) => (sets.get(ref) ?? []).map(({ data }) => data.concept)),
    );
    const above = shutAbove(entity, facts).filter(({ concept }) => !moved.has(concept));
    if (move === undefined && above.length === 0) return each;
    const description = [each.data.description, move?.told].filter((line) => line !== undefined);
    return {
      ...each,
      data: {
        ...each.data,
        ...(description.length > 0 ? { description: description.join("\n\n") } : {}),
        errors: refusing(
          each.data.errors,
          move?.refused,
          above.map(({ when }) => when),
        ),
      },
    };
  });
}

/** From which states one comes to this one, in the words of the contract. */
function moveOf(entity: Entity, to: string | undefined, { fields }: StateFacts) {
  const states = entity.data.states ?? [];
  const from = states.filter(({ next }) => to !== undefined && next.includes(to));
  if (to === undefined || from.length === 0) return undefined;
  const values = fieldsOf(fields, entity.ref).flatMap(({ data }) => data.values ?? []);
  const shown = (name: string) => `\`${values.find((each) => slug(each) === slug(name)) ?? name}\``;
  const before = from.map(({ name }) => shown(name)).join(" or ");
  const thing = spoken(entity.data.name);
  return {
    told: `Takes the ${thing} from ${before} to ${shown(to)}.`,
    refused: `the ${thing} is not ${before}`,
  };
}

/** States of what a thing is inside of, in which nothing is done there. */
function shutAbove(entity: Entity, { entities, fields }: StateFacts) {
  const found: { readonly concept: string; readonly when: string }[] = [];
  const seen = new Set<string>([entity.ref]);
  let level: readonly Entity[] = [entity];
  for (let hop = 0; hop < mostHops && level.length > 0; hop++) {
    level = level.flatMap((each) =>
      fieldsOf(fields, each.ref).flatMap(({ data: { references, required } }) => {
        const whole = entityBy(entities, references?.entity);
        if (!whole || seen.has(whole.ref) || !required || references?.onDelete !== "cascade")
          return [];
        seen.add(whole.ref);
        return [whole];
      }),
    );
    for (const { data } of level) {
      const states = (data.states ?? []).filter(({ name }) => shut.has(name.toLowerCase()));
      if (states.length === 0 || data.concept === undefined) continue;
      const names = states.map(({ name }) => name.toLowerCase()).join(" or ");
      found.push({ concept: data.concept, when: `the ${spoken(data.name)} is ${names}` });
    }
  }
  return found;
}

/** The refusals with the state that is meant, and those of the whole. */
function refusing(errors: Errors, refused: string | undefined, above: readonly string[]): Errors {
  const capital = (text: string) => text.replace(/^./, (first) => first.toUpperCase());
  const mine = (each: Errors[number]) => each.status === 409 && each.problem === "conflict";
  const told = errors.map((each) => {
    if (!mine(each)) return each;
    const named =
      refused === undefined
        ? each.when
        : each.when.replace(capital(wrongState), capital(refused)).replace(wrongState, refused);
    const when = above.length > 0 ? `${named.replace(/\.$/, "")}; ${above.join("; ")}.` : named;
    return { ...each, when };
  });
  if (above.length === 0 || told.some(mine)) return told;
  const added = { status: 409, problem: "conflict", when: `${capital(above.join("; "))}.` };
  return [...told, added].sort((a, b) => a.status - b.status);
}
