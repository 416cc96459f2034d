import { brief } from "@planc/core/ir";
import { given, planTester } from "@planc/testkit";
import { expect, it } from "vitest";
import { type Sentence, versionField } from "./version-field.ts";

const voyage = { id: "voyage", ref: "data/entity#voyage", data: { name: "Voyage" } } as const;

async function counts(texts: readonly string[], told?: string, role?: string) {
  const { plan } = await planTester({ plugins: [] })
    .with(
      ...texts.map((text, at) =>
        given(brief.requirement, `r${at}`, { key: `R${at}`, kind: "functional", text }),
      ),
      ...(told === undefined
        ? []
        : [given(brief.attribute, "voyage.told", { concept: "brief/concept#voyage", name: told })]),
      ...(role === undefined
        ? []
        : [
            given(brief.relation, "voyage.skipper", {
              from: "brief/concept#voyage",
              to: "brief/concept#skipper",
              kind: "many-to-one",
              role,
            }),
          ]),
    )
    .result();
  const sentences: readonly Sentence[] = plan.get(brief.requirement);
  return versionField(voyage, plan.get(brief.attribute), sentences, plan.get(brief.relation)).map(
    ({ data }) => data.name,
  );
}

const twice = "What happens when two skippers edit the same voyage simultaneously?";

it("counts the versions of what two may change at the same time", async () => {
  expect(await counts(["Skippers plan voyages.", twice])).toEqual(["version"]);
});

it.each([
  ["of nothing else", ["What happens when two skippers edit the same berth simultaneously?"]],
  ["where the later one stands", [twice, "Of two changes the last write wins."]],
])("counts none %s", async (_, texts) => {
  expect(await counts(texts)).toEqual([]);
});

it("leaves it to a version that the text has", async () => {
  expect(await counts([twice], "version number")).toEqual([]);
});

it.each([
  ["assignee", ["version"]],
  ["author", []],
])(
  "counts those of what an %s has in hand, where people work on all together",
  async (role, expected) => {
    expect(await counts(["Real-time collaboration of the harbour."], undefined, role)).toEqual(
      expected,
    );
  },
);
