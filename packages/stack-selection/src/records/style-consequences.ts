import { makesPages, type PlanNodeOf } from "@planc/core";
import type { decision } from "@planc/core/ir";
import { counted, listed, sample } from "../text/words.ts";
import { alwaysOn } from "./always-on.ts";
import { choreographies, refusedLate } from "./choreographies.ts";
import {
  type ComponentKind,
  type Drawn,
  type DrawnComponent,
  makesProgram,
  ofKinds,
  programsOf,
} from "./drawn.ts";
import { brief, type Line, registered } from "./line.ts";

type StyleKey = PlanNodeOf<typeof decision.style>["data"]["style"];

interface StyleFacts {
  readonly positive: readonly Line[];
  readonly negative: readonly Line[];
  readonly mitigation: readonly Line[];
  /** How one sees later that the style is kept. */
  readonly confirmation?: Line;
}

/** Requests a second at the peak from which on a function that is asked is hardly ever idle: a judgement. */
const busy = 10;

const nothing: StyleFacts = { positive: [], negative: [], mitigation: [] };

/** What the style brings and costs the parts that the plan drew; nothing of parts that it did not draw. */
export function styleFactsOf(style: StyleKey, drawn: Drawn): StyleFacts {
  return facts[style](drawn);
}

const facts: Readonly<Record<StyleKey, (drawn: Drawn) => StyleFacts>> = {
  "modular-monolith": (drawn) => {
    const modules = namesOf(drawn, "module");
    if (modules.length < 2) return oneArea(drawn);
    const each = listed(modules);
    return {
      positive: calledInProcess(drawn, each),
      negative: [
        brief(`Released together: ${each}.`, `${each} are released, scaled and stopped together.`),
        ...severalPrograms(drawn),
      ],
      mitigation: [
        registered(
          "Each module alone writes its tables; before one is taken out, each foreign key into a table of another becomes a check by a call or an event.",
        ),
      ],
      confirmation: brief(
        `CI import rule: ${each}.`,
        `An import rule in CI keeps ${each} from reaching into one another.`,
      ),
    };
  },
  "layered-monolith": (drawn) => {
    const program = oneProgram(drawn);
    const kept = drawn.entities.map(({ data }) => data.name);
    return kept.length === 0
      ? program
      : {
          ...program,
          confirmation: brief(
            `Rules tested framework-free: ${sample(kept)}.`,
            `The tests of the rules about ${sample(kept)} import neither the server framework nor the driver of the store.`,
          ),
        };
  },
  microservices: (drawn) => {
    const services = ofKinds(drawn, "service");
    if (services.length < 2) return nothing;
    const names = sample(
      drawn.components.flatMap(({ data }) =>
        data.kind === "service" || (data.kind === "gateway" && makesProgram(data))
          ? [data.name]
          : [],
      ),
    );
    const refs = new Set<string>(services.map(({ ref }) => ref));
    const calls = drawn.connections.filter(
      ({ data }) => refs.has(data.from) && refs.has(data.to) && data.mode === "sync",
    ).length;
    const events = drawn.events.map(({ data }) => data.name);
    return {
      positive: [
        brief(`Released apart: ${names}.`, `${names} are each released and scaled apart.`),
      ],
      negative: [
        `No transaction spans two of the ${services.filter(({ data }) => !makesPages(data)).length} services.`,
        ...(calls > 0
          ? [`${counted(calls, "call")} between them can fail or time out on the way.`]
          : []),
        ...refusedLate(drawn),
      ],
      mitigation:
        events.length > 0
          ? [
              `What the others need of a change is written with it and sent as an event: ${sample(events)}.`,
              ...choreographies(drawn),
            ]
          : ["A change over two services is a row of steps, each with a step that undoes it."],
      confirmation: brief(
        `One pipeline each: ${names}.`,
        `${names} are each released by a pipeline of their own, and none has credentials for the tables of another.`,
      ),
    };
  },
  serverless: (drawn) => {
    const functions = ofKinds(drawn, "function", "service");
    if (functions.length === 0) return nothing;
    const asked = functions.filter(
      (each) => startsCold(each) && drawn.connections.some(({ data }) => isAsked(data, each.ref)),
    );
    const rate = drawn.scenarios
      .find(({ data }) => data.kind === "peak")
      ?.data.stages.map(({ rate: { value } }) => value)
      .at(0);
    // What is asked all day, or handed work by what is, is never idle.
    const isBusy = rate !== undefined && rate >= busy;
    const idle = functions.flatMap(({ ref, data }) =>
      isBusy && isFed(drawn, ref) ? [] : [data.name],
    );
    const waiting = sample(asked.map(({ data }) => data.name));
    return {
      positive:
        idle.length > 0
          ? [`${sample(idle)} ${idle.length === 1 ? "costs" : "cost"} nothing while nobody calls.`]
          : [],
      negative:
        asked.length > 0
          ? [`The first call of ${waiting} after a pause waits for a start.`]
          : [
              "What is paid for is each call: cost grows with the load, where a server costs the same.",
            ],
      mitigation:
        asked.length > 0 ? ["Measure the first call apart, and keep packages small."] : [],
      confirmation: alwaysOn(drawn, functions),
    };
  },
  "client-only": (drawn) => {
    const clients = namesOf(drawn, "web-client", "mobile-client", "desktop-client");
    const kept = drawn.stores.length > 0;
    return {
      positive: [],
      negative: kept ? ["Who loses the device loses what it holds."] : [],
      mitigation: kept ? ["An export of everything that the device holds, into one file."] : [],
      ...(clients.length > 0
        ? { confirmation: `A test uses the ${listed(clients)} with the network cut off.` }
        : {}),
    };
  },
  "command-line": ({ actions }) =>
    confirmed(
      actions.length > 0
        ? `A test starts the built program to ${sample(actions.map(({ id }) => id.replace(/[-.]/g, " ")))} and compares its output and exit codes.`
        : "A test starts the built program and compares its output and exit codes.",
    ),
  library: () =>
    confirmed("A test installs the built package in an empty project and calls what it exports."),
  pipeline: (drawn) => {
    const stages = namesOf(drawn, "pipeline-stage");
    return confirmed(
      stages.length > 0
        ? `A test runs ${sample(stages)} each by itself on a few records.`
        : "A test runs each stage by itself on a few records.",
    );
  },
};

/** Whether its platform starts a process for it; one that runs isolates has none to start. */
function startsCold({ data }: DrawnComponent): boolean {
  return !isolates.some((each) => data.technology?.includes(each));
}

const isolates = ["Cloudflare Workers", "Deno Deploy", "Vercel Edge"];

/** Whether requests reach it, at once or through a queue. */
function isFed({ connections, components }: Drawn, ref: string): boolean {
  const brokers = new Set<string>(
    components.flatMap((each) => (each.data.kind === "broker" ? [each.ref] : [])),
  );
  return connections.some(
    ({ data }) =>
      isAsked(data, ref) ||
      (data.to === ref && data.mode === "async") ||
      (data.from === ref && brokers.has(data.to)),
  );
}

function isAsked({ to, mode }: Drawn["connections"][number]["data"], ref: string): boolean {
  return to === ref && mode === "sync";
}

/** All of it is one area as yet, so that no boundary is drawn. */
function oneArea(drawn: Drawn): StyleFacts {
  const one = oneProgram(drawn);
  const kept = drawn.entities.map(({ data }) => data.name);
  if (kept.length < 2) return one;
  return {
    ...one,
    negative: [
      ...one.negative,
      `There is one module as yet: ${sample(kept)} belong together, and a boundary is drawn where an area with rules of its own comes.`,
    ],
  };
}

function oneProgram(drawn: Drawn): StyleFacts {
  const programs = ofKinds(drawn, "service");
  const [{ data } = { data: undefined }] = programs;
  if (programs.length !== 1 || data === undefined) return nothing;
  const program = data.name;
  const several = severalPrograms(drawn);
  return {
    positive: [
      ...(several.length > 0
        ? [
            registered(
              `${listed(programsOf(drawn).map((each) => each.data.name))} come from one state of the code, so that no version of one meets another of the other.`,
            ),
          ]
        : [registered(`One program to build, deploy and watch: ${program}.`)]),
      // Where one instance runs alone there is none to take over.
      ...(data.stateless && ofKinds(drawn, "load-balancer").length > 0
        ? [`Any instance of ${program} serves the next call, as none keeps state.`]
        : []),
    ],
    negative: [registered(`A fault anywhere in ${program} can stop all of it.`), ...several],
    mitigation: [],
  };
}

/** Which module asks which stands with the ways in which work crosses; where none does, that they do not. */
function calledInProcess(drawn: Drawn, each: string): readonly Line[] {
  const modules = new Map<string, string>(
    ofKinds(drawn, "module").map(({ ref, data }) => [ref, data.name]),
  );
  const callers = drawn.connections.flatMap(({ data: { from, to } }) => {
    const [caller, called] = [modules.get(from), modules.get(to)];
    return caller && called ? [`${caller} asks ${called}`] : [];
  });
  return callers.length > 0
    ? [registered(`No call on the way can fail or time out where ${listed(callers)}.`)]
    : [
        brief(
          `Independent: ${each}.`,
          `None of ${each} calls another, so that each is changed by itself.`,
        ),
      ];
}

/** One build is more than one program to run, where work goes on behind the requests. */
function severalPrograms(drawn: Drawn): readonly Line[] {
  const names = programsOf(drawn).map(({ data }) => data.name);
  return names.length > 1
    ? [
        registered(
          `It is one build and ${counted(names.length, "program")} to start and watch: ${listed(names)}.`,
        ),
      ]
    : [];
}

function confirmed(confirmation: string): StyleFacts {
  return { ...nothing, confirmation };
}

function namesOf(drawn: Drawn, ...kinds: readonly ComponentKind[]): readonly string[] {
  return ofKinds(drawn, ...kinds).map(({ data }) => data.name);
}
