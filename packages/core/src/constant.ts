import type { Draft } from "./node.ts";

const constants = new WeakSet<object>();

/**
 * A draft that is the same in every plan. It is frozen, so a process checks it once, however many plans
 * it makes.
 */
export function constant<D extends Draft>(draft: D): D {
  freezeAll(draft);
  constants.add(draft);
  return draft;
}

/** Whether `constant` made it. */
export function isConstant(draft: object): boolean {
  return constants.has(draft);
}

function freezeAll(value: unknown): void {
  if (typeof value !== "object" || value === null || Object.isFrozen(value)) return;
  Object.freeze(value);
  for (const inner of Object.values(value)) freezeAll(inner);
}
