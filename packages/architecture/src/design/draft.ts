import { type DraftOf, node, type Ref, type ViewOf } from "@planc/core";
import { architecture } from "@planc/core/ir";
import type { Component } from "../catalog/component-kinds.ts";
import { mostActionsCited } from "../catalog/limits.ts";
import { listed, several } from "../model/language.ts";
import type { Action, Actor, Facts, Topic } from "./facts.ts";

export type ComponentDraft = DraftOf<typeof architecture.component>;
type Why = ComponentDraft["why"];
type Choices = { choice?: Component["choice"]; technology?: string };

/** A component with what most have in common filled in. */
export function component(
  id: string,
  data: Pick<Component, "name" | "kind" | "forcedBy"> & Partial<Component>,
  why: Why,
): ComponentDraft {
  return node(
    architecture.component,
    id,
    {
      responsibilities: [],
      owns: [],
      stateless: false,
      lifecycle: "new",
      ...data,
      forcedBy: [...new Set(data.forcedBy)],
    },
    why,
  );
}

/** The parts of a component that a topic's choice gives. */
export function chosen(topic: Topic | undefined): Choices & { lifecycle?: "existing" } {
  const choice = topic?.choices[0];
  if (!choice) return {};
  const { name, version, lifecycle } = choice.data;
  return {
    choice: choice.ref,
    technology: `${version ? `${name} ${version}` : name}${offeredAs(name, topic?.offering)}`,
    ...(lifecycle === "existing" ? { lifecycle } : {}),
  };
}

/** ` on Amazon RDS`, which runs PostgreSQL; other providers' names are none without the technology's. */
function offeredAs(name: string, offering: string | undefined): string {
  if (offering === undefined) return "";
  return ` on ${offering.startsWith("Amazon ") ? offering.replace(` for ${name}`, "") : offering}`;
}

/** The same for code of the product itself: where the repository has it, it is there and changes. */
export function written(
  topic: Topic | undefined,
): Choices & { lifecycle?: "changed" | "existing" } {
  const parts = chosen(topic);
  return topic?.choices[0]?.data.found ? { ...parts, lifecycle: "changed" } : parts;
}

/** What the back end is written with: framework, then the platform under it. */
export function backendTechnology(
  facts: Facts,
): Choices & { lifecycle?: "changed"; forcedBy: readonly Ref[] } {
  const framework = facts.topics.get("api-framework");
  const runtime = facts.topics.get("runtime");
  const language = facts.topics.get("language");
  const functions = facts.topics.get("functions");
  // A platform that runs functions brings its own runtime, or is what a chosen one runs on.
  const own = functions?.choices[0] ? functions : undefined;
  const under = own ?? [runtime, language].find((topic) => topic?.choices[0]);
  const written = framework?.choices[0] ? framework : own && runtime;
  const names = [written, under].flatMap((topic) => topic?.choices[0]?.data.name ?? []);
  const choice = (framework?.choices[0] ?? under?.choices[0])?.ref;
  return {
    ...(choice ? { choice } : {}),
    ...(names.length > 0 ? { technology: [...new Set(names)].join(" on ") } : {}),
    ...(framework?.choices[0]?.data.found ? { lifecycle: "changed" } : {}),
    forcedBy: [framework, runtime, under === functions ? functions : undefined, language].flatMap(
      (topic) => topic?.forcedBy ?? [],
    ),
  };
}

const order: readonly Action["data"]["effect"][] = [
  "create",
  "read",
  "list",
  "search",
  "update",
  "transition",
  "command",
  "delete",
];
const inOrder = (actions: readonly Action[]): readonly Action[] =>
  actions.toSorted((a, b) => order.indexOf(a.data.effect) - order.indexOf(b.data.effect));

/** `create, assign and complete tasks`, one line per concept, what has most actions first. */
export function doings(actions: readonly Action[], facts: Facts, most = 6): readonly string[] {
  const verbs = new Map<string, string[]>();
  for (const { data } of inOrder(actions)) {
    // A value that is set in the transaction of another action told here is told with that one.
    if (data.effect === "update" && actions.some(({ ref }) => ref === data.sets?.after)) continue;
    const list = verbs.get(data.concept) ?? [];
    if (!list.includes(data.verb)) list.push(data.verb);
    verbs.set(data.concept, list);
  }
  const ranked = [...verbs].sort(([a, v], [b, w]) => w.length - v.length || (a < b ? -1 : 1));
  const lines = ranked.flatMap(([ref, all]) => {
    const concept = facts.concept.get(ref);
    return concept ? [`${listed(all, 6)} ${several(concept.data)}`] : [];
  });
  if (lines.length <= most) return lines;
  const rest = ranked.slice(most - 1).flatMap(([ref]) => facts.concept.get(ref) ?? []);
  const others = listed(
    rest.map(({ data }) => several(data)),
    6,
  );
  return [...lines.slice(0, most - 1), `also ${others}`];
}

const longestWork = 160;

/** Where nothing is known of actions, what is asked for in the input's own words. */
export function workInText(facts: Facts): readonly string[] {
  return facts.requirements
    .slice(0, 2)
    .map(({ data }) =>
      data.text.length > longestWork
        ? `${data.text.slice(0, longestWork - 1).trimEnd()}…`
        : data.text,
    );
}

/** Actions as the reason of a component: those that are critical first. */
export function cited(actions: readonly Action[]): readonly Ref[] {
  return actions
    .toSorted((a, b) => Number(b.data.critical ?? false) - Number(a.data.critical ?? false))
    .slice(0, mostActionsCited)
    .map(({ ref }) => ref);
}

/** People who act; all people where the brief knows no action. */
export function actingPeople(facts: Facts): readonly Actor[] {
  const acting = new Set<string>(facts.actions.flatMap(({ data }) => data.actors));
  const people = facts.actors.filter(({ data }) => data.kind === "person" && data.outside !== true);
  const active = people.filter(({ ref }) => acting.has(ref));
  return active.length > 0 ? active : people;
}

export type ComponentView = ViewOf<typeof architecture.component>;
