import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { settingsFor } from "../config/settings.ts";
import { inEmptyFolder } from "../fixtures/run-planc.ts";
import { writeTide } from "../fixtures/tide-pack.ts";

describe("beside a pack that is broken", () => {
  const invalid = ["version: 1.2.0", "version: one"] as const;
  const unreadable = ["version: 1.2.0", "version: [1.2.0"] as const;

  it.each([
    ["takes its name", invalid, "pack-tide", undefined],
    ["refuses the name of another pack", invalid, "pack-tied", "There is no plugin pack-tied."],
    ["refuses a misspelt plugin", invalid, "@planc/intak", "Did you mean @planc/intake?"],
    ["takes any name of a pack where it cannot be read", unreadable, "pack-tied", undefined],
    ["refuses a misspelt plugin even then", unreadable, "@planc/intak", "@planc/intake?"],
  ])("%s", (_, change, name, says) =>
    inEmptyFolder(async (cwd) => {
      await writeTide(join(cwd, "tide"), [change]);
      const config = { packs: ["./tide"], plugins: { [name]: { word: "x" } } };
      await writeFile(join(cwd, "planc.config.json"), JSON.stringify(config));
      const settings = settingsFor({}, cwd);
      if (says === undefined) expect((await settings).packs.findings).not.toEqual([]);
      else await expect(settings).rejects.toThrow(says);
    }),
  );
});

it("names the package of a pack where its parameters are set under the name of the pack", () =>
  inEmptyFolder(async (cwd) => {
    await writeTide(join(cwd, "tide"), [
      ["title: Tide", 'package: "@acme/tide-pack"\ntitle: Tide'],
    ]);
    const config = { packs: ["./tide"], plugins: { "pack-tide": { word: "x" } } };
    await writeFile(join(cwd, "planc.config.json"), JSON.stringify(config));
    await expect(settingsFor({}, cwd)).rejects.toThrow(
      "There is no plugin pack-tide: its name is @acme/tide-pack.",
    );
  }));
