/** Marks of what a template fills in: no text of a plan has them. */
const open = "\u27e6";
const close = "\u27e7";

/** A place in a template for a value, as Go templates write it: `.Values.host`. */
export function hole(expression: string): string {
  return `${open}${expression}${close}`;
}

/**
 * The text of a template from YAML with holes. One that is a whole value loses the quotes of YAML, so that a number
 * stays one; text passes through `quote` by its own expression.
 */
export function template(yaml: string): string {
  const whole = new RegExp(`(["']?)${open}([^${close}]*)${close}\\1(?=\\n|$)`, "g");
  const part = new RegExp(`${open}([^${close}]*)${close}`, "g");
  return yaml
    .replace(whole, (_, _quote: string, expression: string) => `{{ ${unescaped(expression)} }}`)
    .replace(part, (_, expression: string) => `{{ ${unescaped(expression)} }}`);
}

function unescaped(expression: string): string {
  return expression.replaceAll('\\"', '"');
}
