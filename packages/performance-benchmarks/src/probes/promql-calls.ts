/** Functions of PromQL that are written here: how many arguments, and which of them is a range of time; none is 0 or none. */
const functions: Readonly<
  Record<string, { readonly least: number; readonly most: number; readonly range?: number }>
> = {
  rate: { least: 1, most: 1, range: 0 },
  increase: { least: 1, most: 1, range: 0 },
  avg_over_time: { least: 1, most: 1, range: 0 },
  max_over_time: { least: 1, most: 1, range: 0 },
  min_over_time: { least: 1, most: 1, range: 0 },
  sum_over_time: { least: 1, most: 1, range: 0 },
  count_over_time: { least: 1, most: 1, range: 0 },
  predict_linear: { least: 2, most: 2, range: 0 },
  deriv: { least: 1, most: 1, range: 0 },
  delta: { least: 1, most: 1, range: 0 },
  histogram_quantile: { least: 2, most: 2 },
  vector: { least: 1, most: 1 },
  absent: { least: 1, most: 1 },
  time: { least: 0, most: 0 },
};

const aggregations = new Set(["sum", "min", "max", "avg", "count", "group", "stddev", "stdvar"]);
const ranked = new Set(["topk", "bottomk", "quantile", "count_values", "limitk"]);
const words = new Set([
  "by",
  "without",
  "on",
  "ignoring",
  "and",
  "or",
  "unless",
  "offset",
  "bool",
  "group_left",
  "group_right",
  "inf",
  "nan",
]);

/** The expression with empty strings and without grouping labels, so that only names of series and functions are left. */
function bare(expression: string): string {
  return (
    expression
      .replace(/"(?:[^"\\]|\\.)*"/g, '""')
      .replace(/\b(by|without|on|ignoring|group_left|group_right)\s*\([^()]*\)/g, "$1")
      // Series without a name are asked for as `x`.
      .replace(/(^|[\s(,])\{[^{}]*\}/g, "$1x")
      .replace(/\{[^{}]*\}/g, "")
  );
}

/** Series that an expression asks for by name. */
export function seriesIn(expression: string): readonly string[] {
  const found = new Set<string>();
  const text = bare(expression).replace(/\[[^\]]*\]/g, "");
  for (const [name] of text.matchAll(/[A-Za-z_:][A-Za-z0-9_:]*(?!\s*\()(?![A-Za-z0-9_:])/g)) {
    if (
      name !== "x" &&
      !words.has(name.toLowerCase()) &&
      !aggregations.has(name) &&
      !ranked.has(name)
    )
      found.add(name);
  }
  return [...found];
}

/** What the grammar does not look at: unknown functions, their numbers of arguments, and spans of time given to them. */
export function callProblems(expression: string): readonly string[] {
  const text = bare(expression);
  const problems: string[] = [];
  for (const match of text.matchAll(/([A-Za-z_][A-Za-z0-9_]*)\s*(?:by|without)?\s*\(/g)) {
    const [whole, name = ""] = match;
    if (words.has(name)) continue;
    const args = argumentsFrom(text, match.index + whole.length);
    if (aggregations.has(name) || ranked.has(name)) {
      const wanted = ranked.has(name) ? 2 : 1;
      if (args.length !== wanted) problems.push(`${name} takes ${wanted}`);
      else if (isRange(args.at(-1) ?? "")) problems.push(`${name} takes no span of time`);
      continue;
    }
    const known = functions[name];
    if (known === undefined) {
      problems.push(`no function ${name}`);
      continue;
    }
    if (args.length < known.least || args.length > known.most)
      problems.push(`${name} takes ${known.least}`);
    else if (known.range !== undefined && !isRange(args[known.range] ?? ""))
      problems.push(`${name} takes a span of time`);
    else if (known.range === undefined && args.some(isRange))
      problems.push(`${name} takes no span of time`);
  }
  return problems;
}

const isRange = (argument: string): boolean => /\[[^\]]*\]\s*$/.test(argument.trim());

/** What stands between commas until the parenthesis that is open here closes. */
function argumentsFrom(text: string, start: number): readonly string[] {
  const found: string[] = [];
  let depth = 0;
  let from = start;
  for (let at = start; at < text.length; at++) {
    const letter = text[at];
    if (letter === "(") depth++;
    else if (letter === ")" && depth > 0) depth--;
    else if (letter === ")" || (letter === "," && depth === 0)) {
      const part = text.slice(from, at).trim();
      if (part !== "" || letter === ",") found.push(part);
      from = at + 1;
      if (letter === ")") return found;
    }
  }
  return found;
}
