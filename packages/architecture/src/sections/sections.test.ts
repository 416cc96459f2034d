import type { DataOf, Draft } from "@planc/core";
import { api, document } from "@planc/core/ir";
import { given } from "@planc/testkit";
import { describe, expect, it } from "vitest";
import { compile } from "../fixtures/compile.ts";
import * as plans from "../fixtures/plans.ts";

interface Tree {
  readonly type: string;
  readonly value?: string;
  readonly depth?: number;
  readonly children?: readonly Tree[];
}

const textOf = (node: Tree): string =>
  node.value ?? (node.children ?? []).map(textOf).join(node.type === "tableRow" ? " | " : "");

/** A section as lines of text: what a reader gets, without the looks. */
async function linesOf(nodes: readonly Draft[], key: string): Promise<readonly string[]> {
  const { sections } = await compile(nodes);
  const section = sections.find(({ data }) => data.key === key);
  const lines = (node: Tree): readonly string[] =>
    node.type === "table" || node.type === "list"
      ? (node.children ?? []).map(textOf)
      : [node.type === "heading" ? `${"#".repeat(node.depth ?? 1)} ${textOf(node)}` : textOf(node)];
  return (section?.data.blocks ?? []).flatMap((block) => lines(block));
}

describe("architecture", () => {
  it("says the style, and each component with what forces it, in reading order", async () => {
    const lines = await linesOf(plans.taskManagement, "architecture/overview");
    expect(lines.slice(0, 7)).toEqual([
      "modular monolith",
      "Component | Technology | Does | Forced by",
      "Web client | React | screens of administrators and team members for tasks, comments, projects and users | React",
      "API | Fastify on Node.js | runs the modules Accounts and Tasks; built files of the web client | Fastify, Node.js, TypeScript and 7 more",
      "Accounts module | — | deactivate users | deactivate a user",
      "Tasks module | — | create, search, assign and complete tasks; add comments; create projects | create a task, add a comment, create a project and 3 more",
      "Relational store | PostgreSQL | keeps comments, projects, project members, tasks and users | PostgreSQL",
    ]);
  });

  it("shows the container diagram, and where the others are", async () => {
    const lines = await linesOf(plans.taskManagement, "architecture/overview");
    expect(lines.some((line) => line.startsWith("flowchart TB"))).toBe(true);
    expect(lines).toContain(
      "Diagrams: context, containers, components-accounts, components-tasks.",
    );
  });
});

describe("project structure", () => {
  it("has Spec-Kit's headings and its bold decision, exactly", async () => {
    const lines = await linesOf(plans.taskManagement, "architecture/project-structure");
    expect(lines.filter((line) => line.startsWith("#"))).toEqual([
      "### Documentation (this feature)",
      "### Source Code (repository root)",
    ]);
    expect(lines.at(-1)).toBe(
      "Structure Decision: modular monolith: backend/, frontend/; folders: Accounts and Tasks",
    );
  });

  it("names only documents that the plan has", async () => {
    const [, documents = ""] = await linesOf(plans.library, "architecture/project-structure");
    expect(documents).not.toContain("data-model.md");
    expect(documents).not.toContain("contracts");
    expect(documents).toContain("quickstart.md");
  });
});

it("names the documents of the pack and the rules of modules among those of the plan", async () => {
  const outline = given(document.outline, {
    documents: [
      { document: "plan.md", title: "Implementation Plan", sections: [] },
      { document: "parts.md", title: "Parts", sections: [] },
    ],
  });
  const [, documents = ""] = await linesOf(
    [...plans.taskManagement, outline],
    "architecture/project-structure",
  );
  expect(documents).toMatch(/^parts\.md +# parts, one by one$/m);
  expect(documents).toMatch(/^modules\/dependency-cruiser\.json /m);
});

it("promises no document of a pack that is for another style than the one that was taken", async () => {
  const outline = given(document.outline, {
    styles: ["serverless"],
    documents: [{ document: "parts.md", title: "Parts", sections: [] }],
  });
  const [, documents = ""] = await linesOf(
    [...plans.taskManagement, outline],
    "architecture/project-structure",
  );
  expect(documents).not.toContain("parts.md");
  expect(documents).toContain("quickstart.md");
});

describe("data flows", () => {
  it("tells a request that is passed on in one line", async () => {
    const lines = await linesOf(plans.shop, "architecture/flows");
    expect(lines).toContain(
      "Customer → Web client → Load balancer → Orders service: place an order",
    );
    expect(lines).toContain("Orders service ⇢ Message broker ⇢ Email service: order placed");
  });

  it("tells the same failure once", async () => {
    const lines = await linesOf(plans.shop, "architecture/flows");
    const from = lines.indexOf("### Where they fail");
    const handled = lines.slice(from + 2).map((line) => line.split(" | ")[2]);
    expect(handled.length).toBeGreaterThan(2);
    expect(lines.slice(0, from).filter((line) => line.includes("PostgreSQL silent"))).toEqual([]);
  });
});

function operation(id: string, data: Partial<DataOf<typeof api.operation>>) {
  return given(api.operation, id, {
    operationId: "createTask",
    method: "post",
    path: "/v1/tasks",
    resource: "api/resource#tasks",
    summary: "Create a task",
    effect: "create",
    access: { kind: "public", because: "test" },
    realises: ["brief/action#create-task"],
    parameters: [],
    success: 201,
    errors: [],
    paginated: false,
    idempotency: "key",
    lifecycle: "new",
    ...data,
  });
}

describe("walk through", () => {
  it("says what to do and what to expect, with the operation where there is one", async () => {
    const first = operation("a-task", { method: "get", path: "/v1/tasks/{taskId}" });
    const create = operation("create-task", {});
    const nodes = [...plans.taskManagement, first, create];
    const lines = await linesOf(nodes, "architecture/walk-through");
    expect(lines).toContain("Scenario | As | Do | Expect");
    expect(lines).toContain(
      "Create a task | Team member | POST /v1/tasks | 201, the task with its id",
    );
  });

  it("says what the contract refuses with its statuses, and tells of none of it again", async () => {
    const errors = [
      { status: 400, problem: "invalid-request", when: "It breaks the schema." },
      { status: 403, problem: "forbidden", when: "The role does not allow it." },
      { status: 500, problem: "internal-error", when: "Something failed." },
    ];
    const body = given(api.schema, "tasks.create", {
      name: "TaskCreate",
      purpose: "create",
      description: "What is given to create a task.",
      properties: [
        {
          name: "title",
          type: "text",
          list: false,
          required: true,
          nullable: false,
          readOnly: false,
          writeOnly: false,
          description: "Title.",
        },
      ],
    });
    const create = operation("create-task", { errors, request: "api/schema#tasks.create" });
    const nodes = [...plans.taskManagement, create, body];
    const lines = await linesOf(nodes, "architecture/walk-through");
    expect(lines).toContain(
      "Create a task | Team member | POST /v1/tasks | 201, the task with its id | 400 without title; 403",
    );
    expect(lines.filter((line) => /may not|not valid/.test(line))).toEqual([]);
  });

  it("has nothing to say where nothing flows", async () => {
    const nodes = plans.library.filter(({ slot }) => slot !== "brief/action");
    expect(await linesOf(nodes, "architecture/walk-through")).toEqual([]);
  });
});
