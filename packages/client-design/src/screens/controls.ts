import type { ActorRef } from "./audience.ts";
import { type Draft, type Field, isList, type Operation, type Screen } from "./draft.ts";
import { callable, type FieldFacts, nameKey } from "./fields.ts";
import { membersListed } from "./members.ts";

type FieldRef = Field["ref"];

const byType: Readonly<
  Partial<Record<Field["data"]["type"], NonNullable<Screen["controls"]>[number]["by"]>>
> = {
  "long-text": "text-area",
  email: "e-mail",
  phone: "phone",
  url: "url",
  integer: "number",
  decimal: "number",
  percent: "number",
  duration: "number",
  money: "amount",
  boolean: "switch",
  date: "date",
  timestamp: "date-time",
  time: "time",
  enum: "choice",
  country: "choice",
  currency: "choice",
  language: "choice",
  list: "tags",
  file: "file",
  "geo-point": "place",
  "secret-hash": "password",
};

/** By what each field is filled in; a reference by choosing among what an operation lists to all of these people. */
export function controlsOf(
  taken: readonly FieldRef[],
  actors: readonly ActorRef[],
  facts: FieldFacts,
  { uses, agreed }: { readonly uses: Draft["uses"]; readonly agreed: ReadonlySet<string> },
): NonNullable<Screen["controls"]>[number][] {
  const known = knownHere(uses);
  const takes = new Set<string | undefined>(
    taken.map((ref) => facts.fields.get(ref)?.data.references?.entity),
  );
  return taken.flatMap((ref) => {
    const field = facts.fields.get(ref);
    if (field === undefined) return [];
    const to = field.data.references?.entity;
    if (to !== undefined) {
      const members = membersListed(field, actors, facts, known);
      const choices = members ?? callable(to, actors, facts).find(isList);
      // The group that a thing lies in is known where the thing is.
      const first =
        choices && !members ? firstChosen(choices, known, takes, actors, facts) : undefined;
      return [
        {
          field: ref,
          by: "lookup" as const,
          ...(choices ? { choices: choices.ref } : {}),
          ...(first ? { first: first.ref } : {}),
        },
      ];
    }
    if (agreed.has(field.data.attribute ?? "")) return [{ field: ref, by: "shown" as const }];
    const by = field.data.values
      ? "choice"
      : isZone(field)
        ? "zone"
        : (byType[field.data.type] ?? "text");
    return [{ field: ref, by }];
  });
}

/** The name of a time zone is chosen, as nobody types `Europe/Zurich`. */
export const isZone = ({ data }: Field): boolean =>
  data.type === "text" && /(?:^|[\s_-])time[\s_-]?zone$/i.test(data.name);

/** Parts of addresses that a screen has from its own. */
function knownHere(uses: Draft["uses"]): ReadonlySet<string> {
  return new Set(
    uses.flatMap(({ operation }) =>
      operation.data.parameters.flatMap((each) => (each.in === "path" ? [each.name] : [])),
    ),
  );
}

/** What is chosen before, where a list is one of something that a screen neither has nor asks for. */
function firstChosen(
  choices: Operation,
  known: ReadonlySet<string>,
  taken: ReadonlySet<string | undefined>,
  actors: readonly ActorRef[],
  facts: FieldFacts,
): Operation | undefined {
  const missing = choices.data.parameters.find(
    (each) => each.in === "path" && !known.has(each.name),
  );
  const of =
    facts.fields.get(missing?.field ?? "")?.data.entity ??
    facts.entityNamed.get(nameKey((missing?.name ?? "").replace(/_?ids?$/i, "")));
  if (missing === undefined || of === undefined || taken.has(of)) return undefined;
  return callable(of, actors, facts).find(
    (each) => isList(each) && each.data.parameters.every((part) => part.in !== "path"),
  );
}
