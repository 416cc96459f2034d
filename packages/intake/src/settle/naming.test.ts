import { expect, it } from "vitest";
import { compile, dataIn, idsIn } from "../fixtures/prompt.ts";

const things = (...lines: readonly string[]) =>
  compile(`# Feature Spec 007: Rowing Club

## Requirements

- **FR-001**: Members MUST be able to reserve boats.

### Key Entities

${lines.map((line) => `- ${line}`).join("\n")}
`);

it.each([
  ["**Member**: A rower with attributes including name, email and password.", "user"],
  ["**User Account**: Whoever signs in, with attributes including name.", "user"],
  ["**Member**: A rower with attributes including name and boat class.", "member"],
])("gives who signs in one key, whatever the text calls its accounts: %s", async (line, key) => {
  const { plan } = await things(line, "**Boat**: A boat with attributes including name.");
  expect(idsIn(plan, "brief/concept")).toEqual(["boat", key].sort());
});

it("takes what already exists as its own where nothing else is kept", async () => {
  const { plan } = await things("**Boat**: Existing entity with a name. Already exists in schema.");
  expect(dataIn(plan, "brief/concept")).toEqual([
    expect.objectContaining({ name: "Boat", role: "stored", existing: true }),
  ]);
});

it("names the product as a numbered title does, in any language", async () => {
  const { plan } = await things("**Boat**: A boat with attributes including name.");
  expect(dataIn(plan, "brief/product")).toEqual([expect.objectContaining({ name: "Rowing Club" })]);
  const foreign = await compile(
    "# Feature Specification: Бронирование лодок\n\n## Требования\n\n- **FR-001**: Система должна показывать свободные лодки в MariaDB.\n- **FR-002**: Гости видят только свободные лодки на сегодня.\n",
  );
  expect(dataIn(foreign.plan, "brief/product")).toEqual([
    expect.objectContaining({ name: "Бронирование лодок" }),
  ]);
});

it("keeps no row of what is only handed on", async () => {
  const kept = async (text: string) => idsIn((await compile(text)).plan, "brief/concept");
  expect(await kept("Build a rowing app with custom notification handling.")).not.toContain(
    "notification",
  );
  expect(await kept("Build a rowing app with complaint handling.")).toContain("complaint");
});
