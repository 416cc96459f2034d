/**
 * Ids of requirements where a line defines them: at its start, behind the marks of a list, a heading, a
 * table or a check box, and in front of a colon, a dash, a bar or the end of bold type. Written apart
 * from the reader that it checks. Stories, their scenarios, tasks and check lists have ids of their own.
 */
export function findIds(text: string): readonly string[] {
  const ids = new Set<string>();
  let fenced = false;
  for (const line of text.split("\n")) {
    if (/^\s*(```|~~~)/u.test(line)) fenced = !fenced;
    if (fenced) continue;
    const defined = definition.exec(line.replace(marks, ""));
    const id = defined?.[1];
    if (id !== undefined && !others.test(id)) ids.add(id);
  }
  return [...ids];
}

const marks = /^[\s>|#*+\-_`[\]x()\d.]*(?=\p{Lu})/u;
const definition =
  /^(\p{Lu}{2,}(?:-\p{Lu}+)*-\d+[a-z]?)(?=[*_`\])]*(?:\s*[:|–—-]|\s*\(|[*_`]|$|\s+\p{Lu}))/u;
const others = /^(US|AC|T|CHK|ADR|ISO|RFC|UTF|SHA|SPEC)-/u;
