/** A message whose fields are numbered in their order: what is new goes behind. */
export function message(name: string, description: string, fields: readonly string[]): string {
  return [
    `// ${line(description)}`,
    fields.length === 0
      ? `message ${name} {}`
      : `message ${name} {\n${fieldsOf(fields).join("\n")}\n}`,
  ].join("\n");
}

/** Fields with their numbers, in the order in which they stand. */
function fieldsOf(fields: readonly string[]): readonly string[] {
  return fields.map((each, at) => {
    const [, comment = "", field = each] = /^(\/\/ .*\n)?([\s\S]*)$/.exec(each) ?? [];
    // 19000 to 19999 are Protocol Buffers' own.
    const number = at + 1 < 19_000 ? at + 1 : at + 1001;
    return `${comment === "" ? "" : `  ${comment}`}  ${field} = ${number};`;
  });
}

/** Nothing of a text ends the comment that it stands in. */
export function line(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
