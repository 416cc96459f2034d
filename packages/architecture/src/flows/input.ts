import type { ViewOf } from "@planc/core";
import type { api, data } from "@planc/core/ir";
import type { Action } from "../design/facts.ts";
import { listed } from "../model/language.ts";
import type { Network } from "./draft.ts";

/** What the contract asks of whoever creates things. */
export interface Contract {
  readonly entities: readonly ViewOf<typeof data.entity>[];
  readonly schemas: readonly ViewOf<typeof api.schema>[];
}

/** What of a request to create or change a thing is refused, in the words of the contract where there is one. */
export function refusedInput(
  { data: { concept, effect } }: Action,
  subject: string,
  { plan, contract }: Network,
): string {
  if (effect === "update") return `a value of the ${subject} is not valid`;
  const given = requiredOf(concept, contract);
  const fields =
    given ??
    plan.attributes
      .filter(
        // What has a value anyway is never missing.
        ({ data }) => data.concept === concept && data.required && data.default === undefined,
      )
      .map(({ data }) => data.name);
  if (given !== undefined && fields.length === 0) return `a value of the ${subject} is not valid`;
  const missing =
    fields.length > 0 ? listed(fields, 3).replace(/ and /, " or ") : "a required field";
  return `${missing} of the ${subject} is missing or not valid`;
}

/** What a client has to give: what the system sets itself is never missing. */
function requiredOf(
  concept: string,
  { entities, schemas }: Contract,
): readonly string[] | undefined {
  const entity = entities.find(({ data }) => data.concept === concept);
  const own = schemas.filter(({ data }) => entity && data.entity === entity.ref);
  if (own.length === 0) return undefined;
  const create = own.find(({ id, data }) => data.purpose === "create" && id.endsWith("create"));
  return (create?.data.properties ?? [])
    .filter(({ required, default: usual }) => required && usual === undefined)
    .map(({ name }) => wordsOf(name));
}

/** `contactEmail` and `contact_email` as people say it. */
function wordsOf(name: string): string {
  return name
    .replaceAll("_", " ")
    .replace(/(?<=[a-z0-9])[A-Z]/g, (letter) => ` ${letter}`)
    .toLowerCase();
}
