import { carried, type Ref, refOf } from "@planc/core";
import { architecture } from "@planc/core/ir";
import { derived } from "../kit.ts";
import { listed, several } from "../model/language.ts";
import { isTelling } from "../model/place-of-action.ts";
import { isCalled } from "./called.ts";
import { handsOutClient } from "./client-files.ts";
import { storedConcepts } from "./clients.ts";
import {
  backendTechnology,
  type ComponentDraft,
  cited,
  component,
  doings,
  workInText,
} from "./draft.ts";
import type { Action, Context, Facts } from "./facts.ts";
import type { External } from "./outside.ts";
import { makesOwnPages } from "./page-server.ts";
import { notedInPassing, sendsOn, sentOnApart } from "./sends-on.ts";
import { senderOf } from "./workers.ts";

const requests = "by request rate: instances are added, none keeps a session";

/** What runs our code on servers, by the architecture style. */
export function backendComponents(
  facts: Facts,
  outside: readonly External[],
): readonly ComponentDraft[] {
  switch (facts.style.data.style) {
    case "microservices":
      return perContext(facts, { kind: "service", suffix: "service", outside });
    case "serverless":
      return perContext(facts, { kind: "function", suffix: "functions", outside });
    default:
      return monolith(facts);
  }
}

/** One deployable; in the modular kind with a module per context, where there is more than one. */
function monolith(facts: Facts): readonly ComponentDraft[] {
  const { forcedBy, ...technology } = backendTechnology(facts);
  const modular = facts.style.data.style === "modular-monolith" && facts.contexts.length > 1;
  const api = component(
    "api",
    {
      name: "API",
      kind: "service",
      ...technology,
      responsibilities: [
        ...(modular
          ? [
              `runs the modules ${listed(facts.contexts.map(({ data }) => data.name))} in one process`,
            ]
          : facts.actions.length > 0
            ? doings(inFront(facts.actions), facts)
            : workInText(facts)),
        ...(handsOutClient(facts) ? ["hands out the built files of the web client"] : []),
        ...(makesOwnPages(facts) ? ["makes the pages that people see"] : []),
      ],
      owns: modular ? [] : storedConcepts(facts).map(({ ref }) => ref),
      forcedBy: [...forcedBy, ...cited(inFront(facts.actions)), ...reasonOf(facts)],
      scaling: requests,
      stateless: true,
    },
    derived("deployable-of-style", [facts.style.ref]),
  );
  if (!modular) return [api];
  const modules = facts.contexts.map((context) => {
    const actions = actionsIn(context, facts);
    return component(
      `${context.id}-module`,
      {
        name: `${context.data.name} module`,
        kind: "module",
        inside: refOf(architecture.component, "api"),
        responsibilities: workOf(context, actions, facts),
        context: context.ref,
        owns: keptIn(context, facts),
        forcedBy: forceOf(context, actions),
        stateless: true,
      },
      derived("unit-per-context", [context.ref]),
    );
  });
  return [api, ...modules];
}

function perContext(
  facts: Facts,
  unit: { kind: "service" | "function"; suffix: string; outside: readonly External[] },
): readonly ComponentDraft[] {
  const { forcedBy, ...technology } = backendTechnology(facts);
  const { deployed, adopted } = unit.kind === "function" ? calledContexts(facts) : whole(facts);
  const services = deployed.map((context) => {
    const actions = actionsIn(context, facts);
    const kept = adopted.get(context.id) ?? [];
    const named = facts.named.find(({ id }) => id === context.id);
    return component(
      `${context.id}-${unit.suffix}`,
      {
        name: `${context.data.name} ${unit.suffix}`,
        kind: unit.kind,
        ...technology,
        responsibilities: [
          ...workOf(context, actions, facts),
          ...(named ? handedOn(named.id, unit.outside, facts) : []),
          ...kept.flatMap((each) => workOf(each, [], facts)),
        ],
        context: context.ref,
        owns: [context, ...kept].flatMap((each) => keptIn(each, facts)),
        forcedBy: [...(named ? [named.ref] : []), ...forceOf(context, actions)],
        scaling: unit.kind === "service" ? requests : "by the platform: one invocation per request",
        stateless: true,
      },
      derived("unit-per-context", [context.ref]),
    );
  });
  const bare = facts.named.filter(({ id }) => !facts.contexts.some((context) => context.id === id));
  const extra = bare.map(({ id, name, ref }) =>
    component(
      `${id}-${unit.suffix}`,
      {
        name: `${name} ${unit.suffix}`,
        kind: unit.kind,
        ...technology,
        responsibilities: handedOn(id, unit.outside, facts),
        forcedBy: [ref],
        scaling: "by what the other services hand to it",
        stateless: true,
      },
      carried(ref),
    ),
  );
  const apart = unit.kind === "function" ? sendsOn(facts) : [];
  if (services.length + extra.length > 0) return [...services, ...extra, ...apart];
  // Nothing is known to cut it by, so it is one.
  return [
    component(
      "api",
      {
        name: "API",
        kind: unit.kind,
        ...technology,
        responsibilities:
          facts.actions.length > 0 ? doings(inFront(facts.actions), facts) : workInText(facts),
        forcedBy: [...forcedBy, ...cited(inFront(facts.actions)), ...reasonOf(facts)],
        scaling: requests,
        stateless: true,
      },
      derived("deployable-of-style", [facts.style.ref]),
    ),
  ];
}

interface Cut {
  readonly deployed: readonly Context[];
  /** Contexts that stand in the deployable of another one, by the id of that one. */
  readonly adopted: ReadonlyMap<string, readonly Context[]>;
}

const whole = ({ contexts }: Facts): Cut => ({ deployed: contexts, adopted: new Map() });

/** A function that nothing calls never runs: what it would keep is kept by the one that is asked for most. */
function calledContexts(facts: Facts): Cut {
  const stated = new Set(facts.named.map(({ id }) => id));
  const isDeployed = (context: Context) =>
    stated.has(context.id) || isCalled(keptIn(context, facts), facts);
  const deployed = facts.contexts.filter(isDeployed);
  const idle = facts.contexts.filter((context) => !isDeployed(context));
  const [host] = deployed.toSorted(
    (a, b) => actionsIn(b, facts).length - actionsIn(a, facts).length || (a.id < b.id ? -1 : 1),
  );
  return host && idle.length > 0 ? { deployed, adopted: new Map([[host.id, idle]]) } : whole(facts);
}

/** What a stated service sends by the systems that are for what it is called after. */
function handedOn(id: string, outside: readonly External[], facts: Facts): readonly string[] {
  return outside
    .filter((each) => senderOf(each, facts) === id)
    .map(({ draft }) => `hands messages to ${draft.data.name} and repeats what failed`);
}

/** What a worker does behind the requests is not what is called for, nor what people are told by themselves. */
const inFront = (actions: readonly Action[]) =>
  actions.filter(({ data }) => data.background !== true && !isTelling(data));

function actionsIn(context: Context, facts: Facts): readonly Action[] {
  const apart = new Set(
    [...sentOnApart(facts).actions, ...notedInPassing(facts)].map(({ ref }) => ref),
  );
  return inFront(
    context.data.concepts.flatMap((concept) => facts.actionsOn.get(concept) ?? []),
  ).filter(({ ref }) => !apart.has(ref));
}

function keptIn(context: Context, facts: Facts): Context["data"]["concepts"] {
  return context.data.concepts.filter((ref) => {
    const role = facts.concept.get(ref)?.data.role;
    return role === "stored" || role === "join";
  });
}

function workOf(context: Context, actions: readonly Action[], facts: Facts): readonly string[] {
  if (actions.length > 0) return doings(actions, facts);
  const kept = context.data.concepts.flatMap((ref) => facts.concept.get(ref) ?? []);
  return [
    `keeps ${listed(
      kept.map(({ data }) => several(data)),
      6,
    )}`,
  ];
}

/** What actors do with its concepts; where they do nothing, that there are such concepts. */
function forceOf(context: Context, actions: readonly Action[]): readonly Ref[] {
  return actions.length > 0 ? cited(actions) : context.data.concepts;
}

/** The reason of the back end where the brief names neither a technology nor an action. */
function reasonOf(facts: Facts): readonly Ref[] {
  if (facts.actions.length > 0) return [];
  const reasons = [...facts.systems, ...facts.requirements].map(({ ref }): Ref => ref).slice(0, 4);
  return [...reasons, ...facts.style.data.drivers];
}
