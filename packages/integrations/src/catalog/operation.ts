import { type Idempotency, methodSchema, type Operation } from "./provider-facts.ts";

/** Told apart by nothing that it changes: reading, or setting what is set already. */
export const byNature: Idempotency = { by: "nature" };

/** Repeated calls are known by a key of ours in this header. */
export const byHeader = (
  header: string,
  more: { remembersSeconds?: number; maxLength?: number } = {},
): Idempotency => ({ by: "header", header, ...more });

/** A key of ours makes the second call the same as the first. */
export const byKey = (key: string): Idempotency => ({ by: "natural-key", key });

/** Repeated calls are known by a key of ours in the body. */
export const byBody = (field: string): Idempotency => ({ by: "body-field", field });

/** The provider does not see that a call is repeated. */
export const lookFirst = (check: string): Idempotency => ({ by: "none", check });

/** The provider does not see that a call is repeated, and what became of the first cannot be looked at. */
export const comesTwice = (twice: string): Idempotency => ({ by: "nothing", twice });

/** One operation, its call written as `POST /path`. */
export function operation(
  id: string,
  name: string,
  call: `${Operation["method"]} ${string}`,
  effect: Operation["effect"],
  idempotency: Idempotency,
  /** Verbs and nouns of a product's actions that call for it, with commas between. */
  serves: string,
): Operation {
  const space = call.indexOf(" ");
  return {
    id,
    name,
    method: methodSchema.parse(call.slice(0, space)),
    path: call.slice(space + 1),
    effect,
    idempotency,
    serves: serves.split(", "),
  };
}

/** The provider keeps its fee of what each of them begins. */
export const beginsPayment = (each: Operation): Operation => ({ ...each, beginsPayment: true });
