import type { ViewOf } from "@planc/core";
import type { brief } from "@planc/core/ir";
import { isReadIn } from "./special-command.ts";

type Action = ViewOf<typeof brief.action>;

/**
 * What the program does by itself as something is read in, by the action that reads it in: a text is cut
 * and its pieces get what belongs to them. Nobody calls for any of it alone.
 */
export function stepsOfReadingIn(
  actions: readonly Action[],
  relations: readonly ViewOf<typeof brief.relation>[],
): ReadonlyMap<Action, readonly Action[]> {
  const owners = new Map<string, string>(
    relations.flatMap(({ data }) => (data.owned === true ? [[data.from, data.to]] : [])),
  );
  const readers = new Map<string, Action>(
    actions.flatMap((each) =>
      isReadIn(each.data.verb) && each.data.actors.length > 0 ? [[each.data.concept, each]] : [],
    ),
  );
  const steps = new Map<Action, Action[]>();
  for (const each of actions) {
    const { actors, effect, concept } = each.data;
    if (actors.length > 0 || (effect !== "create" && effect !== "command")) continue;
    const reader = readers.get(rootOf(concept, owners, readers));
    if (reader === undefined || reader === each) continue;
    const list = steps.get(reader);
    if (list === undefined) steps.set(reader, [each]);
    else list.push(each);
  }
  return steps;
}

/** The thing that is read in, which a thing is part of. */
function rootOf(
  concept: string,
  owners: ReadonlyMap<string, string>,
  readers: ReadonlyMap<string, Action>,
): string {
  const seen = new Set<string>();
  let at: string | undefined = concept;
  while (at !== undefined && !readers.has(at) && !seen.has(at)) {
    seen.add(at);
    at = owners.get(at);
  }
  return at ?? concept;
}
