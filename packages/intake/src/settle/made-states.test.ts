import { expect, it } from "vitest";
import { compile } from "../fixtures/prompt.ts";

const attributes = "key attributes include mooring status and length";

async function readOf(requirements: readonly string[], kept = attributes) {
  const { plan } = await compile(`# Feature Specification: Moorings

## Requirements

### Functional Requirements

${requirements.map((text, i) => `- **FR-00${i + 1}**: ${text}`).join("\n")}

### Key Entities

- **Mooring**: A place for one boat in a harbour; ${kept}.
`);
  const verbs = [...plan].flatMap(({ id, nodes }) =>
    id === "brief/action" ? nodes.map((each) => each.id) : [],
  );
  return { verbs, status: plan.node("brief/attribute#mooring.status")?.data, plan };
}

it("takes confirming for making where what is made is confirmed", async () => {
  const { verbs, status } = await readOf([
    "Sailors MUST be able to create moorings.",
    "System MUST create a confirmed mooring.",
    "Sailors MUST be able to confirm a mooring.",
  ]);
  expect(verbs).toEqual(["create-mooring"]);
  expect(status).toMatchObject({ type: "enum", values: ["confirmed"], default: "confirmed" });
});

it("keeps the states that the text uses for it besides", async () => {
  const { status } = await readOf([
    "Sailors MUST be able to create moorings.",
    "System MUST create a confirmed mooring.",
    "Sailors MUST be able to view a cancelled mooring.",
  ]);
  expect(status).toMatchObject({ values: ["confirmed", "cancelled"], default: "confirmed" });
});

it.each([
  [
    "others confirm it",
    [
      "Sailors MUST be able to create moorings.",
      "System MUST create a confirmed mooring.",
      "Harbour masters MUST be able to confirm a mooring.",
    ],
    attributes,
  ],
  [
    "it is pending at first",
    ["System MUST create a confirmed mooring.", "Sailors MUST be able to confirm a mooring."],
    "mooring status (pending, confirmed, cancelled)",
  ],
  [
    "nothing says how it is made",
    ["Sailors MUST be able to create moorings.", "Sailors MUST be able to confirm a mooring."],
    attributes,
  ],
])("leaves confirming alone where %s", async (_, requirements, kept) => {
  const { verbs } = await readOf(requirements, kept);
  expect(verbs).toContain("confirm-mooring");
});
