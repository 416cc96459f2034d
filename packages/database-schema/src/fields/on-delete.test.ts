import type { DataOf, Draft } from "@planc/core";
import { brief, data, security } from "@planc/core/ir";
import { given, planTester } from "@planc/testkit";
import { describe, expect, it } from "vitest";
import { taskManagement } from "../fixtures/task-management.ts";
import plugin from "../plugin.ts";

const concept = (id: string, name: string) =>
  given(brief.concept, id, { name, role: "stored" as const });
const belongs = (from: string, to: string) =>
  given(brief.relation, `${from}.${to}`, {
    from: `brief/concept#${from}`,
    to: `brief/concept#${to}`,
    kind: "many-to-one" as const,
  });
const deletes = (of: string) =>
  given(brief.action, `delete-${of}`, {
    actors: [],
    verb: "delete",
    concept: `brief/concept#${of}`,
    effect: "delete" as const,
    requirements: [],
  });

async function ruleOf(...nodes: readonly Draft[]) {
  const { plan } = await planTester({ plugins: [plugin] })
    .with(
      ...taskManagement.filter(({ slot }) =>
        nodes.every((own) => own.slot !== slot || slot !== security.identity.id),
      ),
      concept("kiln", "Kiln"),
      concept("reading", "Temperature reading"),
      belongs("reading", "kiln"),
      ...nodes,
    )
    .result();
  const field = plan.get(data.field).find(({ id }) => id === "reading.kiln");
  return field?.data.references?.onDelete;
}

it("lets what is of one thing alone go with it where the text deletes that", async () => {
  expect(await ruleOf(deletes("kiln"))).toBe("cascade");
  expect(await ruleOf()).toBe("restrict");
  expect(await ruleOf(deletes("kiln"), deletes("reading"))).toBe("restrict");
  expect(
    await ruleOf(deletes("kiln"), concept("firing", "Firing"), belongs("reading", "firing")),
  ).toBe("restrict");
});

it("lets nothing go with its tenant by one delete, also where the text deletes that", async () => {
  const identity = given(security.identity, {
    owner: "system",
    protocol: "x",
    session: "x",
    tokens: [],
    tenancy: "brief/concept#kiln",
  });
  expect(await ruleOf(deletes("kiln"), identity)).toBe("restrict");
});

describe("an account that the text deletes", () => {
  const link = (from: string, to: string, more: Partial<DataOf<typeof brief.relation>> = {}) =>
    given(brief.relation, `${from}.${to}.${more.role ?? "of"}`, {
      from: `brief/concept#${from}`,
      to: `brief/concept#${to}`,
      kind: "many-to-one" as const,
      required: true,
      ...more,
    });
  const studio: readonly Draft[] = [
    concept("wheel", "Wheel"),
    concept("glaze-note", "Glaze note"),
    concept("tool", "Tool"),
    concept("loan", "Loan"),
    concept("notice", "Notice"),
    link("glaze-note", "user", { role: "author" }),
    link("glaze-note", "wheel", { owned: true }),
    link("wheel", "user", { role: "owner" }),
    link("tool", "user", { owned: true }),
    link("loan", "tool", { role: "implement" }),
    link("loan", "wheel", { owned: true }),
    link("notice", "tool", { role: "recipient" }),
    link("notice", "wheel", { owned: true }),
  ];
  async function fieldsOf(...nodes: readonly Draft[]) {
    const { plan } = await planTester({ plugins: [plugin] })
      .with(...taskManagement, ...studio, ...nodes)
      .result();
    return (id: string) => {
      const found = plan.get(data.field).find((each) => each.id === id)?.data;
      return [found?.references?.onDelete, found?.required, found?.lapses ?? false];
    };
  }

  it("leaves what its person wrote to the others, without a name", async () => {
    const field = await fieldsOf(deletes("user"));
    expect(field("glaze-note.author")).toEqual(["set-null", false, true]);
    expect((await fieldsOf())("glaze-note.author")).toEqual(["restrict", true, false]);
  });

  it("is kept by what its person owns, which somebody else has to take over first", async () => {
    expect((await fieldsOf(deletes("user")))("wheel.owner")).toEqual(["restrict", true, false]);
  });

  it("is not kept by what refers to a part of it", async () => {
    const field = await fieldsOf(deletes("user"));
    expect(field("tool.user")[0]).toBe("cascade");
    expect(field("loan.implement")).toEqual(["set-null", false, true]);
    expect(field("notice.recipient")).toEqual(["cascade", true, false]);
  });
});
