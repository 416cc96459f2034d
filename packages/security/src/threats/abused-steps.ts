import { type AbusedStep, abusedSteps, stockWords } from "../catalog/abused-steps.ts";
import { isOpen, type Model, type Operation } from "../model.ts";
import { endsWith, padded, says } from "../text.ts";

/** What a program would call it for, where anybody but those who run the product may. */
export function abuseOf(model: Model, operation: Operation): AbusedStep | undefined {
  const { method, operationId } = operation.data;
  if (method !== "post" || !isForOrdinaryCallers(model, operation)) return undefined;
  const text = padded(operationId);
  return abusedSteps.find(
    ({ things, verbs, needs }) =>
      // The thing itself, rather than an item or address of it.
      endsWith(text, things) &&
      verbs.some((verb) => text.startsWith(` ${verb} `)) &&
      (needs === undefined || has[needs](model)),
  );
}

function isForOrdinaryCallers(model: Model, operation: Operation): boolean {
  const { access } = operation.data;
  if (isOpen(model, operation) || access.kind === "public") return true;
  return (
    access.roles.length === 0 ||
    access.roles.some(
      (role) => model.actors.find(({ ref }) => ref === role)?.data.privileged !== true,
    )
  );
}

const has: Readonly<Record<"cards" | "stock", (model: Model) => boolean>> = {
  // A payment that is only written down tests no card.
  cards: ({ components }) =>
    components.some(
      ({ data: { choice, kind } }) =>
        kind === "external-system" && choice === "decision/choice#payments",
    ),
  stock: ({ concepts, attributes }) =>
    [...concepts, ...attributes].some(
      ({ data }) => says(padded(data.name), stockWords) !== undefined,
    ),
};
