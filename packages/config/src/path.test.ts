import fc from "fast-check";
import { expect, it } from "vitest";
import { holds, readPath, showPath } from "./path.ts";

it("reads every path that it shows", () => {
  fc.assert(
    fc.property(fc.array(fc.string(), { minLength: 1, maxLength: 5 }), (path) => {
      expect(readPath(showPath(path))).toEqual(path);
    }),
  );
});

it("shows plain keys plainly, and quotes those that hold a dot", () => {
  expect(showPath(["plugins", "@acme/policy", "strict"])).toBe("plugins.@acme/policy.strict");
  expect(showPath(["severities", "a.b"])).toBe('severities."a.b"');
});

it.each(["", ".", "a..b", "a.", '"a', '"a"b'])("reads no path of %j", (text) => {
  expect(readPath(text)).toBeUndefined();
});

it("holds itself and what stands below it, key by key", () => {
  expect(holds(["a"], ["a", "b"])).toBe(true);
  expect(holds(["a", "b"], ["a"])).toBe(false);
  expect(holds(["a"], ["ab"])).toBe(false);
});
