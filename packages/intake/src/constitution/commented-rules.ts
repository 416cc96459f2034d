/** A rule that stands in a comment, which is not read. */
export interface CommentedRule {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const binding = /\b(?:MUST|SHALL)\b/;
/** Reports of an edit and examples of the template are no rules that somebody took out. */
const aside = /^\s{0,200}(?:sync impact report|examples?\b|e\.g\.)/i;

/** Lines of HTML comments that read as rules. */
export function commentedRules(text: string): readonly CommentedRule[] {
  const rules: CommentedRule[] = [];
  for (let from = text.indexOf("<!--"); from >= 0; from = text.indexOf("<!--", from + 4)) {
    const close = text.indexOf("-->", from + 4);
    const end = close < 0 ? text.length : close;
    const inner = text.slice(from + 4, end);
    if (!aside.test(inner.slice(0, 240))) {
      let at = from + 4;
      for (const line of inner.split("\n")) {
        if (binding.test(line)) {
          rules.push({ text: line.trim(), start: at, end: at + line.length });
        }
        at += line.length + 1;
      }
    }
    from = end;
  }
  return rules;
}
