import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { expect, it } from "vitest";
import { filesIn, inEmptyFolder, planc } from "../fixtures/run-planc.ts";

const spec = `# Feature Specification: Berth Booking

## Requirements

### Functional Requirements

- **FR-001**: Sailors MUST be able to book a berth for a period.
- **FR-002**: Harbour masters MUST be able to approve a booking.

### Key Entities

- **Berth**: has a number and a length
- **Booking**: has a start date, an end date and a status
`;
const constitution = `# Harbour Constitution

## Core Principles

### I. Boring Technology
PostgreSQL is the only database. MongoDB is forbidden.

### II. Speed
API responses MUST arrive within 300 ms at p95.
`;
const measured = {
  about: "service time",
  value: 12,
  unit: "ms",
  date: "2031-02-01",
  place: "staging",
};

async function project(folder: string, measurements: unknown): Promise<void> {
  const files = {
    ".specify/feature.json": '{"feature_directory":"specs/001-berths"}',
    ".specify/memory/constitution.md": constitution,
    "specs/001-berths/spec.md": spec,
    "measurements.json": JSON.stringify(measurements),
  };
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
}

it("plans a feature from all its sources, wherever it runs and however they are ordered", () =>
  inEmptyFolder(async (cwd) => {
    await project(cwd, [measured]);
    const first = await planc(
      ["plan", "Use Vue.", "--spec", "specs/001-berths", "--measurements", "measurements.json"],
      { cwd },
    );
    expect([first.code, first.stderr]).toEqual([0, ""]);
    const files = await filesIn(cwd);
    expect(files["specs/001-berths/spec.md"]).toBe(spec);
    expect(Object.values(files).filter((text) => text.includes(cwd))).toEqual([]);
    const { inputs } = JSON.parse(files["specs/001-berths/plan.lock.json"] ?? "{}");
    expect(inputs.map(({ id }: { id: string }) => id)).toEqual([
      "constitution",
      "measurements",
      "prompt",
      "spec",
    ]);
    const { sources } = JSON.parse(files["specs/001-berths/plan.json"] ?? "{}");
    expect(sources.map(({ path }: { path?: string }) => path)).toEqual([
      ".specify/memory/constitution.md",
      "measurements.json",
      undefined,
      "specs/001-berths/spec.md",
    ]);
    expect(files["specs/001-berths/plan.md"]).toContain("3 gates");

    const again = await planc(
      [
        "plan",
        "--measurements",
        "../measurements.json",
        "Use Vue.",
        "--spec",
        "001-berths/spec.md",
      ],
      { cwd: join(cwd, "specs") },
    );
    expect(again.stdout).toContain("unchanged");
    expect(await filesIn(cwd)).toEqual(files);
  }));

it("names the file, the entry and the line of a measurement that is wrong, and plans without it", () =>
  inEmptyFolder(async (cwd) => {
    await project(cwd, [measured, { ...measured, date: "last week" }]);
    const args = ["plan", "--dry-run", "--measurements", "measurements.json"];
    const { code, stdout } = await planc(args, { cwd });
    expect(code).toBe(1);
    expect(stdout).toContain("measurements.json, [1].date: invalid ISO date.");
    expect(stdout).toMatch(/measurements\.json:1 “"last week"”/);
    expect(stdout).toContain("would write");
  }));
