import type { Draft } from "@planc/core";
import { architecture, brief, data, decision, security } from "@planc/core/ir";
import { given } from "@planc/testkit";

const field = { required: true, unique: false, generated: false } as const;

/** A small task manager as the other plugins would hand it over. */
export const taskManagement: readonly Draft[] = [
  given(brief.product, {
    name: "Task manager",
    summary: "Teams keep their tasks in projects.",
    kinds: ["web-application"],
    scope: "system",
  }),
  given(brief.actor, "member", { name: "Member", kind: "person" }),
  given(brief.concept, "project", { name: "Project", role: "stored" }),
  given(brief.concept, "task", { name: "Task", role: "stored" }),
  given(brief.action, "create-project", action("create", "create", "brief/concept#project")),
  given(brief.action, "create-task", {
    ...action("create", "create", "brief/concept#task"),
    critical: true,
  }),
  given(brief.action, "complete-task", action("complete", "transition", "brief/concept#task")),
  given(brief.action, "delete-task", action("delete", "delete", "brief/concept#task")),
  given(data.entity, "project", {
    name: "Project",
    concept: "brief/concept#project",
    aggregate: "data/entity#project",
    lifecycle: "new",
  }),
  given(data.entity, "task", {
    name: "Task",
    concept: "brief/concept#task",
    aggregate: "data/entity#task",
    lifecycle: "new",
  }),
  given(data.field, "project.id", {
    ...field,
    entity: "data/entity#project",
    name: "id",
    type: "uuid",
    generated: true,
  }),
  given(data.field, "project.name", {
    ...field,
    entity: "data/entity#project",
    name: "name",
    type: "text",
    unique: true,
    maxLength: 120,
  }),
  given(data.field, "task.id", {
    ...field,
    entity: "data/entity#task",
    name: "id",
    type: "uuid",
    generated: true,
  }),
  given(data.field, "task.title", {
    ...field,
    entity: "data/entity#task",
    name: "title",
    type: "text",
  }),
  given(data.field, "task.due-date", {
    ...field,
    entity: "data/entity#task",
    name: "due date",
    type: "date",
    required: false,
  }),
  given(data.field, "task.status", {
    ...field,
    entity: "data/entity#task",
    name: "status",
    type: "enum",
    values: ["todo", "in progress", "done"],
  }),
  given(data.field, "task.project", {
    ...field,
    entity: "data/entity#task",
    name: "project",
    type: "uuid",
    references: {
      entity: "data/entity#project",
      onDelete: "cascade",
      because: "A task is nothing without its project.",
    },
  }),
  given(architecture.component, "api", {
    name: "API",
    kind: "service",
    responsibilities: ["keeps tasks"],
    owns: ["brief/concept#project", "brief/concept#task"],
    forcedBy: ["brief/action#create-task"],
    stateless: true,
    lifecycle: "new",
  }),
  given(security.identity, {
    owner: "system",
    protocol: "OpenID Connect",
    session: "Short access tokens, rotating refresh tokens.",
    tokens: [],
  }),
  given(security.policy, "member.task", {
    role: "brief/actor#member",
    concept: "brief/concept#task",
    actions: ["brief/action#create-task"],
    effects: ["create", "read", "list", "update", "delete", "transition"],
    condition: "always",
  }),
];

function action(
  verb: string,
  effect: "create" | "transition" | "delete",
  concept: `brief/concept#${string}`,
) {
  return { actors: ["brief/actor#member"], verb, concept, effect, requirements: [] } as const;
}

/** The same, of another kind of product and without what only a network service has. */
export function ofKind(kind: "command-line-tool" | "library" | "data-pipeline"): readonly Draft[] {
  const product = given(brief.product, {
    name: "Task tool",
    summary: "Tasks on the command line.",
    kinds: [kind],
    scope: "system",
  });
  return [
    product,
    ...taskManagement.filter(
      (each) => !/^(architecture|security)\//.test(each.slot) && each.slot !== "brief/product",
    ),
  ];
}

/** The decision for GraphQL. */
export const chosenGraphql = [
  given(decision.topic, "api-style", {
    key: "api-style",
    title: "Interface style",
    needed: true,
    because: "Clients differ in what they show.",
    drivers: [],
  }),
  given(decision.candidate, "api-style.graphql", {
    topic: "decision/topic#api-style",
    technology: "graphql",
    name: "GraphQL",
    known: true,
  }),
  given(decision.choice, "api-style", {
    topic: "decision/topic#api-style",
    candidate: "decision/candidate#api-style.graphql",
    technology: "graphql",
    name: "GraphQL",
    purpose: "Clients choose the fields that they load.",
    basis: "stated",
    consequences: { positive: [], negative: [], mitigation: [] },
    flips: [],
    lifecycle: "new",
  }),
];
