/**
 * NRQL as far as it is written here: https://docs.newrelic.com/docs/nrql/nrql-syntax-clauses-functions/ (from memory, not
 * checked, but for cdfPercentage, of 2023-07-31, and filter(count(…), WHERE …), looked up 2026-12-01).
 */
export function nrqlProblem(text: string): string | undefined {
  const [, selected, from, where, facet] =
    /^SELECT (.+) FROM (\w+)(?: WHERE (.+?))?(?: FACET ([\w.`]+))?(?: TIMESERIES(?: \d+ (?:minute|hour)s?)?)?$/.exec(
      text,
    ) ?? [];
  if (selected === undefined || from === undefined) return "SELECT … FROM";
  const problem = termsProblem(selected);
  if (problem) return problem;
  if (facet !== undefined && !attribute.test(facet)) return `FACET ${facet}`;
  return where === undefined ? undefined : conditionProblem(where);
}

const attribute = /^(?:`[^`]+`|[A-Za-z_][\w.]*)$/;
const value = "(?:'[^']*'|-?[0-9.]+|r'[^']*')";
const named = "(?:`[^`]+`|numeric\\([\\w.]+\\)|[A-Za-z_][\\w.]*)";
const condition = new RegExp(
  `^(?:NOT )?${named} (?:(?:=|!=|>=|<=|>|<|LIKE|RLIKE|NOT LIKE|NOT RLIKE) ${value}|IN \\(${value}(?:, ${value})*\\)|IS (?:NOT )?NULL)$`,
);

function conditionProblem(text: string): string | undefined {
  return text
    .split(/ (?:AND|OR) (?=(?:[^']*'[^']*')*[^']*$)/)
    .map((each) => (condition.test(each) ? undefined : `WHERE ${each}`))
    .find(Boolean);
}

const single = ["count", "average", "sum", "max", "min", "latest", "uniqueCount"];

/** Numbers and calls with signs between them; a label may follow. */
function termsProblem(text: string): string | undefined {
  let rest = text.replace(/ AS '[^']*'$/, "");
  // From the inside out each good call becomes a number.
  const call = new RegExp(
    `\\b(?:${single.join("|")})\\((?:${attribute.source.slice(1, -1)}|\\*)\\)`,
  );
  const ranked = new RegExp(
    `\\b(?:percentile|cdfPercentage)\\(${attribute.source.slice(1, -1)}, [0-9.]+\\)`,
  );
  const filter =
    /\bfilter\(1, WHERE ((?:[^()]|numeric\([\w.]+\)|\((?:[^()])*\)|'[^']*')+?)\)(?= |$)/;
  const rate = /\brate\(1, 1 (?:second|minute|hour)\)/;
  for (let before = ""; before !== rest; ) {
    before = rest;
    rest = rest.replace(ranked, "1").replace(call, "1").replace(rate, "1");
    const found = filter.exec(rest);
    if (found) {
      const problem = conditionProblem(found[1] ?? "");
      if (problem) return problem;
      rest = rest.replace(filter, "1");
    }
  }
  return /^[0-9.]+(?: [-+*/] [0-9.]+)*$/.test(rest) ? undefined : `SELECT ${rest}`;
}
