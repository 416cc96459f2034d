import { type DataOf, endsIn, isKnownAtEnd, isRun, node, spoken, type ViewOf } from "@planc/core";
import { api, type brief, type data } from "@planc/core/ir";
import { givenWithMoves } from "../catalog/given-with-moves.ts";
import { derived } from "../kit.ts";
import { kebab, pascal, withArticle } from "../naming.ts";
import { schemaId } from "../steps/resources.ts";
import type { Form } from "./form.ts";
import { actionsOn } from "./lookups.ts";

type Action = ViewOf<typeof brief.action>;
type Field = ViewOf<typeof data.field>;
type Property = DataOf<typeof api.schema>["properties"][number];

/**
 * What people give as they move a thing on: carrier and number of a parcel as it is shipped, the end and the sums
 * of what was begun and is finished.
 */
export function givenWith(
  { data: move }: Action,
  own: readonly Field[],
  /** The actions on the same thing. */
  about: readonly Action[],
): readonly Field[] {
  if (move.effect !== "transition" || move.actors.length === 0) return [];
  const state = plainOf(move.state ?? "");
  const names = givenWithMoves.filter(({ into }) => into.test(state));
  const finishes = endsIn(move.state) && isRun(about);
  return own.filter(
    ({ data: { name, references, generated } }) =>
      references === undefined &&
      !generated &&
      (names.some(({ fields }) => fields.test(plainOf(name))) || (finishes && isKnownAtEnd(name))),
  );
}

/** Whether nobody can tell it as a run begins: it comes with the move that ends the run. */
export const comesAtEnd = (
  field: Field,
  own: readonly Field[],
  about: readonly Action[],
): boolean =>
  !field.data.required &&
  isKnownAtEnd(field.data.name) &&
  isRun(about) &&
  about.some((move) => endsIn(move.data.state) && givenWith(move, own, about).includes(field));

/** The form of a move, with a body where something is given with it. */
export function withGiven(
  form: Form,
  behind: readonly Action[],
  own: readonly Field[],
  about: readonly Action[] = behind,
): Form {
  // The list that shows it before it is moved on is asked for without a body.
  if (form.method === "get") return form;
  const move = behind.find((each) => givenWith(each, own, about).length > 0);
  return move ? { ...form, body: `with-${kebab(move.data.verb)}` } : form;
}

/** The bodies of the moves of a thing. */
export function moveSchemas(about: {
  readonly resource: ViewOf<typeof api.resource>;
  readonly concept: string | undefined;
  readonly actions: readonly Action[];
  readonly own: readonly Field[];
  readonly toProperty: (field: Field) => Property;
}) {
  const { resource, concept, actions, own, toProperty } = about;
  const thing = spoken(resource.data.name);
  const all = actionsOn(actions, concept);
  return all.flatMap((action) => {
    const fields = givenWith(action, own, all);
    if (fields.length === 0) return [];
    const { verb } = action.data;
    return [
      node(
        api.schema,
        schemaId(resource.id, `with-${kebab(verb)}`),
        {
          name: `${pascal(resource.data.name)}${pascal(verb)}`,
          purpose: "command",
          description: `What is given to ${verb} ${withArticle(thing)}; what is left out stays as it is.`,
          properties: fields.map((field) => ({
            ...toProperty(field),
            required: false,
            nullable: false,
            readOnly: false,
            writeOnly: false,
          })),
        },
        derived("schema-per-resource", [resource.ref, action.ref, ...fields.map(({ ref }) => ref)]),
      ),
    ];
  });
}

const plainOf = (name: string): string => name.toLowerCase().replaceAll(/[_-]+/g, " ");
