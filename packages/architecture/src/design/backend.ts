import { carried, type Ref, refOf } from "@planc/core";
import { architecture } from "@planc/core/ir";
import { derived } from "../kit.ts";
import { listed, several } from "../model/language.ts";
import { isTelling } from "../model/place-of-action.ts";
import { isKeptByOwner, keepingDuty, retentionsIn } from "../model/retentions.ts";
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
import { groupedContexts } from "./grouped-contexts.ts";
import type { External } from "./outside.ts";
import { makesOwnPages } from "./page-server.ts";
import { notedInPassing, sendsOn, sentOnApart } from "./sends-on.ts";
import { senderOf } from "./workers.ts";

/** What deployables of a context are called by, after its id. */
export const unitSuffix = { service: "service", function: "functions" } as const;

const requests = "by request rate: instances are added, none keeps a session";
const scalingOf = (kind: "service" | "function"): string =>
  kind === "service" ? requests : "by the platform: one invocation per request";

/** What runs our code on servers, by how the style is cut. */
export function backendComponents(
  facts: Facts,
  outside: readonly External[],
): readonly ComponentDraft[] {
  if (facts.cut.per === "whole") return monolith(facts);
  const kind = facts.cut.unit;
  return perContext(facts, { kind, suffix: unitSuffix[kind], outside });
}

/** One deployable; in the modular kind with a module per context, where there is more than one. */
function monolith(facts: Facts): readonly ComponentDraft[] {
  const { forcedBy, ...technology } = backendTechnology(facts);
  const modular = facts.cut.modules && facts.contexts.length > 1;
  const api = component(
    "api",
    {
      name: "API",
      kind: facts.cut.unit,
      ...technology,
      responsibilities: [
        ...(modular
          ? [`runs the modules ${listed(facts.contexts.map(({ data }) => data.name))}`]
          : facts.actions.length > 0
            ? doings(inFront(facts.actions), facts)
            : workInText(facts)),
        ...(handsOutClient(facts) ? ["built files of the web client"] : []),
        ...(makesOwnPages(facts) ? ["makes the pages that people see"] : []),
      ],
      owns: modular ? [] : storedConcepts(facts).map(({ ref }) => ref),
      forcedBy: [...forcedBy, ...cited(inFront(facts.actions)), ...reasonOf(facts)],
      scaling: scalingOf(facts.cut.unit),
      stateless: true,
    },
    derived("deployable-of-style", facts.cut.from),
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
  const groups = groupedContexts(facts, {
    keeps: (context) => keptIn(context, facts),
    work: (context) => actionsIn(context, facts).length,
  });
  const services = groups.map(({ host, idle, merged }) => {
    const together = [host, ...merged];
    const actions = together.flatMap((each) => actionsIn(each, facts));
    const owns = [...together, ...idle].flatMap((each) => keptIn(each, facts));
    const kept = retentionsIn(facts).filter(
      (each) => isKeptByOwner(each, facts) && owns.some((own) => own === each.concept),
    );
    const parts = facts.named.filter(({ id }) => together.some((each) => each.id === id));
    return component(
      `${host.id}-${unit.suffix}`,
      {
        // A name of several would be read as the names of several.
        name: `${host.data.name} ${unit.suffix}`,
        kind: unit.kind,
        ...technology,
        responsibilities: [
          ...(actions.length > 0
            ? workOf(host, actions, facts)
            : together.flatMap((each) => workOf(each, [], facts))),
          ...parts.flatMap(({ id }) => handedOn(id, unit.outside, facts)),
          ...idle.flatMap((each) => workOf(each, [], facts)),
          ...kept.map(keepingDuty),
        ],
        context: host.ref,
        owns,
        forcedBy: [
          ...parts.map(({ ref }) => ref),
          ...(actions.length > 0
            ? forceOf(host, actions)
            : together.flatMap((each) => forceOf(each, []))),
          ...kept.map(({ quantity }) => quantity.ref),
        ],
        scaling: scalingOf(unit.kind),
        stateless: true,
      },
      derived("unit-per-context", [
        ...together.map(({ ref }): Ref => ref),
        ...facts.cut.from.slice(1),
      ]),
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
