import type { DataOf, ViewOf } from "@planc/core";
import type { api, data, security } from "@planc/core/ir";

type Property = DataOf<typeof api.schema>["properties"][number];
type Rule = ViewOf<typeof security.accountRule>;
type Characters = NonNullable<Rule["data"]["characters"]>;

/** Whether a field keeps what people know a thing by, as its hash. */
export const isPassword = ({ data: field }: Pick<ViewOf<typeof data.field>, "data">): boolean =>
  field.type === "secret-hash" && /pass(?:word|phrase|code)/i.test(field.name);

/** What is asked of a password where it is set. */
export interface PasswordRules {
  readonly limits: Required<Pick<Property, "maxLength">> &
    Pick<Property, "minLength" | "pattern" | "example">;
  /** In words, as sentences of their own. */
  readonly words: string;
}

/** Long enough for what people remember and for what a manager of passwords makes. */
const longest = 256;

/** NIST SP 800-63B-4 (July 2025), 3.1.1.2: where a password is all that is asked for, and nothing else is stated. */
const shortest = 15;

/** The same section: what is on a list of known passwords is refused, whatever its length. */
const listed = "One on a list of leaked passwords is refused, and the answer says so.";

/** Characters of each kind as a class has them, and one of them. */
const classes: Readonly<Record<Characters[number]["of"][number], readonly [string, string]>> = {
  letter: ["A-Za-z", "a"],
  uppercase: ["A-Z", "A"],
  lowercase: ["a-z", "a"],
  digit: ["0-9", "1"],
  special: ["", "-"],
};

/** Length and characters of passwords as the text states them, the strictest where it does so twice. */
export function passwordRules(rules: readonly Rule[]): PasswordRules {
  const lengths = rules.filter(({ data }) => data.kind === "password-length");
  const told = rules.filter(({ data }) => data.kind === "password-characters");
  const minLength =
    lengths.length > 0 ? Math.max(...lengths.map(({ data }) => data.value.value)) : shortest;
  const maxLength = Math.min(longest, ...lengths.flatMap(({ data }) => data.most ?? []));
  const characters = told.flatMap(({ data }) => data.characters ?? []);
  const pattern = `^${characters.map(ahead).join("")}`;
  return {
    limits: {
      maxLength: Math.max(maxLength, minLength),
      minLength,
      ...(characters.length > 0 ? { pattern } : {}),
      example: exampleOf(characters, minLength, Math.max(maxLength, minLength)),
    },
    words: [
      ...(lengths.length > 0
        ? []
        : [
            `At least ${shortest} characters, as NIST SP 800-63B-4 asks where nothing is asked beside it.`,
          ]),
      ...[...lengths, ...told].map(({ data }) => beforeColon(data.text)),
      listed,
    ].join(" "),
  };
}

/** What the rule says, without what checks it. */
function beforeColon(text: string): string {
  const at = text.indexOf(":");
  return `${at < 0 ? text.replace(/\.$/, "") : text.slice(0, at)}.`;
}

/** Looks ahead for so many characters of a kind. Between two of them is nothing of it, so that it is linear. */
function ahead({ of, least }: Characters[number]): string {
  const named = of.flatMap((kind) => (kind === "special" ? [] : classes[kind][0])).join("");
  const others = of.includes("special")
    ? ["A-Z", "a-z", "0-9"].filter((each) => !named.includes(each)).join("")
    : undefined;
  // Special is whatever is neither letter nor digit.
  const [one, no] =
    others === undefined
      ? [`[${named}]`, `[^${named}]`]
      : others === ""
        ? ["[\\s\\S]", "[^\\s\\S]"]
        : [`[^${others}]`, `[${others}]`];
  return least === 1 ? `(?=${no}*${one})` : `(?=(?:${no}*${one}){${least}})`;
}

function exampleOf(characters: Characters, minLength: number, maxLength: number): string {
  const usual = "Sample-Password-1";
  const simple = characters.every(({ least }) => least === 1);
  if (simple && usual.length >= minLength && usual.length <= maxLength) return usual;
  const needed = characters
    .map(({ of, least }) => classes[of[0] ?? "letter"][1].repeat(least))
    .join("");
  return needed.padEnd(Math.max(minLength, Math.min(8, maxLength)), "Sample-Password-1");
}
