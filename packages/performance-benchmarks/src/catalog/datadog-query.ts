/**
 * Grammar of a metric monitor's query as far as it is written here: how the span is folded, a formula over queries, a
 * comparison. By https://docs.datadoghq.com/api/latest/monitors/ and https://docs.datadoghq.com/metrics/advanced-filtering/
 * (from memory, not checked); `count(v: v<=1):` of distributions and `burn_rate` looked up 2026-12-01.
 */
export function datadogProblem(query: string): string | undefined {
  if (query.startsWith("burn_rate(")) return burn.test(query) ? undefined : "burn rate";
  const [head, fold] = /^(avg|sum|min|max|percentile)\(last_\d+[mhd]\):/.exec(query) ?? [];
  if (head === undefined || fold === undefined) return "span";
  const tail = / (?:>|>=|<|<=) [0-9.]+$/.exec(query);
  return tail ? formulaProblem(query.slice(head.length, tail.index)) : "comparison";
}

const burn =
  /^burn_rate\("[^"]+"\)\.over\("(?:7|30|90)d"\)\.long_window\("(?:[1-9]|[1-3]\d|4[0-8])h"\)\.short_window\("\d+[mh]"\) > [0-9.]+$/;

/** A formula of a widget or a monitor: queries and numbers with signs between them. */
export function formulaProblem(text: string): string | undefined {
  let rest = text.trim();
  for (;;) {
    const term = /^[0-9.]+/.exec(rest) ?? termOf(rest);
    if (!term) return `term at “${rest.slice(0, 40)}”`;
    rest = rest.slice(term[0].length).trimStart();
    if (rest === "") return undefined;
    const sign = /^[-+*/] /.exec(rest);
    if (!sign) return `sign at “${rest.slice(0, 40)}”`;
    rest = rest.slice(sign[0].length);
  }
}

const query =
  /^(?:avg|sum|min|max|count|p\d{2}(?:\.\d+)?|count\(v: v<=[0-9.]+\)):([a-z][\w.]*)\{([^{}]+)\}(?: by \{[\w.,]+\})?((?:\.as_count\(\)|\.as_rate\(\)|\.rollup\(\w+, \d+\))*)/i;

function termOf(rest: string): RegExpExecArray | null {
  const found = query.exec(rest);
  return found && filterProblem(found[2] ?? "") === undefined ? found : null;
}

/** Of what stands between braces: tags with AND, OR, NOT, IN and parentheses. */
export function filterProblem(filter: string): string | undefined {
  if (filter === "*") return undefined;
  const tag = String.raw`(?:\$\w+|[a-z][\w.]*:[\w./*-]+|[a-z][\w.]* (?:NOT )?IN \([\w./*,-]+\))`;
  let text = filter;
  const one = new RegExp(`\\(\\s*(?:NOT )?${tag}(?: (?:AND|OR) (?:NOT )?${tag})*\\s*\\)`, "g");
  // A part between parentheses is as good as a tag.
  for (let before = ""; before !== text; ) {
    before = text;
    text = text.replace(one, (part, at: number) =>
      / IN $/.test(text.slice(0, at)) ? part : "part:x",
    );
  }
  const whole = new RegExp(`^(?:NOT )?${tag}(?: (?:AND|OR) (?:NOT )?${tag})*$`);
  return whole.test(text) ? undefined : `filter “${filter}”`;
}
