/** A formula as it was read: a figure is computed by it, and its unit follows from it. */
export type Term =
  | { readonly kind: "number"; readonly value: number }
  | { readonly kind: "name"; readonly name: string }
  | {
      readonly kind: "operation";
      readonly by: "+" | "-" | "*" | "/";
      readonly left: Term;
      readonly right: Term;
    }
  | { readonly kind: "call"; readonly name: string; readonly args: readonly Term[] };

const known = new Map<string, Term>();
/** A process that lives long does not keep the formulas of all its plans. */
const most = 5_000;

/**
 * Reads numbers, names, `+ - * /`, parentheses and calls of functions.
 * @throws RangeError for text that is no formula.
 */
export function readFormula(formula: string): Term {
  const before = known.get(formula);
  if (before) return before;
  const term = read(formula);
  if (known.size >= most) known.clear();
  known.set(formula, term);
  return term;
}

function read(formula: string): Term {
  const tokens = formula.match(/[A-Za-z][A-Za-z0-9]*|[0-9]+(?:\.[0-9]+)?|[-+*/(),]/g) ?? [];
  if (tokens.join("") !== formula.replace(/\s+/g, ""))
    throw new RangeError(`no formula: ${formula}`);
  let at = 0;
  const peek = () => tokens[at];
  const take = (expected?: string): string => {
    const token = tokens[at++];
    if (token === undefined || (expected !== undefined && token !== expected)) {
      throw new RangeError(`no formula: ${formula}`);
    }
    return token;
  };

  const sum = (): Term => {
    let left = product();
    for (let by = peek(); by === "+" || by === "-"; by = peek()) {
      take();
      left = { kind: "operation", by, left, right: product() };
    }
    return left;
  };
  const product = (): Term => {
    let left = atom();
    for (let by = peek(); by === "*" || by === "/"; by = peek()) {
      take();
      left = { kind: "operation", by, left, right: atom() };
    }
    return left;
  };
  const atom = (): Term => {
    const token = take();
    if (token === "(") {
      const inner = sum();
      take(")");
      return inner;
    }
    if (/^[0-9]/.test(token)) return { kind: "number", value: Number(token) };
    if (!/^[A-Za-z]/.test(token)) throw new RangeError(`no formula: ${formula}`);
    if (peek() !== "(") return { kind: "name", name: token };
    take("(");
    const args = [sum()];
    while (peek() === ",") {
      take(",");
      args.push(sum());
    }
    take(")");
    return { kind: "call", name: token, args };
  };

  const term = sum();
  if (at !== tokens.length) throw new RangeError(`no formula: ${formula}`);
  return term;
}
