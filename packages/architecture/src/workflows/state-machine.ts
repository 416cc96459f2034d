import { capital, type ViewOf } from "@planc/core";
import type { architecture } from "@planc/core/ir";
import { repeats, repeatsOfUndoing } from "../catalog/retries.ts";

type Workflow = ViewOf<typeof architecture.workflow>;
type Part = Workflow["data"]["parts"][number];

/** Names of components and events by their address. */
export type NameOf = (ref: string) => string;

interface Named<T> {
  readonly state: string;
  readonly part: T;
}

const longestName = 80;
/** What a machine ends in, and asks on its way there. */
const ends = {
  allDone: "All parts done?",
  done: "Done",
  allUndone: "All undone?",
  undone: "Undone",
  setAside: "Set aside",
} as const;

/** Anything but what a part says that it refuses. */
const anything = ["States.ALL"] as const;

/**
 * A workflow in the Amazon States Language. Functions are named by substitutions, `\${OrdersFunctions}`, which the
 * template that deploys the machine fills in.
 */
export function stateMachine(data: Workflow["data"], nameOf: NameOf): string {
  const taken = new Set<string>(Object.values(ends));
  const named = <T extends Does>(parts: readonly T[], before = ""): readonly Named<T>[] =>
    parts.map((part) => ({
      part,
      state: stateName(`${before}${nameOf(part.by)}: ${part.does}`, taken),
    }));
  const parts = named(data.parts);
  const isUndone = data.parts.some(({ failing }) => failing === "undo");
  const undoing = isUndone ? named(data.undoing, "Undo, ") : [];
  const undo = undoing[0]?.state;
  const aside = parts.map(({ part }) => undo === undefined || part.failing === "set-aside");
  const end = aside.includes(true) ? ends.allDone : ends.done;
  const states = [
    ...parts.map(({ part, state }, at): State => {
      const next = parts[at + 1]?.state ?? end;
      const onFailure =
        aside[at] || undo === undefined
          ? { ResultPath: failed("failed", at), Next: next }
          : { ResultPath: "$.error", Next: undo };
      return [
        state,
        {
          ...task(part, state, nameOf),
          ...(part.timeout ? { TimeoutSeconds: seconds(part.timeout) } : {}),
          Retry: [
            ...(part.refuses
              ? [{ ErrorEquals: [joined(nameOf(part.refuses))], MaxAttempts: 0 }]
              : []),
            { ErrorEquals: anything, ...repeats },
          ],
          Catch: [{ ErrorEquals: anything, ...onFailure }],
          ResultPath: null,
          Next: next,
        },
      ];
    }),
    ...(end === ends.allDone ? [asked(ends.allDone, "failed", aside, ends.done)] : []),
    [ends.done, { Type: "Succeed" }] satisfies State,
    ...undoing.map(({ part, state }, at): State => {
      const next = undoing[at + 1]?.state ?? ends.allUndone;
      return [
        state,
        {
          ...task(part, state, nameOf),
          Retry: [{ ErrorEquals: anything, ...repeatsOfUndoing }],
          // The others are undone all the same.
          Catch: [{ ErrorEquals: anything, ResultPath: failed("left", at), Next: next }],
          ResultPath: null,
          Next: next,
        },
      ];
    }),
    ...(undo === undefined
      ? []
      : [
          asked(
            ends.allUndone,
            "left",
            undoing.map(() => true),
            ends.undone,
          ),
          fails(ends.undone, "Undone", `${data.name}: what was done is undone`),
        ]),
    ...(end === ends.allDone || undo !== undefined
      ? [
          fails(
            ends.setAside,
            "SetAside",
            `${data.name}: a part failed for good, and a person has to see to it`,
          ),
        ]
      : []),
  ];
  const machine = {
    Comment: `${data.name}: begun by ${nameOf(data.starter)} upon ${nameOf(data.event)}`,
    StartAt: parts[0]?.state,
    States: Object.fromEntries(states),
  };
  return `${JSON.stringify(machine, null, 2)}\n`;
}

type State = readonly [name: string, state: Readonly<Record<string, unknown>>];
type Does = Pick<Part, "by" | "does">;

function task({ by, does }: Does, state: string, nameOf: NameOf) {
  return {
    Type: "Task",
    ...(state.endsWith(does) ? {} : { Comment: does }),
    Resource: "arn:aws:states:::lambda:invoke",
    Parameters: {
      FunctionName: `\${${joined(nameOf(by))}}`,
      // A repeat of the same part of the same execution is known by these two.
      Payload: { part: state, "execution.$": "$$.Execution.Id", "event.$": "$$.Execution.Input" },
    },
  };
}

/** Whether any of the parts has left word that it failed. */
function asked(name: string, word: string, parts: readonly boolean[], otherwise: string): State {
  const Choices = parts.flatMap((each, at) =>
    each ? [{ Variable: failed(word, at), IsPresent: true, Next: ends.setAside }] : [],
  );
  return [name, { Type: "Choice", Choices, Default: otherwise }];
}

const fails = (name: string, error: string, cause: string): State => [
  name,
  { Type: "Fail", Error: error, Cause: cause },
];

const failed = (word: string, at: number): string => `$.${word}${at + 1}`;

/** `OrdersFunctions` */
const joined = (name: string): string =>
  name
    .split(/[^\p{L}\p{N}]+/u)
    .map(capital)
    .join("");

const seconds = ({ value, unit }: NonNullable<Part["timeout"]>): number =>
  Math.max(1, Math.ceil(unit === "ms" ? value / 1000 : value));

/** One line of at most 80 characters, and no second one alike. */
function stateName(said: string, taken: Set<string>): string {
  const text = capital(said.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, " "));
  const short = (most: number): string => {
    if (text.length <= most) return text;
    const cut = text.slice(0, most - 1);
    return `${cut.slice(0, Math.max(cut.lastIndexOf(" "), 1))}…`;
  };
  let name = short(longestName);
  for (let count = 2; taken.has(name); count += 1) name = `${short(longestName - 4)} ${count}`;
  taken.add(name);
  return name;
}
