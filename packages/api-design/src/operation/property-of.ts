import type { DataOf, ViewOf } from "@planc/core";
import { spoken } from "@planc/core";
import type { api, data } from "@planc/core/ir";
import type { PasswordRules } from "../accounts/passwords.ts";
import { property } from "../naming.ts";

type Property = DataOf<typeof api.schema>["properties"][number];
type Field = ViewOf<typeof data.field>;

/** A field as a property of a body. */
export function propertyOf(
  field: Field,
  readOnly: boolean,
  propertyCase: "camel" | "snake",
  entityName: ReadonlyMap<string, string>,
): Property {
  const { data: fact } = field;
  const target = fact.references && entityName.get(fact.references.entity);
  const name =
    fact.references === undefined || /\bid$/i.test(fact.name) ? fact.name : `${fact.name} id`;
  return {
    name: property(name, propertyCase),
    type: fact.type,
    list: fact.type === "list",
    required: fact.required,
    nullable: !fact.required,
    readOnly,
    writeOnly: false,
    description:
      target === undefined
        ? `${capitalised(fact.name)}${fact.lapses ? "; null once it is deleted" : ""}.`
        : `Id of the ${spoken(target)} (${fact.name})${fact.lapses ? "; null once that is deleted" : ""}.`,
    ...(fact.values ? { values: fact.values } : {}),
    ...(fact.minLength === undefined ? {} : { minLength: fact.minLength }),
    ...(fact.maxLength === undefined ? {} : { maxLength: fact.maxLength }),
    ...(fact.minimum === undefined ? {} : { minimum: fact.minimum }),
    ...(fact.above === undefined ? {} : { above: fact.above }),
    ...(fact.maximum === undefined ? {} : { maximum: fact.maximum }),
    field: field.ref,
  };
}

/** The first password of an account; kept as a hash alone, so it is never read back. */
export function password(
  propertyCase: "camel" | "snake",
  { limits, words }: PasswordRules = { limits: { maxLength: 256 }, words: "" },
): Property {
  return {
    name: property("password", propertyCase),
    type: "text",
    list: false,
    required: true,
    nullable: false,
    readOnly: false,
    writeOnly: true,
    ...limits,
    description: ["First password of the account; only its hash is kept.", words].join(" ").trim(),
  };
}

/** What protects a thing that is no account, such as a link; kept as a hash alone, too. */
export function protection(
  propertyCase: "camel" | "snake",
  thing: string,
  required: boolean,
): Property {
  return {
    ...password(propertyCase),
    required,
    description: `Password that protects the ${thing}; only its hash is kept.`,
  };
}

export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
