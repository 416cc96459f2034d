import { expect, it } from "vitest";
import { readNewPlugin } from "./read-new-plugin.ts";

it.each([
  ["@acme/on-call", "on-call"],
  ["planc-plugin-on-call", "on-call"],
  ["@acme/planc-on-call-plugin", "on-call"],
  ["on-call", "on-call"],
])("takes the area of %s from its name", (name, area) => {
  const description = "Plans the on call of a system";
  expect(readNewPlugin(name, {})).toEqual({ name, area, description });
});

it.each([
  ["an absolute path", "/tmp/evil", {}, "is no name for a plugin package"],
  ["capitals", "OnCall", {}, "is no name"],
  ["a scope alone", "@acme/", {}, "is no name"],
  ["two scopes", "@a/b/c", {}, "is no name"],
  ["nothing", "", {}, "is no name"],
  ["control characters", "a\u0000b\u001b[2J", {}, "“a b [2J” is no name"],
  ["a name without end", "a".repeat(300), {}, "a…” is no name"],
  ["what a shell would run", "$(touch x)", {}, "is no name"],
  ["an area of another plugin", "@acme/stack", {}, "area stack belongs to @planc/stack-selection"],
  ["an area of standard slots", "@acme/data", {}, "the area data belongs to the standard slots"],
  ["an area of the engine", "core", {}, "the area core belongs to the engine"],
  ["an area that is none", "duty", { area: "A b" }, "“A b” is no area"],
  ["an area of a prototype", "duty", { area: "__proto__" }, "is no area"],
  ["a description of lines", "duty", { description: "a\n# b" }, "is not one line"],
  ["a description of nothing", "duty", { description: " " }, "is not one line"],
])("refuses %s", (_, name, options, says) => {
  expect(() => readNewPlugin(name, options)).toThrow(says);
});
