import type { DataOf, ViewOf } from "@planc/core";
import type { api, brief } from "@planc/core/ir";
import { camel, kebab } from "../naming.ts";

type Input = DataOf<typeof api.entryPoint>["inputs"][number];
type Action = ViewOf<typeof brief.action>;

export interface SpecialCommand {
  readonly name: string;
  readonly summary: string;
  readonly inputs: readonly Input[];
  readonly output?: string;
  readonly gives?: NonNullable<DataOf<typeof api.entryPoint>["gives"]>;
}

/** Verbs that need no noun behind them where a program does one thing by them, as its users say it. */
const alone =
  /^(?:backup|build|check|compile|convert|crawl|export|import|index|ingest|parse|query|render|restore|roll|scan|search|sync|validate|verify|watch)$/;
/** What is read in from where it lies, and not typed. */
const readIn = /^(?:crawl|import|index|ingest|scan)$/;

export function isReadIn(verb: string): boolean {
  return readIn.test(verb);
}

/**
 * Commands that take something else than the properties of a thing or its id: what is read in is given by
 * its path, a search by what is asked, and settings by key and value.
 */
export function specialCommand(
  { data: action }: Action,
  given: {
    readonly concept: string;
    readonly attributes: readonly ViewOf<typeof brief.attribute>[];
    readonly requirements: readonly ViewOf<typeof brief.requirement>[];
    /** How many actions have the verb. */
    readonly sameVerb: number;
  },
): SpecialCommand | undefined {
  const own = given.attributes.filter(({ data }) => data.concept === action.concept);
  if (given.concept === "Setting") return settingCommand(action.effect, own);
  if (!alone.test(action.verb) || given.sameVerb > 1) return undefined;
  const noun = given.concept.toLowerCase();
  const summary = `${action.verb.charAt(0).toUpperCase()}${action.verb.slice(1)} ${noun}s`;
  if (isReadIn(action.verb)) {
    const inputs = [argument("path", `File or folder to ${action.verb}.`)];
    return { name: action.verb, summary, inputs, ...summaryAsked(given.requirements) };
  }
  if (action.effect !== "search") return undefined;
  const choice = given.requirements.flatMap(({ data }) => choiceIn(data, action.verb));
  return {
    name: action.verb,
    summary,
    inputs: [argument("text", "What is looked for, in words."), ...choice.slice(0, 1)],
  };
}

/** "is shown a summary of new, skipped, and errored files": how many there were of each. */
function summaryAsked(
  requirements: readonly ViewOf<typeof brief.requirement>[],
): Pick<SpecialCommand, "output" | "gives"> {
  const [found] = requirements.flatMap(({ data: { key, text } }) => {
    const said =
      /\bsummary of ((?:[a-z-]{3,20}, ){0,5}[a-z-]{3,20},? and [a-z-]{3,20}) (files|documents|records|rows|lines|items)\b/i.exec(
        text.slice(0, 1000),
      );
    return said?.[1] && said[2] ? [{ key, list: said[1], noun: said[2] }] : [];
  });
  if (found === undefined) return {};
  const kinds = found.list.split(/,? and |, /);
  return {
    output: `How many ${found.noun} were ${kinds.slice(0, -1).join(", ")} and ${kinds.at(-1)} on standard output (${found.key}), with --json as JSON.`,
    gives: kinds.map((each) => ({
      name: camel(each),
      type: "integer" as const,
      list: false,
      required: true,
      description: `How many ${found.noun} were ${each}.`,
    })),
  };
}

function settingCommand(
  effect: Action["data"]["effect"],
  own: readonly ViewOf<typeof brief.attribute>[],
): SpecialCommand | undefined {
  if (effect === "read" || effect === "list") {
    return { name: "config", summary: "Print all settings", inputs: [] };
  }
  if (effect !== "update") return undefined;
  const key = { ...argument("key", "Which setting."), type: "enum" as const };
  const values = own.map(({ data }) => kebab(data.name));
  return {
    name: "config-set",
    summary: "Change a setting",
    inputs: [
      values.length > 0 ? { ...key, values } : argument("key", "Which setting."),
      argument("value", "What it is from now on; a value that does not fit leaves the old one."),
    ],
  };
}

/** "let the user choose semantic-only, keyword-only, or hybrid retrieval per query" */
function choiceIn(
  { key, text }: ViewOf<typeof brief.requirement>["data"],
  verb: string,
): readonly Input[] {
  const found =
    /\b(?:choose|select|pick) (?:between |among )?([\w-]{2,30}(?:, [\w-]{2,30}){0,4},? or [\w-]{2,30}) ([a-z]{3,20}) (?:per|for each|for every) (\w+)/.exec(
      text.slice(0, 1000),
    );
  const [, list, noun, per] = found ?? [];
  if (list === undefined || noun === undefined || per !== verb) return [];
  const values = list.split(/,? or |, /).map((each) => each.replace(/-only$/, ""));
  return [
    {
      name: `--${noun}`,
      kind: "option",
      type: "enum",
      required: false,
      description: `How it is found (${key}).`,
      values,
    },
  ];
}

function argument(name: string, description: string): Input {
  return { name, kind: "argument", type: "text", required: true, description };
}

/** `query [--retrieval <semantic|keyword>] <text>` */
export function usageOfSpecial(
  program: string,
  { name, inputs }: SpecialCommand,
  json: boolean,
): string {
  const options = inputs
    .filter(({ kind }) => kind === "option")
    .map(({ name: flag, values }) => `[${flag} <${values?.join("|") ?? "value"}>]`);
  const operands = inputs.filter(({ kind }) => kind === "argument").map((each) => `<${each.name}>`);
  return [program, name, ...options, ...(json ? ["[--json]"] : []), ...operands]
    .filter((each) => each !== "")
    .join(" ")
    .slice(0, 200);
}
