import { expect, it } from "vitest";
import { compile } from "../fixtures/prompt.ts";

const text = (requirement: string, title = "Parcel Desk") => `# Feature Specification: ${title}

## Requirements

- **FR-001**: ${requirement}

### Key Entities

- **Parcel**: What is handed in; key attributes include a weight and a parcel status.
- **Receipt**: A record of one handed in parcel; key attributes include parcel reference, receipt status and creation time.
`;

/** Which facts have their words in the requirement too. */
async function namedIn(spec: string): Promise<readonly string[]> {
  const { plan } = await compile(spec);
  const refs = [
    "brief/attribute#receipt.status",
    "brief/attribute#receipt.creation-time",
    "brief/attribute#parcel.weight",
    "brief/relation#receipt.parcel",
  ];
  const linesOf = (ref: string, depth = 0): readonly number[] => {
    const why = plan.node(ref)?.why;
    if (why?.kind === "stated") return why.at.map(({ line }) => line);
    return depth > 3 ? [] : (why?.from ?? []).flatMap((each) => linesOf(each, depth + 1));
  };
  return refs.filter((ref) => linesOf(ref).includes(5));
}

const keeping =
  "System MUST preserve enough receipt information to identify the parcel, receipt status and receipt time.";

it("notes what has to be kept to tell things: their properties, times and what they refer to", async () => {
  const kept = [
    "brief/attribute#receipt.status",
    "brief/attribute#receipt.creation-time",
    "brief/relation#receipt.parcel",
  ];
  expect(await namedIn(text(keeping))).toEqual(kept);
  expect(await namedIn(text(keeping.replace("preserve", "retain")))).toEqual(kept);
});

it("notes no relation where nothing is to be kept", async () => {
  expect(
    await namedIn(text("System MUST send receipt information about the parcel by e-mail.")),
  ).toEqual([]);
});

it("does so in the English sentences of a text in another language, too", async () => {
  const foreign = "Клиент приносит посылку, получает квитанцию и спокойно уходит домой. ".repeat(
    20,
  );
  expect(await namedIn(`${text(keeping)}\n## Описание\n\n${foreign}`)).toContain(
    "brief/attribute#receipt.status",
  );
});
