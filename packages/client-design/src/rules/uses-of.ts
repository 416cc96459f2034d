import type { ViewOf } from "@planc/core";
import type { api, brief, client } from "@planc/core/ir";

type Operation = ViewOf<typeof api.operation>;
type Screen = ViewOf<typeof client.screen>;

/** Of these people, those whom an operation turns away. */
export function refusedAmong(
  { data: { access } }: Operation,
  people: Screen["data"]["actors"],
  actors: ReadonlyMap<string, ViewOf<typeof brief.actor>>,
): Screen["data"]["actors"] {
  if (access.kind === "public") return [];
  return people.filter(
    (each) =>
      actors.get(each)?.data.anonymous === true ||
      (access.roles.length > 0 && !access.roles.includes(each)),
  );
}

/** The operations of a screen with those who are offered them. */
export const offeredOn = (
  { data }: Screen,
  operations: ReadonlyMap<string, Operation>,
): readonly {
  readonly operation: Operation;
  readonly when: Screen["data"]["uses"][number]["when"];
  readonly people: Screen["data"]["actors"];
}[] =>
  data.uses.flatMap(({ operation, when, actors }) => {
    const found = operations.get(operation);
    return found
      ? [{ operation: found, when, people: actors.length > 0 ? actors : data.actors }]
      : [];
  });
