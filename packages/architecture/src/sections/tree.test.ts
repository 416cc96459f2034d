import { expect, it } from "vitest";
import { tree } from "./tree.ts";

const comment = "# ";

it("draws paths as a tree and folds folders that only lead on", () => {
  const drawn = tree([
    { path: "backend/src/tasks", comment: "tasks" },
    { path: "backend/src/users", comment: "users" },
    { path: "backend/migrations", comment: "schema" },
    { path: "frontend/src/app", comment: "routes" },
    { path: "plan.md", comment: "this plan" },
  ]);
  const lines = drawn.split("\n").map((line) => {
    const [path = "", about] = line.split(comment);
    return about === undefined ? path.trimEnd() : `${path.trimEnd()} ${comment}${about}`;
  });
  expect(lines).toEqual([
    "backend/",
    "├── src/",
    "│   ├── tasks/ # tasks",
    "│   └── users/ # users",
    "└── migrations/ # schema",
    "frontend/src/app/ # routes",
    "plan.md # this plan",
  ]);
});

it("keeps comments on one line, and short", () => {
  const [line = ""] = tree([{ path: "a", comment: `two\nlines ${"x".repeat(200)}` }]).split("\n");
  expect(line).toMatch(/# two lines x+…$/);
  expect(line.length).toBeLessThan(120);
});
