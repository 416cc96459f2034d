import { architecture, decision } from "@planc/core/ir";
import { beforeAll, expect, it } from "vitest";
import { compile } from "./fixtures/compile.ts";
import { packFor, withPack } from "./index.ts";

const prompt =
  "MVP by one developer for a local book club: members, meetings, reading list; 200 users";
let result: Awaited<ReturnType<typeof compile>>;
beforeAll(async () => {
  result = await compile(prompt, withPack("modular-monolith", { chosen: false }), {
    turns: true,
  });
});
const text = (path: string) => result.files.find((each) => each.path === path)?.text ?? "";

it("is a modular monolith, because the pieces are several and the person is one", () => {
  const style = result.plan.get(decision.style)?.data;
  expect(style?.style).toBe("modular-monolith");
  expect(packFor(style?.style)).toBe("modular-monolith");
  const services = style?.rejected.find(({ name }) => name === "Microservices");
  expect(services?.because).toMatch(/before anybody uses the product|one person can look after 2/i);
});

it("has a module for each piece, in the components, the source tree and the pack's page", () => {
  const modules = result.plan
    .get(architecture.component)
    .filter(({ data }) => data.kind === "module");
  expect(modules.map(({ id }) => id)).toEqual([
    "meetings-module",
    "members-module",
    "reading-lists-module",
  ]);
  for (const folder of ["meetings/", "members/", "reading-lists/"]) {
    expect(text("plan.md")).toMatch(new RegExp(`(?:├|└)── ${folder} +# [a-z ]+: operations`));
  }
  expect(text("modules.md")).toContain("### Meetings module");
});

it.each([
  ["cache", "A peak of about 0.17 req/s", "up to 1,000 req/s"],
  ["orchestration", "A peak of about 0.17 req/s", "up to 10 instances"],
])("goes without %s, and says which load stands against which limit", (key, load, limit) => {
  const topic = result.plan.get(decision.topic).find(({ id }) => id === key)?.data;
  expect(topic?.needed).toBe(false);
  expect(topic?.because).toContain(load);
  expect(topic?.because).toContain(limit);
  expect(text("decisions/0001-style.md")).toMatch(
    new RegExp(`^\\| ${topic?.title} \\| .* req/s \\(now 0\\.17\\)`, "m"),
  );
  expect(text("plan.md")).toMatch(new RegExp(`^\\| ${topic?.title} +\\| .*\\d`, "m"));
  expect(result.plan.get(decision.choice).map(({ data }) => data.topic)).not.toContain(
    `decision/topic#${key}`,
  );
});

it("goes without a broker, as nothing is done after an answer", () => {
  const topic = result.plan.get(decision.topic).find(({ id }) => id === "message-broker")?.data;
  expect(topic?.needed).toBe(false);
  expect(topic?.because).toMatch(
    /^Nothing that the text asks for is done after the answer.*0 msg\/s/,
  );
  expect(topic?.turns).toContain("100 msg/s");
});

it("names the number at which a refusal ends once, with that of now", () => {
  const line = text("plan.md")
    .split("\n")
    .find((each) => each.startsWith("| Cache "));
  expect(line).toMatch(/^\| Cache +\| 1,000 req\/s +\| [\d.]+ req\/s +\|/);
});
