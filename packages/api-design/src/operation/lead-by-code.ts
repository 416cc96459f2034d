import type { DraftOf, ViewOf } from "@planc/core";
import type { api, brief, data } from "@planc/core/ir";
import {
  codeTwice,
  passwordNames,
  refusedTargets,
  switchNames,
  untilNames,
} from "../catalog/leading-words.ts";
import type { Form } from "./form.ts";
import { fieldsOf } from "./lookups.ts";
import { withFurther } from "./made-from.ts";

type Field = ViewOf<typeof data.field>;
type Operation = DraftOf<typeof api.operation>;

interface Facts {
  readonly fields: readonly Field[];
  readonly resources: readonly ViewOf<typeof api.resource>[];
  readonly requirements: readonly ViewOf<typeof brief.requirement>[];
}

/** Names of what people type or follow to get to a thing, in small letters. */
const codes: ReadonlySet<string> = new Set([
  "alias",
  "back half",
  "custom alias",
  "hash",
  "short code",
  "short id",
  "short key",
  "short path",
  "slug",
]);

/** Whoever follows a short address knows its code alone: the form finds the thing by that, not by its id. */
export function ledByCode(form: Form, fields: readonly Field[]): Form {
  if (form.redirects !== true) return form;
  const code = fields.find(
    ({ data: { name, type } }) => type === "text" && codes.has(plainOf(name)),
  );
  return code === undefined ? form : { ...form, on: { code: code.data.name } };
}

/** How the short address and the operation belong together. */
export function codeTold(form: Form, thing: string): readonly string[] {
  if (typeof form.on === "string" || !("code" in form.on)) return [];
  const code = form.on.code.toLowerCase();
  return [
    `The short address of a ${thing.toLowerCase()} is the host it is published under and its ${code}; what answers there calls this.`,
  ];
}

/** Resources that somebody who follows a link is led by. */
export function leadingOf(operations: readonly Operation[]): ReadonlySet<string> {
  return new Set(
    operations.flatMap(({ data: { success, resource } }) => (success === 302 ? [resource] : [])),
  );
}

/** The same operation, as it follows from the thing leading elsewhere: when it does, and where it may lead. */
export function ledOn(operation: Operation, leading: ReadonlySet<string>, facts: Facts): Operation {
  const { resource: of, success, effect } = operation.data;
  if (success !== 302 && effect !== "create" && effect !== "update") return operation;
  const resource = facts.resources.find(({ ref }) => ref === of);
  if (!leading.has(of) || resource === undefined) return operation;
  const own = fieldsOf(facts.fields, resource.data.entity);
  const thing = resource.data.name.toLowerCase();
  if (success === 302) return looking(operation, own, thing);
  return effect === "create" || effect === "update" ? aiming(operation, own, facts) : operation;
}

/** What is looked at before anybody is sent on. */
function looking(operation: Operation, own: readonly Field[], thing: string): Operation {
  const named = (is: (field: Field) => boolean) => own.find(is)?.data.name.toLowerCase();
  const until = named(
    ({ data: { name, type } }) =>
      (type === "timestamp" || type === "date") && untilNames.test(plainOf(name)),
  );
  const on = named(
    ({ data: { name, type } }) => type === "boolean" && switchNames.test(plainOf(name)),
  );
  const guarded = own.some(
    ({ data: { name, type } }) => type === "secret-hash" && passwordNames.test(plainOf(name)),
  );
  const ended = [
    ...(until === undefined ? [] : [`is past its ${until}`]),
    ...(on === undefined ? [] : [`is not set ${on.replace(/^is /, "")}`]),
  ].join(" or ");
  const told = [
    ...(ended ? [`A ${thing} that ${ended} leads nowhere: 410.`] : []),
    ...(guarded
      ? [
          `One with a password leads on only with it, in \`${secretHeader.name}\`; without, 401, upon which the page that asks for it is shown. The answer is kept by no cache.`,
        ]
      : []),
  ];
  if (told.length === 0) return operation;
  const { data } = operation;
  return {
    ...operation,
    data: {
      ...data,
      description: [data.description, ...told].filter(Boolean).join(" "),
      parameters: guarded ? [...data.parameters, secretHeader] : data.parameters,
      errors: withFurther(data.errors, [
        ...(guarded
          ? [
              {
                status: 401,
                problem: "password-needed",
                when: `The ${thing} has a password, and none or another was given.`,
              },
            ]
          : []),
        ...(ended ? [{ status: 410, problem: "gone", when: `The ${thing} ${ended}.` }] : []),
      ]),
    },
  };
}

const secretHeader = {
  name: "Link-Password",
  in: "header",
  type: "text",
  required: false,
  description: "What protects it; in no address, so that no log and no history has it.",
  maxLength: 256,
} as const;

/** Where it may lead: a browser that follows it must not be made to run something, or to come back here. */
function aiming(operation: Operation, own: readonly Field[], { requirements }: Facts): Operation {
  const { data } = operation;
  const targets = own.filter(({ data: { type, generated } }) => type === "url" && !generated);
  const asked = (about: RegExp) =>
    requirements.filter(({ data: said }) => said.priority !== "wont" && about.test(said.text));
  const given = own.find(
    ({ data: { name, unique, fallback } }) =>
      unique && fallback === true && codes.has(plainOf(name)),
  );
  const makes = data.effect === "create" && given !== undefined;
  if (targets.length === 0 && !makes) return operation;
  const names = targets.map(({ data: { name } }) => name.toLowerCase()).join(" and ");
  const told = [
    ...(targets.length > 0
      ? [
          `${names.charAt(0).toUpperCase()}${names.slice(1)}: http or https, and no host under which this is published, else 400.`,
        ]
      : []),
    ...(makes
      ? [
          `A ${given.data.name.toLowerCase()} that the system gives and that is taken is made anew until one is free.`,
        ]
      : []),
  ];
  return {
    ...operation,
    data: {
      ...data,
      description: [data.description, ...told].filter(Boolean).join(" "),
      realises: [
        ...new Set([
          ...data.realises,
          ...(targets.length > 0 ? asked(refusedTargets) : []).map(({ ref }) => ref),
          ...(makes ? asked(codeTwice) : []).map(({ ref }) => ref),
        ]),
      ],
    },
  };
}

function plainOf(name: string): string {
  return name.toLowerCase().replaceAll(/[_-]/g, " ");
}
