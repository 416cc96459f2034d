import type { DataOf, Ref, ViewOf } from "@planc/core";
import { spoken } from "@planc/core";
import type { api, brief, data, security } from "@planc/core/ir";
import { property } from "../naming.ts";
import type { Form } from "./form.ts";
import { idTypesOf } from "./keys.ts";

type Action = ViewOf<typeof brief.action>;
type Resource = ViewOf<typeof api.resource>;
type Field = ViewOf<typeof data.field>;
type Property = DataOf<typeof api.schema>["properties"][number];
type OperationError = DataOf<typeof api.operation>["errors"][number];

const accountEntity: Ref<"data/entity"> = "data/entity#user";

/** What a thing is made from, which the operation has to say. */
export interface Source {
  readonly thing: string;
  readonly resource: Resource | undefined;
  readonly entity: Ref<"data/entity">;
  readonly concept?: Ref<"brief/concept"> | undefined;
}

/** The source of what some actions create, as far as it is kept. */
export function sourceOf(
  actions: readonly Action[],
  entities: readonly ViewOf<typeof data.entity>[],
  resources: readonly Resource[],
): Source | undefined {
  const from = actions.map(({ data }) => data.from).find((each) => each !== undefined);
  const entity = entities.find(({ data }) => from !== undefined && data.concept === from);
  if (entity === undefined) return undefined;
  return {
    thing: spoken(entity.data.name),
    resource: resources.find(({ data }) => data.entity === entity.ref),
    entity: entity.ref,
    concept: entity.data.concept,
  };
}

/**
 * "made of the caller's cart", or of one that the body names: that may be one of somebody who signed in only
 * after filling it.
 */
export function sourceTold(
  source: Source | undefined,
  name: string,
  fields: readonly Field[],
  policies: readonly ViewOf<typeof security.policy>[],
): readonly string[] {
  if (source === undefined) return [];
  const thing = spoken(name);
  const of = source.resource?.data.single
    ? `the caller's ${source.thing}`
    : `the ${source.thing} that the body names`;
  const whose = fields.find(
    ({ data }) => data.entity === source.entity && data.references?.entity === accountEntity,
  );
  const open =
    !source.resource?.data.single && whose?.data.required === false
      ? [
          `That ${source.thing} is the caller's, or was filled by nobody who had signed in and becomes the caller's; the id of any other leads to nothing.`,
        ]
      : ownAlone(source, policies)
        ? [`That ${source.thing} is the caller's own; the id of any other leads to nothing.`]
        : [];
  return [`The ${thing} is made from ${of} as it stands.`, ...open];
}

/** Whether nobody but those who administer reaches another's: who could name it would make theirs of it. */
function ownAlone(
  { concept, resource }: Source,
  policies: readonly ViewOf<typeof security.policy>[],
): boolean {
  const about = policies.filter(({ data }) => data.concept === concept);
  const isOwn = about.filter(({ data }) => data.condition === "own");
  return resource?.data.single !== true && isOwn.length > 0 && isOwn.length === about.length;
}

/** Whether rows of the source say the same as what would be given: lines of an order are the items of its cart. */
export function isCopied(
  source: Source | undefined,
  given: readonly Field[],
  fields: readonly Field[],
): boolean {
  if (source === undefined) return false;
  const rows = new Set<string>(
    fields.flatMap(({ data: { entity, references, required } }) =>
      references?.entity === source.entity && references.onDelete === "cascade" && required
        ? [entity]
        : [],
    ),
  );
  return given.some(({ data: { references } }) =>
    fields.some(
      ({ data }) =>
        rows.has(data.entity) &&
        references !== undefined &&
        data.references?.entity === references.entity,
    ),
  );
}

/** Which one it is made from. */
export function sourceProperty(
  { thing, entity }: Source,
  propertyCase: "camel" | "snake",
  fields: readonly ViewOf<typeof data.field>[],
): Property {
  const [type = "uuid"] = idTypesOf([{ data: { entity, name: thing } }], fields).values();
  return {
    name: property(`${thing} id`, propertyCase),
    type,
    list: false,
    required: true,
    nullable: false,
    readOnly: false,
    writeOnly: true,
    description: `Id of the ${thing} that it is made from.`,
  };
}

/** What keeps a thing from being made: a source with nothing in it, a payment that is declined. */
export function makingErrors(
  effect: Form["effect"],
  name: string,
  source: Source | undefined,
  fields: readonly ViewOf<typeof data.field>[],
  behind: readonly Action[],
): { readonly errors: readonly OperationError[]; readonly requirements: readonly Ref[] } {
  const thing = spoken(name);
  if (effect !== "create") return { errors: [], requirements: [] };
  const holds =
    source !== undefined &&
    fields.some(
      ({ data: { references, required } }) =>
        references?.entity === source.entity && references.onDelete === "cascade" && required,
    );
  const unpaid = behind.flatMap(({ data }) => data.paid ?? []);
  const agreed = behind.flatMap(({ data }) => data.agrees ?? []);
  const used = behind.flatMap(({ data }) => data.usesUp ?? []);
  const conflicts = [
    ...(holds ? [`The ${source.thing} has nothing in it.`] : []),
    ...agreed.map(
      (ref) =>
        `The total of now is another one than the ${ref.slice(ref.lastIndexOf(".") + 1).replaceAll("-", " ")} that was sent: nothing is paid, and what it is made from is read anew before it is agreed to again.`,
    ),
    ...used.map(
      ({ concept }) =>
        `No use of the ${concept.slice(concept.indexOf("#") + 1).replaceAll("-", " ")} is left: nothing is paid.`,
    ),
  ];
  return {
    errors: [
      ...(unpaid.length > 0
        ? [
            {
              status: 402,
              problem: "payment-declined",
              when: `The payment is declined or fails: no ${thing} is made${
                source ? `, and the ${source.thing} stays as it was` : ""
              }.`,
            },
          ]
        : []),
      ...(conflicts.length > 0
        ? [{ status: 409, problem: "conflict", when: conflicts.join(" ") }]
        : []),
    ],
    requirements: unpaid,
  };
}

/** Errors with further ones, of which those of a kind that is there already say both. */
export function withFurther(
  errors: readonly OperationError[],
  further: readonly OperationError[],
): readonly OperationError[] {
  const known = errors.map((error): OperationError => {
    const same = further.find(({ problem }) => problem === error.problem);
    return same ? { ...error, when: `${same.when} ${error.when}` } : error;
  });
  const fresh = further.filter(({ problem }) => !errors.some((error) => error.problem === problem));
  return [...known, ...fresh].toSorted((a, b) => a.status - b.status);
}
