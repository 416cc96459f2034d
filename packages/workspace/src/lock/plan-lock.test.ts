import fc from "fast-check";
import { expect, it } from "vitest";
import { MOST_FILES } from "../text/output-file.ts";
import { sha256 } from "../text/sha256.ts";
import { formatLock, lockFor, type PlanLock, parseLock } from "./plan-lock.ts";

const hash = sha256("a\n");
const lock: PlanLock = {
  version: 1,
  inputs: [{ id: "prompt", sha256: hash }],
  files: [{ path: "plan.md", sha256: hash }],
  names: { "decision/choice#database": "0001" },
};

const reasonFor = (change: object) => {
  const parsed = parseLock(JSON.stringify({ ...lock, ...change }));
  return parsed.lock === null ? parsed.reason : "none";
};

it("sorts, hashes the texts as they are written, and leaves out empty names", () => {
  const made = lockFor({
    files: [
      { path: "b.md", text: "b\r\n" },
      { path: "a.md", text: "\u{feff}a\n" },
      { path: "Z.md", text: "" },
    ],
    inputs: [
      { id: "spec", sha256: hash },
      { id: "prompt", sha256: hash },
    ],
  });
  expect(made).toEqual({
    version: 1,
    inputs: [
      { id: "prompt", sha256: hash },
      { id: "spec", sha256: hash },
    ],
    files: [
      { path: "Z.md", sha256: sha256("") },
      { path: "a.md", sha256: sha256("a\n") },
      { path: "b.md", sha256: sha256("b\n") },
    ],
  });
});

it("gives the same bytes whatever the order, and reads them back", () => {
  const key = fc.string({ minLength: 1, maxLength: 12 }).filter((text) => text !== "__proto__");
  fc.assert(
    fc.property(fc.uniqueArray(key, { maxLength: 8 }), (keys) => {
      const content = (order: readonly string[]) => ({
        files: order.map((each) => ({ path: `${sha256(each).slice(0, 8)}.md`, text: each })),
        inputs: order.map((id) => ({ id, sha256: hash })),
        names: Object.fromEntries(order.map((each) => [each, "0001"])),
      });
      const text = formatLock(lockFor(content(keys)));
      expect(formatLock(lockFor(content(keys.toReversed())))).toBe(text);
      const parsed = parseLock(text);
      expect(parsed.lock && formatLock(parsed.lock)).toBe(text);
    }),
  );
});

it.each([
  ["not JSON", "{", "it is not JSON"],
  ["a list", "[]", "wrong value at the top"],
  ["an unknown key", '{"version":1,"inputs":[],"files":[],"run":"x"}', "wrong value at the top"],
])("refuses %s", (_, text, reason) => {
  expect(parseLock(text)).toEqual({ lock: null, reason });
});

it("refuses what a hostile lock may hold", () => {
  const file = (path: string) => ({ files: [{ path, sha256: hash }] });
  expect(reasonFor({ version: 2 })).toBe("it was written by a newer planc");
  expect(reasonFor({ version: 0 })).toBe("wrong value at version");
  for (const path of ["../x", "/etc/passwd", "a\\b", ".git/config", "plan.lock.json", ""]) {
    expect(reasonFor(file(path))).toBe(`it lists a path that is never written, ${path}`);
  }
  expect(reasonFor({ files: [{ path: "a", sha256: "short" }] })).toBe(
    "wrong value at files.0.sha256",
  );
  expect(reasonFor({ files: Array(MOST_FILES + 1).fill(lock.files[0]) })).toBe(
    "wrong value at files",
  );
  expect(reasonFor({ files: [...lock.files, ...lock.files] })).toMatch("never written");
  expect(reasonFor({ inputs: [...lock.inputs, ...lock.inputs] })).toBe("it lists an input twice");
  expect(reasonFor({ names: { a: "x".repeat(2_000) } })).toBe("wrong value at names.a");
});

it("is not fooled by a name that JavaScript knows", () => {
  const parsed = parseLock(JSON.stringify(lock).replace("decision/choice#database", "__proto__"));
  expect(Object.getPrototypeOf(parsed.lock?.names ?? {})).toBe(Object.prototype);
  expect({}).not.toHaveProperty("0001");
});
