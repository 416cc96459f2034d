import { capital } from "@planc/core";

/** `Project member` as it stands inside of a sentence; of `API key` the first word stays as it is. */
export const inText = (name: string): string =>
  spaced(name)
    .split(" ")
    .map((word) => (/^[A-Z][a-z]*$/.test(word) ? word.toLowerCase() : word))
    .join(" ");

/** `booking` and `booking status` are the `booking status`; `booking` and `seat` the `booking seat`. */
export function ofThing(thing: string, property: string): string {
  const of = inText(thing);
  return of === "" || property === of || property.startsWith(`${of} `)
    ? property
    : `${of} ${property}`;
}

/** A name of a model as a title: `LogBookEntry` and `Log Book Entry` are a `Log book entry`. */
export const titled = (name: string): string => capital(inText(name));

const spaced = (name: string): string =>
  name.replace(/([\p{Ll}\p{N}])(\p{Lu})/gu, "$1 $2").replaceAll(/[_-]+/g, " ");

/** With the article that goes with how it begins. */
export const oneOf = (name: string): string =>
  `${/^[aeio]/i.test(name) ? "an" : "a"} ${inText(name)}`;

/** `project-members` of `/projects/{projectId}/project-members`, as the interface spells the plural. */
export function pluralIn(path: string, name: string): string {
  const last = path
    .split("/")
    .filter((part) => part !== "" && !part.startsWith("{"))
    .at(-1);
  const many = last?.replaceAll(/[-_]/g, " ");
  const title = titled(name);
  const one = title.toLowerCase();
  // What the interface calls otherwise than the model keeps the model's name.
  if (many === undefined || many.slice(0, 3) !== one.slice(0, 3) || many === one)
    return /s$/i.test(title) ? title : `${title}s`;
  const shared = commonStart(many, one);
  return title.slice(0, shared) + many.slice(shared);
}

function commonStart(one: string, other: string): number {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  return at;
}

const plainMaking = /^(?:add|create|insert|make|new|open|register|save|set up|upload|write)$/i;

export const isPlainMaking = (verb: string): boolean => plainMaking.test(verb);

/** What making one is called on a button: `New task`, `Request a refund`. */
export function makingOf(verb: string | undefined, name: string): string {
  return verb === undefined || plainMaking.test(verb)
    ? `New ${inText(name)}`
    : `${capital(verb)} ${oneOf(name)}`;
}
