import { readFormula, type Term } from "./formula.ts";
import { formulaFunctions } from "./formula-functions.ts";

/**
 * The value of a formula: numbers, names, `+ - * /`, parentheses, and the functions of `formulaFunctions`.
 * Formulas that figures print are the ones that made them, because this is what computes both.
 * @throws RangeError for a name without a value, or text that is no formula.
 */
export function calculate(formula: string, values: Readonly<Record<string, number>>): number {
  const computed = (term: Term): number => {
    switch (term.kind) {
      case "number":
        return term.value;
      case "name": {
        const value = values[term.name];
        if (value === undefined) throw new RangeError(`${term.name} has no value in ${formula}`);
        return value;
      }
      case "call": {
        const called = formulaFunctions[term.name];
        if (!called) throw new RangeError(`no function ${term.name} in ${formula}`);
        const { length } = term.args;
        if (length < called.least || length > (called.most ?? length))
          throw new RangeError(`${term.name} does not take ${length} arguments in ${formula}`);
        return called.of(...term.args.map(computed));
      }
      case "operation": {
        const [left, right] = [computed(term.left), computed(term.right)];
        if (term.by === "+") return left + right;
        if (term.by === "-") return left - right;
        return term.by === "*" ? left * right : left / right;
      }
    }
  };
  return computed(readFormula(formula));
}
