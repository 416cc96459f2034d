import { slug, type ViewOf } from "@planc/core";
import type { client, data } from "@planc/core/ir";
import { type Tone, tones } from "../catalog/palette.ts";
import { statusWords } from "../catalog/status-words.ts";

type Entity = ViewOf<typeof data.entity>;
type Field = ViewOf<typeof data.field>;

/** What a state is to people: by its word, else by whether anything comes before or after it. */
export function toneOf(state: string, at: number, next: readonly string[]): Tone {
  const found = statusWords.find(([, words]) => words.test(state));
  if (found) return found[0];
  return at > 0 && next.length > 0 ? "progress" : "neutral";
}

/** The field that has the state of its thing. */
export const isState = (field: Field, entity: Entity | undefined): boolean => {
  const states = entity?.data.states;
  const { values } = field.data;
  return (
    states !== undefined &&
    states.length > 0 &&
    values !== undefined &&
    states.every(({ name }) => values.some((value) => slug(value) === slug(name)))
  );
};

/** Things whose state is seen on a screen, each with the field that has it. */
export function statesSeen(
  screens: readonly ViewOf<typeof client.screen>[],
  fieldOf: ReadonlyMap<string, Field>,
  entityOf: ReadonlyMap<string, Entity>,
): ReadonlyMap<Entity, Field> {
  const seen = new Map<Entity, Field>();
  for (const { data: screen } of screens)
    for (const ref of screen.shows) {
      const field = fieldOf.get(ref);
      const entity = field && entityOf.get(field.data.entity);
      if (entity && isState(field, entity)) seen.set(entity, field);
    }
  return seen;
}

export const looksOf = (entity: Entity) =>
  (entity.data.states ?? []).map(({ name, next }, at) => {
    const tone = toneOf(name, at, next);
    return {
      entity: entity.ref,
      state: name,
      tone,
      sign: tones[tone].sign,
      text: name.charAt(0).toUpperCase() + name.slice(1),
    };
  });
