import { capital, type DataOf, node, type Ref, slug, type ViewOf } from "@planc/core";
import { api, type brief } from "@planc/core/ir";
import { derived } from "../kit.ts";
import type { StatedCommand, StatedOption } from "./stated-commands.ts";

type EntryPoint = DataOf<typeof api.entryPoint>;
type Action = ViewOf<typeof brief.action>;

/** A command as the text writes it, with the actions that its requirements ask for. */
export function statedEntry(
  program: string,
  command: StatedCommand,
  about: {
    readonly product: Ref;
    readonly actions: readonly Action[];
    readonly requirements: readonly ViewOf<typeof brief.requirement>[];
    readonly gives: EntryPoint["gives"];
    readonly output: string;
  },
) {
  const { name, operands, options, lines, requirements } = command;
  const usage = [
    ...(program === "" ? [] : [program]),
    name,
    ...options.map(({ flag, value }) => `[${flag}${value ? ` <${value}>` : ""}]`),
    ...(about.gives ? ["[--json]"] : []),
    ...operands.map((each) => `<${each}>`),
  ].join(" ");
  const flags = options.map(({ flag }) => flag);
  const seen = new Set<string>();
  const refused = about.requirements.filter(({ data: { text, kind } }) => {
    const about = flags.filter((flag) => text.includes(flag)).join(" ");
    const isRefusal =
      kind !== "premise" &&
      kind !== "criterion" &&
      /\breject|\binvalid\b|mutually exclusive/i.test(text) &&
      about !== "";
    // A question of the text on what a rule says already tells nothing more.
    const isNew = isRefusal && !(kind === "scenario" && seen.has(about));
    if (isNew) seen.add(about);
    return isNew;
  });
  return node(
    api.entryPoint,
    slug(name),
    {
      kind: "command",
      name,
      summary: summaryOf(program, command, about.actions, about.requirements),
      inputs: [
        ...operands.map((each) => ({
          name: each,
          kind: "argument" as const,
          type: /url/i.test(each) ? ("url" as const) : ("text" as const),
          required: true,
          description: `${capital(each.replaceAll("-", " "))} to ${name}.`,
        })),
        ...options.map((each) => optionOf(each)),
      ],
      output: about.output,
      ...(about.gives ? { gives: about.gives } : {}),
      usage: usage.slice(0, 200),
      ...(lines.length > 0 ? { examples: lines } : {}),
      failures: [
        { code: "1", when: "It could not be done; standard error says what and why." },
        {
          code: "2",
          when:
            refused.length === 0
              ? "The arguments do not fit the usage."
              : `The arguments do not fit the usage; ${refused.map(({ data }) => `${refusalOf(data.text)} (${data.key})`).join("; ")}`,
        },
      ],
      realises: [
        ...new Set<Ref>([
          ...about.actions.map(({ ref }) => ref),
          ...requirements.map(({ ref }) => ref),
        ]),
      ],
    },
    derived("command-as-stated", [about.product, ...requirements.map(({ ref }) => ref)]),
  );
}

function optionOf({ flag, value, said }: StatedOption): EntryPoint["inputs"][number] {
  const isTime = value === "time" || /-at$/.test(flag);
  return {
    name: flag,
    kind: "option",
    type:
      value === undefined && said === undefined
        ? "boolean"
        : isTime
          ? "timestamp"
          : value === "duration"
            ? "duration"
            : value === "number"
              ? "integer"
              : "text",
    required: false,
    description: said
      ? `${sentence(said.data.text)} (${said.data.key})`
      : `${capital(flag.replace(/^--/, "").replaceAll("-", " "))}.`,
  };
}

function summaryOf(
  program: string,
  { name, requirements, isNamedAlone }: StatedCommand,
  actions: readonly Action[],
  all: readonly ViewOf<typeof brief.requirement>[],
): string {
  const said = requirements.find(
    ({ data }) => data.kind === "functional" && data.text.includes(`${program} ${name}`.trim()),
  );
  if (isNamedAlone) return namedSummary(name, requirements, all);
  if (said) return sentence(said.data.text);
  const stories = all.filter(
    ({ data }) =>
      data.kind === "story" &&
      requirements.some((each) => each.data.key.startsWith(`${data.key}/`)),
  );
  if (stories.length > 0)
    return [...new Set(stories.map(({ data }) => first(data.text)))].slice(0, 3).join("; ");
  const verbs = [...new Set(actions.map(({ data }) => data.verb))];
  return verbs.length > 0 ? capital(verbs.join(", ")) : capital(name);
}

/** The title of a story that has the name in it, else where the text has people run it. */
function namedSummary(
  name: string,
  requirements: StatedCommand["requirements"],
  all: readonly ViewOf<typeof brief.requirement>[],
): string {
  const keys = requirements.map(({ data }) => data.key);
  const titles = all
    .filter(({ data }) => data.kind === "story" && keys.some((key) => key.startsWith(data.key)))
    .map(({ data }) => first(data.text));
  const own = titles.find((each) => each.toLowerCase().includes(name));
  return own ?? `${capital(name)}: ${keys.slice(0, 4).join(", ")}`;
}

/** What is refused: that both are given, that a value has no right form. */
function refusalOf(text: string): string {
  const asked = /^What happens when (.+?)\?/.exec(text)?.[1];
  const told = /\breject\w* (?:\w+ )?(?:where|when|if) (.+?)(?:, with\b|[.;]|$)/.exec(text)?.[1];
  return asked ?? told ?? first(text);
}

/** What a sentence says that the system does, without what only explains it. */
function sentence(text: string): string {
  const said = first(text)
    .replace(/^(?:The )?\w+ (?:MUST|SHALL|SHOULD|must|shall|should) /, "")
    .replace(
      /^(?:accept|support|provide|offer)s? (?:an? |the )?--[\w-]+(?: <[^>]+>)?(?: flag| option)?(?: (?:with|that|to) (?:an? )?)? ?/i,
      "",
    )
    .replace(/^support /i, "")
    .replace(/ \([^()]{40,}\)/g, "");
  return capital(said);
}

function first(text: string): string {
  return (/^.*?[.;](?=\s|$)/s.exec(text)?.[0] ?? text).replace(/[.;]$/, "").trim();
}
