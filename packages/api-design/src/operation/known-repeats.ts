import { type DraftOf, isClientsName, movesWithApp, spoken, type ViewOf } from "@planc/core";
import type { api, data } from "@planc/core/ir";
import { property } from "../naming.ts";

type Field = ViewOf<typeof data.field>;
type Case = Parameters<typeof property>[1];

/** Whether a client calls a thing so before the server has heard of it, and does again when it repeats itself. */
export function isByClient({ data: { name, type, generated } }: Field): boolean {
  return type === "uuid" && !generated && isClientsName(name);
}

/** Whether the value is that of an app on a device, and goes to whoever is signed in on it. */
export function movesOver({ data: { name, unique } }: Field): boolean {
  return unique && movesWithApp(name);
}

/** The mark of an app by which a device is known again, whoever is signed in on it. */
export const installationOf = (own: readonly Field[]): Field | undefined =>
  own.find((each) => movesOver(each) && each.data.type === "uuid" && each.data.required);

/** Whether making one that is there already by its mark is answered by that one. */
export const isAnsweredAgain = (
  { effect }: { readonly effect: string },
  own: readonly Field[],
): boolean => effect === "create" && (own.some(isByClient) || installationOf(own) !== undefined);

/** What becomes of one that is sent again: there is one rule for it, and it holds as long as the row is kept. */
function repeatTold(name: string, own: readonly Field[], propertyCase: Case): string {
  const thing = spoken(name);
  const mark = own.find(isByClient)?.data.name ?? "client id";
  return `Sent again under the same \`${property(mark, propertyCase)}\` by the same caller it is answered with 200 and the ${thing} that is stored, whatever the body has now; a repeat is never refused.`;
}

/** What making one does where it was made before: a repeat of a client, or a device that changes hands. */
export function repeatsTold(...about: Parameters<typeof movesTold>): readonly string[] {
  const [effect, name, own, propertyCase] = about;
  return [
    ...(effect === "create" && own.some(isByClient) ? [repeatTold(name, own, propertyCase)] : []),
    ...movesTold(...about),
  ];
}

/** What registering a device does to the one before, and to who was signed in there. */
function movesTold(
  effect: string,
  name: string,
  own: readonly Field[],
  propertyCase: Case,
): readonly string[] {
  if (effect !== "create" && effect !== "update" && effect !== "delete") return [];
  const thing = spoken(name);
  const installation = installationOf(own);
  const token = own.find((each) => movesOver(each) && each !== installation);
  if (effect === "delete")
    return installation === undefined
      ? []
      : [`Ends the sign-in on that ${thing} in the same transaction.`];
  const moved = token
    ? [
        `A \`${property(token.data.name, propertyCase)}\` that another ${thing} has, of whomever, is taken from it in the same transaction: one ${thing} at a time is told.`,
      ]
    : [];
  if (effect === "update" || installation === undefined) return moved;
  const mark = `\`${property(installation.data.name, propertyCase)}\``;
  return [
    `Where the caller has a ${thing} with this ${mark}, that one takes what is sent and is the answer, with 200. Where somebody else has, that person's is deleted in the same transaction, with its sign-in and all that belongs to it: on a phone that changes hands nothing goes on arriving for whoever had it before.`,
    `The sign-in of the caller is this ${thing}'s from then on.`,
    ...moved,
  ];
}

/** Signing out, after which nothing goes on arriving where somebody was signed in. */
export function quietened(
  each: DraftOf<typeof api.operation>,
  entities: readonly ViewOf<typeof data.entity>[],
  fields: readonly Field[],
  propertyCase: Case,
): DraftOf<typeof api.operation> {
  const token = fields.find((field) => movesOver(field) && field.data.type !== "uuid");
  const installation = fields.find(
    (field) => field.data.entity === token?.data.entity && movesOver(field) && field !== token,
  );
  const device = entities.find(({ ref }) => ref === token?.data.entity);
  if (each.data.session !== "ends" || !token || !installation || !device) return each;
  const told = `Empties the \`${property(token.data.name, propertyCase)}\` of the ${spoken(device.data.name)} that the sign-in is on, in the same transaction.`;
  return {
    ...each,
    data: { ...each.data, description: [each.data.description, told].filter(Boolean).join(" ") },
  };
}
