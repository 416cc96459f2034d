/** What is left to read of one part's output, so that nonsense ends before memory does. */
export interface Budget {
  values: number;
  characters: number;
}
export function outputBudget(): Budget {
  return { values: 4_000_000, characters: 256_000_000 };
}

const deepest = 100;

/**
 * Copies a value as frozen plain JSON data; properties that are `undefined` are left out.
 * @throws TypeError naming the path, where it is anything else or more than the budget allows.
 */
export function freezePlain(value: unknown, budget: Budget): unknown {
  return copy(value, budget, []);
}

function copy(value: unknown, budget: Budget, trail: (string | number)[]): unknown {
  if (--budget.values < 0) throw problem(trail, "is more data than one part may return");
  switch (typeof value) {
    case "string":
      budget.characters -= value.length;
      if (budget.characters < 0) throw problem(trail, "is more text than one part may return");
      return value;
    case "boolean":
      return value;
    case "number":
      if (!Number.isFinite(value)) throw problem(trail, `is ${value}, which JSON cannot hold`);
      return value === 0 ? 0 : value;
    case "object":
      break;
    default:
      throw problem(trail, `is ${nameOf(value)}, which JSON cannot hold`);
  }
  if (value === null) return null;
  if (trail.length > deepest) throw problem(trail.slice(0, 3), "is cyclic or nested too deeply");
  return Array.isArray(value) ? copyList(value, budget, trail) : copyObject(value, budget, trail);
}

function copyList(value: readonly unknown[], budget: Budget, trail: (string | number)[]): unknown {
  const list: unknown[] = [];
  for (let i = 0; i < value.length; i++) {
    trail.push(i);
    list.push(copy(value[i], budget, trail));
    trail.pop();
  }
  return Object.freeze(list);
}

function copyObject(value: object, budget: Budget, trail: (string | number)[]): unknown {
  if (!isPlainObject(value)) throw problem(trail, "is an instance of a class, not plain data");
  const object: Record<string, unknown> = {};
  for (const [key, inner] of Object.entries(value)) {
    if (inner === undefined) continue;
    trail.push(key);
    if (key === "__proto__") throw problem(trail, "is a name that plain data cannot use");
    object[key] = copy(inner, budget, trail);
    trail.pop();
  }
  return Object.freeze(object);
}

/** Also true for objects of another realm, such as a test runner's. */
export function isPlainObject(value: unknown): value is Record<string, unknown> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

function nameOf(value: unknown): string {
  return value === undefined ? "undefined" : `a ${typeof value}`;
}

function problem(trail: readonly (string | number)[], what: string): TypeError {
  return new TypeError(`${trail.length === 0 ? "it" : trail.join(".")} ${what}`);
}
