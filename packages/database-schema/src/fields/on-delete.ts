import { capital, isOnesOwn } from "@planc/core";
import { isAddressed } from "../catalog/acting-roles.ts";
import { forOneself } from "../catalog/once-each.ts";
import { spaced, withArticle } from "../naming/identifier.ts";
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

/**
 * Made by somebody whose account can be deleted, and of use to others: kept without a name, or who has made one
 * could never delete their account. What somebody owns is theirs to hand over or to delete first.
 */
function leavesBehind({
  target,
  name,
  acting,
  facts,
}: {
  readonly target: Entity;
  readonly name: string;
  readonly acting: boolean;
  readonly facts: ReferenceFacts;
}): boolean {
  return (
    target.id === accountId && acting && name.toLowerCase() !== "owner" && isDeleted(target, facts)
  );
}

/** The name of what a row is part of, beside what it refers to. */
function wholeOf({
  entity,
  target,
  facts: { relations, concepts },
}: {
  readonly entity: Entity;
  readonly target: Entity;
  readonly facts: ReferenceFacts;
}): string | undefined {
  const part = relations.find(
    ({ data }) =>
      data.owned === true && data.from === entity.data.concept && data.to !== target.data.concept,
  );
  const whole = concepts.find(({ ref }) => ref === part?.data.to);
  return whole && spaced(whole.data.name).toLowerCase();
}

const isDeleted = ({ data: { concept } }: Entity, { deleted }: ReferenceFacts): boolean =>
  concept !== undefined && deleted.has(concept);

/** Whether it is part of an account that can be deleted: what needs it would keep the account there. */
function goesWithDeletedAccount({
  target,
  facts,
}: {
  readonly target: Entity;
  readonly facts: ReferenceFacts;
}): boolean {
  const account = [...facts.entityOf.values()].find(({ id }) => id === accountId);
  return (
    account !== undefined &&
    isDeleted(account, facts) &&
    facts.relations.some(
      ({ data }) =>
        data.owned === true &&
        data.from === target.data.concept &&
        data.to === account.data.concept,
    )
  );
}

/** What happens to a row when what it refers to is deleted, and why. */
export function ruleOf(about: {
  readonly entity: Entity;
  readonly target: Entity;
  readonly name: string;
  readonly required: boolean;
  readonly owned: boolean;
  readonly outlives: boolean;
  /** Names who made the row or did something to it, which the system sets. */
  readonly acting: boolean;
  readonly facts: ReferenceFacts;
}): Pick<NonNullable<FieldData["references"]>, "onDelete" | "because"> {
  const thing = spaced(about.entity.data.name).toLowerCase();
  const target = spaced(about.target.data.name).toLowerCase();
  const as = about.name === target ? target : `${about.name} (${target})`;
  // All that a tenant has would go by one statement, and nothing brings it back.
  if (about.facts.tenancy !== undefined && about.target.data.concept === about.facts.tenancy) {
    return {
      onDelete: "restrict",
      because: `${capital(withArticle(target))} that has any ${thing} is not deleted by one statement.`,
    };
  }
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
  if (about.required && leavesBehind(about)) {
    return forOneself.test(spaced(name))
      ? {
          onDelete: "cascade",
          because: `${capital(withArticle(target))} can be deleted: ${withArticle(thing)} says what that one did, and goes with it.`,
        }
      : {
          onDelete: "set-null",
          because: `${capital(withArticle(target))} can be deleted: the ${thing} stays for the others, and names no ${about.name} from then on.`,
        };
  }
  const whole = about.required ? wholeOf(about) : undefined;
  if (whole && goesWithDeletedAccount(about)) {
    return isAddressed(about.name)
      ? {
          onDelete: "cascade",
          because: `The ${target} goes with an account that is deleted, and ${withArticle(thing)} is for its ${as} alone.`,
        }
      : {
          onDelete: "set-null",
          because: `The ${target} goes with an account that is deleted: the ${thing} stays in its ${whole}, and names no ${about.name} from then on.`,
        };
  }
  if (whole && isOnesOwn(whole) && isDeleted(about.target, about.facts)) {
    return {
      onDelete: "cascade",
      because: `${capital(withArticle(as))} can be deleted: it goes out of each ${whole}, which nobody else needs.`,
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
