import { isOnesOwn, type Ref } from "@planc/core";
import type { ActorRef } from "./audience.ts";
import { isOfProgram } from "./by-client.ts";
import { type Draft, isList, isRead, type Operation, type Schema, type Screen } from "./draft.ts";
import {
  callable,
  type FieldFacts,
  isSeen,
  itemOf,
  moments,
  nameKey,
  propertiesOf,
} from "./fields.ts";
import { inText } from "./words.ts";

type Property = Schema["data"]["properties"][number];
type Input = NonNullable<Screen["inputs"]>[number];
type Answer = NonNullable<Screen["answers"]>[number];

/** What the program fills in by itself: of a file, of the address, of the device. */
const byProgram =
  /^(?:id|client_?\w*|\w*media_?type|\w*content_?type|\w+_?token|size|bytes|checksum|sha_?\d*|made_?at|changed_?at|settles|\w+_?was|version)$/i;
/** Rows that a device writes down by itself: a track, a series of measurements. */
const byDevice = /^(?:recorded at|source device|accuracy|position fix)$/i;
const secret = /pass(?:word|phrase|code)|\bpin\b/i;
const ofLink = /^(?:token|code|state|ticket|key)$/i;
/** Screens that a link opens: out of a message, or back from who holds the accounts. */
const opened = /^(?:accept-invitation|new-password|confirm-address|sign-in)$/;
/** How many parts of an entry are told: a judgement. */
const mostParts = 8;

/** What is sent besides fields: what no field keeps, and entries of lists. */
export function inputsOf(draft: Draft, actors: readonly ActorRef[], facts: FieldFacts): Input[] {
  const known = new Map<string, Input>();
  for (const { operation, when } of draft.uses) {
    const of = facts.entityOf(operation);
    if (when !== "acting" || (of !== undefined && isOfProgram(of))) continue;
    const schema = facts.schemas.get(operation.data.request ?? "");
    for (const property of propertiesOf(schema)) {
      if (property.field !== undefined || property.readOnly || byProgram.test(property.name))
        continue;
      const input = inputOf(property, operation, draft, actors, facts);
      if (input && !known.has(property.name)) known.set(property.name, input);
    }
  }
  return [...known.values()];
}

function inputOf(
  property: Property,
  operation: Operation,
  draft: Draft,
  actors: readonly ActorRef[],
  facts: FieldFacts,
): Input | undefined {
  const about = { operation: operation.ref, property: property.name };
  const rows = facts.schemas.get(property.schema ?? "");
  if (rows) {
    const parts = partsOf(
      propertiesOf(rows).filter(({ readOnly }) => !readOnly),
      facts,
    );
    if (!property.list || parts.of?.some((each) => byDevice.test(each))) return undefined;
    return { ...about, by: "entries", ...parts };
  }
  const named = property.name.match(/^(\w+?)_?Ids?$/i)?.[1];
  if (property.type === "uuid" && named !== undefined) {
    // What there is one of for each person needs no choice.
    if (isOnesOwn(inText(named))) return undefined;
    const entity = facts.entityNamed.get(nameKey(named));
    const choices = entity === undefined ? undefined : callable(entity, actors, facts).find(isList);
    return { ...about, by: "lookup", ...(choices ? { choices: choices.ref } : {}) };
  }
  if (secret.test(property.name)) return { ...about, by: "password" };
  if (ofLink.test(property.name) && opened.test(draft.id)) return { ...about, by: "link" };
  if (property.values) return { ...about, by: "choice" };
  if (property.list) return { ...about, by: "tags" };
  return { ...about, by: means[property.type] ?? "text" };
}

const means: Readonly<Partial<Record<Property["type"], Input["by"]>>> = {
  "long-text": "text-area",
  email: "e-mail",
  phone: "phone",
  url: "url",
  integer: "number",
  decimal: "number",
  percent: "number",
  money: "amount",
  boolean: "switch",
  date: "date",
  timestamp: "date-time",
  time: "time",
  file: "file",
  country: "choice",
  currency: "choice",
  language: "choice",
};

/** Entries within what a screen opens with, and what an answer hands out once. */
export function answersOf(
  draft: Draft,
  facts: FieldFacts,
  screenOf: (id: string) => Ref<"client/screen"> | undefined,
): Answer[] {
  const found = new Map<string, Answer>();
  for (const { operation, when } of draft.uses) {
    const properties = propertiesOf(itemOf(operation.data.response, facts.schemas));
    if (when === "opening" && isRead(operation))
      for (const property of properties) {
        const rows = property.list ? facts.schemas.get(property.schema ?? "") : undefined;
        if (rows)
          found.set(property.name, {
            operation: operation.ref,
            property: property.name,
            ...partsOf(propertiesOf(rows), facts),
          });
        else if (property.field === undefined && property.type === "money")
          // A sum that is worked out, and that no field keeps.
          found.set(property.name, { operation: operation.ref, property: property.name });
      }
    if (when === "acting" && handsOut(operation))
      for (const property of properties)
        if (property.field === undefined && isHandedOut(property)) {
          const opens = /invit/i.test(operation.data.path)
            ? screenOf("accept-invitation")
            : undefined;
          found.set(property.name, {
            operation: operation.ref,
            property: property.name,
            once: opens ? { opens } : {},
          });
        }
  }
  return [...found.values()];
}

/** Tokens of a session go to the client, and no person reads them. */
const handsOut = ({ data }: Operation): boolean =>
  data.session === undefined && !/^\/auth\b/.test(data.path) && data.effect !== "update";

const isHandedOut = ({ name, type, schema }: Property): boolean =>
  schema === undefined &&
  type === "text" &&
  /(?:^|[a-z_])(?:token|secret|code|codes|key|password|link)$/i.test(name);

/** What an entry has that people see or fill in. */
function partsOf(properties: readonly Property[], { fields }: FieldFacts): { of?: string[] } {
  const parts = properties.flatMap(({ name, field }) => {
    const known = fields.get(field ?? "");
    if (known === undefined)
      return field === undefined && !/(?:^i|_i|I)ds?$/.test(name) ? [inText(name)] : [];
    if (!isSeen(known) || moments.test(known.data.name)) return [];
    // What is worked out from a field, or comes from elsewhere, is called otherwise there: `line total`.
    const own = nameKey(name.replace(/_?ids?$/i, ""));
    const isItself = own === nameKey(known.data.name.replace(/ ids?$/i, ""));
    return [isItself ? known.data.name : inText(name)];
  });
  return parts.length > 0 ? { of: [...new Set(parts)].slice(0, mostParts) } : {};
}
