import { erlangC, timeWithin } from "./queueing.ts";

type Calculation = (...args: readonly number[]) => number;

/** What formulas may call, and with how many arguments. */
const functions: Readonly<
  Record<string, { readonly least: number; readonly most?: number; readonly of: Calculation }>
> = {
  ceil: { least: 1, most: 1, of: (value = 0) => Math.ceil(value) },
  max: { least: 1, of: Math.max },
  min: { least: 1, of: Math.min },
  sqrt: { least: 1, most: 1, of: (value = 0) => Math.sqrt(value) },
  exp: { least: 1, most: 1, of: (value = 0) => Math.exp(value) },
  ln: { least: 1, most: 1, of: (value = 0) => Math.log(value) },
  pow: { least: 2, most: 2, of: (base = 0, power = 0) => base ** power },
  /** Share that waits: servers, servers that are busy on average. */
  erlangC: { least: 2, most: 2, of: (servers = 0, offered = 0) => erlangC(servers, offered) },
  /** Seconds within which a share is done: share, arrivals a second, seconds of service, servers, variability. */
  mmcTime: {
    least: 4,
    most: 5,
    of: (percentile = 0, arrival = 0, service = 0, servers = 0, variability = 1) =>
      timeWithin(percentile, { arrival, service, servers, variability }),
  },
};

/**
 * The value of a formula: numbers, names, `+ - * /`, parentheses, and the functions above. Formulas that figures print are the ones that made them, because this is what computes both.
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
    const called = Object.hasOwn(functions, name) ? functions[name] : undefined;
    if (called === undefined) throw new RangeError(`no function ${name} in ${formula}`);
    if (args.length < called.least || args.length > (called.most ?? args.length))
      throw new RangeError(`${name} does not take ${args.length} arguments in ${formula}`);
    return called.of(...args);
  };

  const value = sum();
  if (at !== tokens.length) throw new RangeError(`no formula: ${formula}`);
  return value;
}
