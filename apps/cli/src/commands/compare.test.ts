import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, it } from "vitest";
import { filesIn, inEmptyFolder, planc } from "../fixtures/run-planc.ts";

const rental =
  "Build a rental of sailing boats as microservices: customers book boats and pay with Stripe, staff check boats in and out, mechanics record repairs. A team of 4 developers. 300 concurrent users. GDPR applies: customers can delete their data.";

it("compares all packs though the text asks for one style, and says that it does", () =>
  inEmptyFolder(async (cwd) => {
    const told = await planc(["compare", "--json", rental], { cwd });
    expect([told.code, told.stderr]).toEqual([0, ""]);
    expect(await filesIn(cwd)).toEqual({});
    const found = JSON.parse(told.stdout);
    expect(found.version).toBe(2);
    expect(found.shapes.map(({ pack, style }: Shape) => [pack, style])).toEqual([
      ["microservices", "microservices"],
      ["modular-monolith", "modular-monolith"],
      ["serverless", "serverless"],
      ["layered-monolith", "layered-monolith"],
    ]);
    expect(found.own).toMatchObject({
      style: "microservices",
      stated: [{ source: "prompt", line: 1, quote: "microservices" }],
    });
    expect(found.ranking.order).toHaveLength(4);
    const upkeep = found.ranking.factors.find(({ key }: Keyed) => key === "upkeep");
    expect(upkeep).toMatchObject({ weight: 3, because: expect.stringContaining("4 developers") });
    const load = found.rows.find(({ key }: Keyed) => key === "team-load");
    expect(load.figures.every(({ refs }: Counted) => refs.includes("brief/team#team"))).toBe(true);

    // Each figure is counted from nodes that the plan of the pack has.
    await planc(["plan", "--quiet", "--pack", "serverless", "--out", "one", forFunctions], {
      cwd,
    });
    const again = await planc(["compare", "--json", forFunctions], { cwd });
    const plan = JSON.parse(await readFile(join(cwd, "one", "plan.json"), "utf8"));
    const refs = Object.entries<readonly { readonly id: string }[]>(plan.slots).flatMap(
      ([slot, nodes]) => nodes.map(({ id }) => `${slot}#${id}`),
    );
    const rows: readonly { readonly figures: readonly Counted[] }[] = JSON.parse(again.stdout).rows;
    const counted = rows.flatMap(({ figures }) => figures[2]?.refs ?? []);
    expect(counted.length).toBeGreaterThan(10);
    expect(counted.filter((each) => !refs.includes(each))).toEqual([]);
  }));

/** The same without a style, which a plan with a named pack takes over. */
const forFunctions = rental.replace(" as microservices", "");

interface Shape {
  readonly pack: string;
  readonly style: string;
}
interface Keyed {
  readonly key: string;
}
interface Counted {
  readonly refs: readonly string[];
}

it("prints within 80 columns, and with --explain what each figure is counted from", () =>
  inEmptyFolder(async (cwd) => {
    const told = await planc(["compare", "--explain", rental], { cwd });
    expect(told.code).toBe(0);
    expect(told.stdout.split("\n").filter((line) => line.length > 80)).toEqual([]);
    expect(told.stdout).toContain("Where the ranking turns");
    expect(told.stdout).not.toContain("Cost: unknown");
    expect(told.stdout).toMatch(/Instances at peak: unknown for serverless/);
    expect(told.stdout.replace(/\s+/g, " ")).toContain(
      "here: The text asks for microservices (prompt:1 “microservices”).",
    );
    expect(told.stdout).toContain("Counted from");
    expect(told.stdout).toContain("brief/team#team");
  }));

it("writes Markdown where a file is named, over nothing but a comparison", () =>
  inEmptyFolder(async (cwd) => {
    const args = ["compare", "-p", "microservices", "-p", "modular-monolith", "-o", "shapes.md"];
    const first = await planc([...args, rental], { cwd });
    expect([first.code, first.stdout]).toEqual([0, ""]);
    const files = await filesIn(cwd);
    expect(Object.keys(files)).toEqual(["shapes.md"]);
    expect(files["shapes.md"]).toMatch(/^# Comparison: /);
    expect(files["shapes.md"]).toMatch(/^\| +\| microservices \| modular-monolith \|$/m);
    expect(files["shapes.md"]).not.toContain("serverless");

    expect((await planc([...args, rental], { cwd })).code).toBe(0);
    expect(await filesIn(cwd)).toEqual(files);
    await writeFile(join(cwd, "shapes.md"), "my own notes\n");
    const refused = await planc([...args, rental], { cwd });
    expect(refused.code).toBe(2);
    expect(refused.stderr).toContain("shapes.md is there already, and is no comparison.");
    expect(await filesIn(cwd)).toEqual({ "shapes.md": "my own notes\n" });
  }));

it("says that packs shape nothing where the kind of product settles the style", () =>
  inEmptyFolder(async (cwd) => {
    const { code, stdout } = await planc(
      ["compare", "A command-line tool in Go that renames photos by their date."],
      { cwd },
    );
    expect(code).toBe(0);
    expect(stdout.replace(/\s+/g, " ")).toContain(
      "None: the kind of product settles the style, Command-line program, under every pack.",
    );
    expect(stdout).not.toContain("Where the ranking turns");
  }));

it.each([
  [["--pack", "microservices"], "one pack, microservices, cannot be compared with itself."],
  [["--pack", "microservices", "--pack", "microservises"], "there is no pack “microservises”."],
  [["--as-of", "soon"], "soon"],
])("refuses %j with what to do", async (args, message) => {
  await inEmptyFolder(async (cwd) => {
    const { code, stderr } = await planc(["compare", ...args, "a shop for tea"], { cwd });
    expect(code).toBe(2);
    expect(stderr).toContain(message);
  });
});

it("compares nothing where nothing says what is to be built", async () => {
  await inEmptyFolder(async (cwd) => {
    const { code, stdout, stderr } = await planc(["compare", "hello"], { cwd });
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toContain("there is nothing to compare");
  });
});
