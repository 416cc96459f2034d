import { slug } from "../slug.ts";
import { peopleKinds, sampleNames, samplePeople } from "./sample-names.ts";
import { sampleProse, sampleTexts } from "./sample-texts.ts";

/** Prose by what its name means. */
export function sampleProseOf(called: string, at: number): string {
  return chosen(sampleProse, called, at) ?? sampleProse.at(-1)?.values[at % 5] ?? "";
}

/** An address of one of several things of a kind, at a domain that belongs to nobody; another for each `apart`. */
export function sampleMail(thing: string, at: number, apart = 0): string {
  const person = samplePeople[at % samplePeople.length] ?? samplePeople[0];
  const plain = person
    .toLowerCase()
    .normalize("NFD")
    .replaceAll("ø", "o")
    .replace(/[^a-z ]/g, "")
    .replace(" ", ".");
  const whose = isPerson(thing) ? plain : `${snake(thing).replaceAll("_", "-")}.${at + 1}`;
  const again = Math.floor(at / samplePeople.length) + apart;
  return `${whose.replace(/[^a-z0-9.-]/g, "x")}${again > 0 ? again + 1 : ""}@example.org`;
}

/** Names that say that a value only tells one from another. */
const telling = /(?:^|_)(?:id|code|number|sku|key|token|reference|barcode|ref|identity_subject)$/;
const naming = /^(?:name|title|full_name|display_name)$/;

/** A short text by what its name means, for one of several things of a kind, the first of them at 0. */
export function sampleText(called: string, thing: string, at: number): string {
  const name = snake(called);
  if (naming.test(name)) return nameOf(thing, at);
  const of = name.replace(/_(?:name|title|slug)$/, "");
  if (name === "slug" || name.endsWith("_slug")) return slug(nameOf(thing, at));
  if (/(?:^|_)(?:domain|host|hostname)$/.test(name))
    return `${slug(nameOf(thing, at))}.example.org`;
  // Codes and ids are told apart by a number.
  if (telling.test(name) && chosen(sampleTexts, called, at) === undefined) {
    const short = name.split("_").map((word) => word.charAt(0).toUpperCase());
    return `${short.join("")}-${1001 + at}`;
  }
  if (name === "identity_subject") return `subject-${1001 + at}`;
  if (name === "identity_issuer") return "https://login.example.org";
  const said = chosen(sampleTexts, called, at);
  if (said !== undefined) return said;
  // "author", "recipient": whom somebody wrote down.
  if (isPerson(name)) return nameOf(name, at);
  return of === name ? `${capital(name.replaceAll("_", " "))} ${at + 1}` : nameOf(of, at);
}

function nameOf(thing: string, at: number): string {
  if (isPerson(thing)) return samplePeople[at % samplePeople.length] ?? "";
  const names = sampleNames.find(({ kinds }) => kinds.includes(lastWord(thing)))?.names;
  const plain = capital(thing.toLowerCase().replaceAll("_", " "));
  return names?.[at % names.length] ?? `${plain} ${at + 1}`;
}

function chosen(
  from: readonly { readonly ends: readonly string[]; readonly values: readonly string[] }[],
  name: string,
  at: number,
): string | undefined {
  const words = snake(name).replaceAll("_", " ");
  const fits = from
    .flatMap(({ ends, values }) => ends.map((end) => ({ end, values })))
    .filter(({ end }) => words === end || words.endsWith(` ${end}`))
    .sort((a, b) => b.end.length - a.end.length);
  const values = fits[0]?.values;
  return values?.[at % values.length];
}

function isPerson(thing: string): boolean {
  return peopleKinds.has(lastWord(thing));
}

function lastWord(name: string): string {
  return snake(name).split("_").at(-1) ?? "";
}

function snake(name: string): string {
  return slug(name).replaceAll("-", "_");
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
