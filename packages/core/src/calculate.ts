/**
 * The value of a formula: numbers, names, `+ - * /`, parentheses, and the functions `ceil`, `max` and
 * `min`. Formulas that figures print are the ones that made them, because this is what computes both.
 * @throws RangeError for a name without a value, or text that is no formula.
 */
export function calculate(formula: string, values: Readonly<Record<string, number>>): number {
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

  const sum = (): number => {
    let value = product();
    while (peek() === "+" || peek() === "-")
      value = take() === "+" ? value + product() : value - product();
    return value;
  };
  const product = (): number => {
    let value = atom();
    while (peek() === "*" || peek() === "/")
      value = take() === "*" ? value * atom() : value / atom();
    return value;
  };
  const atom = (): number => {
    const token = take();
    if (token === "(") {
      const value = sum();
      take(")");
      return value;
    }
    if (/^[0-9]/.test(token)) return Number(token);
    if (peek() === "(") return call(token);
    const value = values[token];
    if (value === undefined) throw new RangeError(`${token} has no value in ${formula}`);
    return value;
  };
  const call = (name: string): number => {
    take("(");
    const args = [sum()];
    while (peek() === ",") {
      take(",");
      args.push(sum());
    }
    take(")");
    if (name === "ceil") return Math.ceil(args[0] ?? 0);
    if (name === "max") return Math.max(...args);
    if (name === "min") return Math.min(...args);
    throw new RangeError(`no function ${name} in ${formula}`);
  };

  const value = sum();
  if (at !== tokens.length) throw new RangeError(`no formula: ${formula}`);
  return value;
}
