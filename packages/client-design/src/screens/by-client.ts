import type { ViewOf } from "@planc/core";
import type { api, data } from "@planc/core/ir";

type Operation = ViewOf<typeof api.operation>;

/** Things that no person looks at: the program keeps them in order on the person's behalf. */
const programs =
  /^(?:device|push (?:token|subscription)|key (?:package|bundle)|(?:one-time )?pre-?key|welcome|room commit|(?:group |epoch )?commit|sync (?:state|cursor))$/i;

/** Whether by its name a program keeps it in order, and no person. */
export const isOfProgram = ({ data }: { readonly data: { readonly name: string } }): boolean =>
  programs.test(data.name);

/** When the client calls what belongs to a thing of the program; nothing where people do. */
export function whenByClient(
  operation: Operation,
  entity: ViewOf<typeof data.entity> | undefined,
): string | undefined {
  if (operation.data.session === "renews") return "its token runs out within the next minute";
  if (entity === undefined || !isOfProgram(entity)) return undefined;
  const thing = entity.data.name.toLowerCase();
  if (operation.data.effect === "create" && /\bcommit$/.test(thing))
    return "a removal or addition is due in what it is told or lists: 0 to 5 s later at random, and before its next message";
  if (operation.data.effect === "command" && operation.data.method === "post")
    return `somebody is taken in, or one of theirs has a new device: one ${thing} of each`;
  switch (operation.data.effect) {
    case "create":
      return `it has a ${thing} that the server does not know`;
    case "delete":
      return `a ${thing} is done with`;
    case "update":
    case "transition":
      return `its ${thing} has changed`;
    default:
      return `it starts, or is connected again, and its ${thing} may be out of date`;
  }
}
