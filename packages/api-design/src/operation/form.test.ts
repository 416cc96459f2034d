import { describe, expect, it } from "vitest";
import { fileFormOf, pathOf } from "./form.ts";

const singers = { name: "Singer", path: "/singers" };

describe("an action on files or links has a form of its own", () => {
  it.each([
    ["export", "read", "get exportSingers /singers/export response"],
    ["import", "create", "post importSingers /singers/import request"],
    ["download", "read", "get downloadSinger /singers/{singerId}/download response"],
    ["visit", "read", "get visitSinger /singers/{singerId}/visit undefined"],
  ] as const)("%s", (verb, effect, expected) => {
    const form = fileFormOf(effect, singers.name, verb);
    expect(form && `${form.method} ${form.operationId} ${pathOf(form, singers)} ${form.file}`).toBe(
      expected,
    );
  });

  it("is not that of other actions", () => {
    expect(fileFormOf("read", "Singer", "view")).toBeUndefined();
  });
});
