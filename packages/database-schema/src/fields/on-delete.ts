import { capital, spaced, withArticle } from "../naming/identifier.ts";
import { accountId } from "./account.ts";
import type { FieldData } from "./draft.ts";
import { goesWithAccount } from "./presence.ts";
import type { ReferenceFacts } from "./reference-fields.ts";

type Entity = ReferenceFacts["entity"];

/** It is of one thing alone, which could not be deleted as the text says as long as it stays. */
function goesWithIt(
  entity: Entity,
  target: Entity,
  { relations, deleted }: ReferenceFacts,
): boolean {
  const { concept } = entity.data;
  const { concept: of } = target.data;
  if (concept === undefined || of === undefined || target.id === accountId) return false;
  const others = relations.filter(
    ({ data: { from, to, kind } }) => from === concept && to !== of && kind !== "many-to-many",
  );
  return deleted.has(of) && !deleted.has(concept) && others.length === 0;
}

/** What happens to a row when what it refers to is deleted, and why. */
export function ruleOf(about: {
  readonly entity: Entity;
  readonly target: Entity;
  readonly name: string;
  readonly required: boolean;
  readonly owned: boolean;
  readonly outlives: boolean;
  readonly facts: ReferenceFacts;
}): Pick<NonNullable<FieldData["references"]>, "onDelete" | "because"> {
  const thing = spaced(about.entity.data.name).toLowerCase();
  const target = spaced(about.target.data.name).toLowerCase();
  const as = about.name === target ? target : `${about.name} (${target})`;
  if (about.owned && !about.outlives) {
    return {
      onDelete: "cascade",
      because: `Part of its ${as}.`,
    };
  }
  const attributes = about.facts.attributes
    .filter(({ data }) => data.concept === about.entity.data.concept)
    .map(({ data }) => data.name);
  const { name } = about.entity.data;
  if (about.required && about.target.id === accountId && goesWithAccount(name, attributes)) {
    return {
      onDelete: "cascade",
      because: `${capital(withArticle(thing))} is nothing without its ${as} and goes with it.`,
    };
  }
  if (about.required && goesWithIt(about.entity, about.target, about.facts)) {
    return {
      onDelete: "cascade",
      because: `The text deletes ${withArticle(as)}, and nothing deletes what is recorded of it: ${withArticle(thing)} goes with it.`,
    };
  }
  if (!about.required) {
    return { onDelete: "set-null", because: `Stays without its ${as}.` };
  }
  const erased =
    about.facts.erasure && about.target.id === accountId
      ? ` Erasing a person empties the personal columns of the ${target} and keeps the row.`
      : "";
  return {
    onDelete: "restrict",
    because: `${about.outlives ? `Belongs to its ${as}, and nothing says that it goes with it.` : `Needs its ${as}.`}${erased}`,
  };
}
