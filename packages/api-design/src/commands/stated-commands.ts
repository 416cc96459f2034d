import type { Ref, ViewOf } from "@planc/core";
import type { brief } from "@planc/core/ir";

type Requirement = ViewOf<typeof brief.requirement>;

/** A command that the text itself writes: `fetch get --start-in 2h <url>`. */
export interface StatedCommand {
  readonly name: string;
  readonly operands: readonly string[];
  readonly options: readonly StatedOption[];
  /** Lines that show it, as they stand. */
  readonly lines: readonly {
    readonly line: string;
    readonly requirement: Ref<"brief/requirement">;
  }[];
  readonly requirements: readonly Requirement[];
  /** The text says no more of how it is called than its name. */
  readonly isNamedAlone?: true;
}

export interface StatedOption {
  readonly flag: string;
  /** What it takes, as the text names it or shows it; a switch takes nothing. */
  readonly value?: string;
  /** The sentence that says what it does. */
  readonly said?: Requirement;
}

export interface StatedProgram {
  readonly program: string;
  readonly commands: readonly StatedCommand[];
}

const part = `--?[a-z][\\w-]*(?:[= ](?:"[^"]*"|<[^<>]+>|[^\\s"<-][^\\s",;]*))?|<[^<>]+>`;

/** The program's commands as requirements write them: by lines of it, else by name alone. */
export function statedCommands(requirements: readonly Requirement[]): StatedProgram | undefined {
  const lines = requirements.flatMap((requirement) =>
    [
      ...requirement.data.text.matchAll(
        new RegExp(`\\b([a-z][\\w-]*) ([a-z][\\w-]*)((?: (?:${part}))+)`, "g"),
      ),
    ].map(([line, program = "", name = "", rest = ""]) => ({
      requirement,
      line,
      program,
      name,
      rest,
    })),
  );
  const counts = new Map<string, number>();
  for (const { program } of lines) counts.set(program, (counts.get(program) ?? 0) + 1);
  const [program, often = 0] =
    [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))[0] ?? [];
  if (program === undefined || often < 2) return namedCommands(requirements);
  const own = lines.filter((each) => each.program === program);
  // A command without options is known once the program is: "runs fetch list".
  const bare = requirements.flatMap((requirement) =>
    [...requirement.data.text.matchAll(new RegExp(`\\bruns? ${program} ([a-z][\\w-]*)`, "g"))].map(
      ([, name = ""]) => ({ requirement, line: `${program} ${name}`, name, rest: "" }),
    ),
  );
  const named = new Map<string, typeof bare>();
  for (const each of [...own, ...bare])
    named.set(each.name, [...(named.get(each.name) ?? []), each]);
  for (const requirement of requirements)
    for (const name of named.keys())
      if (
        requirement.data.kind === "functional" &&
        new RegExp(`\\b${program} ${name}\\b`).test(requirement.data.text)
      )
        named.get(name)?.push({ requirement, line: `${program} ${name}`, name, rest: "" });
  const flags = flagsOf(requirements);
  const commands = [...named]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, found]) => {
      const parts = found.flatMap(({ rest }) =>
        [...rest.matchAll(new RegExp(part, "g"))].map(([text]) => text),
      );
      const shown = new Set(parts.flatMap((each) => /^--?[\w-]+/.exec(each)?.[0] ?? []));
      return { name, found, parts, shown };
    });
  const homeOf = (flag: string, beside: ReadonlySet<string>) =>
    commands.find(({ shown }) => shown.has(flag)) ??
    commands.find(({ shown }) => [...beside].some((each) => shown.has(each))) ??
    [...commands].sort((a, b) => b.shown.size - a.shown.size)[0];
  return {
    program,
    commands: commands.map((command) => {
      const { name, found, parts } = command;
      const options = [...flags]
        .filter(([flag, { beside }]) => homeOf(flag, beside) === command)
        .map(([flag, { said, value }]): StatedOption => {
          const example = parts.find(
            (each) => each.startsWith(`${flag} `) || each.startsWith(`${flag}=`),
          );
          const taken = value ?? (example ? formOf(example.slice(flag.length + 1)) : undefined);
          return { flag, ...(taken ? { value: taken } : {}), ...(said ? { said } : {}) };
        });
      const requirementsOf = [
        ...new Set([
          ...found.map(({ requirement }) => requirement),
          ...options.flatMap(({ said }) => said ?? []),
        ]),
      ];
      return {
        name,
        operands: [
          ...new Set(
            parts
              .filter((each) => each.startsWith("<"))
              .map((each) => each.slice(1, -1).replace(/^protected-/, "")),
          ),
        ],
        options,
        lines: onceEach(
          found
            .filter(({ rest }) => rest !== "")
            .map(({ line, requirement }) => ({ line, requirement: requirement.ref })),
        ),
        requirements: requirementsOf,
      };
    }),
  };
}

/** "the status command", "runs setup", "the watcher is running": the name is all that the text says. */
function namedCommands(requirements: readonly Requirement[]): StatedProgram | undefined {
  const named = new Map<string, Requirement[]>();
  const note = (name: string, requirement: Requirement) => {
    if (noNames.has(name)) return;
    named.set(name, [...(named.get(name) ?? []), requirement]);
  };
  for (const requirement of requirements) {
    const { text, kind } = requirement.data;
    for (const [, name = ""] of text.matchAll(/\bthe ([a-z][a-z-]{2,}) (?:sub)?command\b/g))
      note(name, requirement);
    if (kind !== "story" && kind !== "scenario" && kind !== "functional") continue;
    for (const [, name = ""] of text.matchAll(ran)) note(name, requirement);
    for (const [, verb = ""] of text.matchAll(runner)) note(verbOfRunner(verb), requirement);
  }
  // What keeps running is asked for wherever the same word stands.
  for (const [name, own] of named) {
    if (!runs.has(name)) continue;
    const inAll = requirements.filter(
      ({ data }) =>
        data.kind === "functional" && new RegExp(`\\b${name}(?:ed|es|ing)\\b`).test(data.text),
    );
    own.push(...inAll);
  }
  return named.size === 0
    ? undefined
    : {
        program: "",
        commands: [...named]
          .sort(([a], [b]) => (a < b ? -1 : 1))
          .map(([name, own]) => ({
            name,
            operands: [],
            options: [],
            lines: [],
            requirements: [...new Set(own)],
            isNamedAlone: true,
          })),
      };
}

/** "the user runs setup", "runs one-time setup" */
const ran =
  /(?:\b(?:users?|they|developers?|operators?) (?:\w+ly )?|, )runs? (?:the |a |one-time |initial |first-time ){0,2}(doctor|init|login|logout|setup|status|sync|update|upgrade|version)\b/g;
/** "the watcher is running", "start the watcher" */
const runner =
  /\bthe (watch|schedul|serv|crawl|listen|index|scann|synchroniz)(?:e?r) (?:is running|starts|runs)\b/g;
const runs: ReadonlySet<string> = new Set(["watch", "serve", "schedule", "crawl", "listen"]);

function verbOfRunner(stem: string): string {
  if (stem === "schedul" || stem === "serv" || stem === "synchroniz") return `${stem}e`;
  return stem === "scann" ? "scan" : stem;
}

/** Words in front of "command" that are none's name. */
const noNames: ReadonlySet<string> = new Set(
  "above actual corresponding current entire existing failing final first following given last main new next original previous relevant respective right same second shell single underlying whole".split(
    " ",
  ),
);

/** Every option of the text, with the requirement that is about it and the options named beside it. */
function flagsOf(
  requirements: readonly Requirement[],
): ReadonlyMap<string, { said?: Requirement; value?: string; beside: ReadonlySet<string> }> {
  const flags = new Map<string, { said?: Requirement; value?: string; beside: Set<string> }>();
  for (const requirement of requirements) {
    const { text, kind } = requirement.data;
    const all = [...text.matchAll(/(?<![\w-])(--[a-z][\w-]*)(?: <([^<>]+)>)?/g)];
    for (const [, flag = "", value] of all) {
      const known = flags.get(flag) ?? { beside: new Set<string>() };
      const isAbout = new RegExp(`\\b(?:accept|support|provide|offer)s?\\b[^.]*${flag}\\b`).test(
        text,
      );
      const isDenied = new RegExp(
        `\\bno\\b[^.]*${flag}\\b|${flag} flag\\?|\\bor ${flag} flag\\b`,
      ).test(text);
      if (isDenied && !flags.has(flag)) continue;
      flags.set(flag, {
        ...known,
        ...(isAbout && kind !== "premise" && known.said === undefined ? { said: requirement } : {}),
        ...(value && known.value === undefined ? { value } : {}),
        beside: new Set([
          ...known.beside,
          ...all.flatMap(([, each]) => (each && each !== flag ? [each] : [])),
        ]),
      });
    }
  }
  return flags;
}

/** What an example stands for: `2h` is a duration, `"2026-03-01 02:00"` a time. */
function formOf(example: string): string {
  const plain = example.replace(/^"|"$/g, "");
  if (/^<.+>$/.test(plain)) return plain.slice(1, -1);
  if (/^\d{4}-\d{2}-\d{2}/.test(plain)) return "time";
  if (/^(?:\d+(?:ms|s|m|h|d))+$/.test(plain)) return "duration";
  if (/^\d+$/.test(plain)) return "number";
  if (/[/~]|\.\w+$/.test(plain)) return "path";
  return "value";
}

function onceEach<Line extends { readonly line: string }>(lines: readonly Line[]): readonly Line[] {
  return lines.filter(({ line }, at) => lines.findIndex((each) => each.line === line) === at);
}
