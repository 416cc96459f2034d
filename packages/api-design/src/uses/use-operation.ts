import { capital, type DraftOf, node, type Ref, slug, spoken, type ViewOf } from "@planc/core";
import { api, type brief, type data, type security } from "@planc/core/ir";
import { text } from "../accounts/properties.ts";
import { styleOf } from "../house/style-of.ts";
import { derived } from "../kit.ts";
import { camel, kebab, pascal, plural, property, withArticle } from "../naming.ts";
import { accessOf } from "../operation/access.ts";
import { errorsOf } from "../operation/errors.ts";
import type { Form } from "../operation/form.ts";
import { pathOf } from "../operation/form.ts";
import { parametersOf } from "../operation/parameters.ts";
import { schemaId } from "../steps/resources.ts";
import { refusedUses } from "./refused-uses.ts";

/** What operations by which things are used on others are made from. */
export interface UseFacts {
  readonly actions: readonly ViewOf<typeof brief.action>[];
  readonly actors: readonly ViewOf<typeof brief.actor>[];
  readonly requirements: readonly ViewOf<typeof brief.requirement>[];
  readonly policies: readonly ViewOf<typeof security.policy>[];
  readonly identity: ViewOf<typeof security.identity> | undefined;
  readonly convention: ViewOf<typeof api.convention>;
  readonly resources: readonly ViewOf<typeof api.resource>[];
  readonly concepts: readonly ViewOf<typeof brief.concept>[];
  readonly entities: readonly ViewOf<typeof data.entity>[];
  readonly fields: readonly ViewOf<typeof data.field>[];
  readonly options: {
    readonly pageSize: number;
    readonly largestPage: number;
    readonly largestOffset: number;
  };
}

interface Made {
  readonly operations: readonly DraftOf<typeof api.operation>[];
  readonly schemas: readonly DraftOf<typeof api.schema>[];
}

/** A coupon is used on a cart by its code: an operation of the cart that takes the code. */
export function useOperations(facts: UseFacts): Made {
  const made = facts.actions.map((action) => useOperation(action, facts));
  return {
    operations: made.flatMap(({ operations }) => operations),
    schemas: made.flatMap(({ schemas }) => schemas),
  };
}

function useOperation(action: ViewOf<typeof brief.action>, facts: UseFacts): Made {
  const { onto, concept, verb, effect } = action.data;
  if (onto === undefined) return { operations: [], schemas: [] };
  const { entities, fields, resources, convention, requirements, identity, options } = facts;
  const target = entities.find(({ data }) => data.concept === onto.concept);
  const used = entities.find(({ data }) => data.concept === concept);
  const resource = resources.find(({ data }) => data.entity === target?.ref);
  const code = fields.find(({ data }) => data.attribute === onto.by && data.entity === used?.ref);
  if (!target || !used || !resource || !code) return { operations: [], schemas: [] };
  const thing = spoken(used.data.name);
  const given = facts.concepts.find(({ ref }) => ref === concept)?.data.plural;
  const several = given === undefined ? plural(thing) : spoken(given);
  const whole = spoken(target.data.name);
  const form: Form = {
    operationId: camel(`${verb} ${used.data.name}`),
    method: "post",
    effect,
    summary: `${capital(verb)} ${withArticle(thing)} ${verb === "apply" ? "to" : "on"} ${withArticle(whole)}`,
    on: { sub: kebab(used.data.name) },
    answer: "resource",
    repeatable: false,
  };
  const access = accessOf({
    effect,
    concept: onto.concept,
    actions: [action],
    policies: facts.policies,
    identity,
    actors: facts.actors,
    implied: false,
  });
  const parameters = parametersOf({
    form,
    resource,
    fields: [],
    convention,
    options,
    asked: { fields: new Set(), partial: false },
    order: { order: [], ranges: [], searched: undefined, requirements: [] },
    searched: false,
    idTypes: new Map(),
  });
  const called = spoken(code.data.name);
  const own = fields.filter(({ data }) => data.entity === used.ref);
  const refused = refusedUses(
    { name: thing, plural: several, code: called, verb },
    whole,
    own,
    requirements,
  );
  const schema: Ref<"api/schema"> = `api/schema#${slug(`${verb} ${used.id}`)}`;
  const why = derived("used-by-code", [action.ref, resource.ref]);
  const errors = errorsOf({
    form,
    access,
    parameters,
    request: schema,
    fields: [],
    idempotency: "none",
    identity,
  }).filter(({ status }) => status !== 409);
  return {
    schemas: [
      node(
        api.schema,
        slug(`${verb} ${used.id}`),
        {
          name: pascal(`${verb} ${used.data.name}`),
          purpose: "command",
          description: `Which ${thing} is meant.`,
          properties: [
            text(
              property(code.data.name, convention.data.propertyCase),
              `The ${called} of the ${thing}, as people type it.`,
              {
                ...(code.data.maxLength === undefined ? {} : { maxLength: code.data.maxLength }),
                field: code.ref,
              },
            ),
          ],
        },
        why,
      ),
    ],
    operations: [
      node(
        api.operation,
        slug(form.operationId),
        {
          operationId: form.operationId,
          method: form.method,
          path: pathOf(form, resource.data, styleOf(convention).action),
          resource: resource.ref,
          summary: form.summary,
          description: [
            `The answer is the ${whole} with the ${thing} taken into account.`,
            ...(refused.before === "replaced"
              ? [`${capital(withArticle(thing))} that was used before is replaced.`]
              : []),
            `What is refused leaves the ${whole} as it was.`,
          ].join(" "),
          effect,
          access,
          realises: [
            action.ref,
            ...new Set([...action.data.requirements, ...refused.requirements]),
          ],
          ...(resource.data.component ? { component: resource.data.component } : {}),
          parameters: [...parameters],
          request: schema,
          response: `api/schema#${schemaId(resource.id)}`,
          success: 200,
          errors: [...errors, ...refused.errors].toSorted((a, b) => a.status - b.status),
          paginated: false,
          idempotency: "none",
          lifecycle: "new",
        },
        why,
      ),
    ],
  };
}
