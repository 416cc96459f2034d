/** `Project member` as it stands inside of a sentence. */
export const inText = (name: string): string =>
  /^[A-Z][a-z]/.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name;

/** With the article that goes with how it begins. */
export const oneOf = (name: string): string =>
  `${/^[aeio]/i.test(name) ? "an" : "a"} ${inText(name)}`;

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** `project-members` of `/projects/{projectId}/project-members`, as the interface spells the plural. */
export function pluralIn(path: string, name: string): string {
  const last = path
    .split("/")
    .filter((part) => part !== "" && !part.startsWith("{"))
    .at(-1);
  const many = last?.replaceAll(/[-_]/g, " ");
  const one = name.toLowerCase();
  // What the interface calls otherwise than the model keeps the model's name.
  if (many === undefined || many.slice(0, 3) !== one.slice(0, 3) || many === one)
    return /s$/i.test(name) ? name : `${name}s`;
  const shared = commonStart(many, one);
  return name.slice(0, shared) + many.slice(shared);
}

function commonStart(one: string, other: string): number {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  return at;
}

const plainMaking = /^(?:add|create|insert|make|new|open|register|save|set up|upload|write)$/i;

/** What making one is called on a button: `New task`, `Request a refund`. */
export function makingOf(verb: string | undefined, name: string): string {
  return verb === undefined || plainMaking.test(verb)
    ? `New ${inText(name)}`
    : `${capital(verb)} ${oneOf(name)}`;
}
