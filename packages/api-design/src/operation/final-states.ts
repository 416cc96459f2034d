import {
  type DraftOf,
  type KeptStates,
  keptStates,
  saysState,
  spoken,
  type ViewOf,
} from "@planc/core";
import type { api, brief, data } from "@planc/core/ir";
import { entityBy, fieldsOf } from "./lookups.ts";
import { isSystemSet } from "./system-set.ts";

type Operation = DraftOf<typeof api.operation>;
type Errors = Operation["data"]["errors"];

interface Facts {
  readonly entities: readonly ViewOf<typeof data.entity>[];
  readonly fields: readonly ViewOf<typeof data.field>[];
  readonly resources: readonly ViewOf<typeof api.resource>[];
  readonly requirements: readonly ViewOf<typeof brief.requirement>[];
}

/** Changes that are refused where they would take a thing out of a state that the text lets none take back. */
export function keepingFinal(facts: Facts): (operation: Operation) => Operation {
  const kept = keptStates(facts.requirements, facts.entities);
  if (kept.size === 0) return (operation) => operation;
  const resources = new Map<string, Facts["resources"][number]>(
    facts.resources.map((each) => [each.ref, each]),
  );
  return (operation) => {
    const entity = entityBy(facts.entities, resources.get(operation.data.resource)?.data.entity);
    const final = entity && kept.get(entity.ref);
    if (!entity || !final || operation.data.effect !== "update") return operation;
    const state = fieldsOf(facts.fields, entity.ref).find(
      (each) => saysState(each.data.name) && !isSystemSet(each),
    );
    if (state === undefined) return operation;
    return {
      ...operation,
      data: {
        ...operation.data,
        errors: refusing(
          operation.data.errors,
          `the ${spoken(entity.data.name)} is ${final.states.join(" or ")}, and another ${spoken(state.data.name)} is sent (${final.key})`,
        ),
        realises: realising(operation.data.realises, final),
      },
    };
  };
}

function realising(of: Operation["data"]["realises"], { ref }: KeptStates) {
  return of.some((each) => each === ref) ? of : [...of, ref];
}

function refusing(errors: Errors, when: string): Errors {
  const capital = when.replace(/^./, (first) => first.toUpperCase());
  const isMine = (each: Errors[number]) => each.status === 409 && each.problem === "conflict";
  if (errors.some(isMine))
    return errors.map((each) =>
      isMine(each) ? { ...each, when: `${each.when.replace(/\.$/, "")}; ${when}.` } : each,
    );
  return [...errors, { status: 409, problem: "conflict", when: `${capital}.` }].toSorted(
    (one, other) => one.status - other.status,
  );
}
