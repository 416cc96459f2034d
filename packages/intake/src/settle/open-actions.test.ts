import { carried, node } from "@planc/core";
import { brief } from "@planc/core/ir";
import { expect, it } from "vitest";
import { compileSources, dataIn } from "../fixtures/prompt.ts";
import { openActions } from "./open-actions.ts";

const why = carried("reading/action#any");

/** `open create user`, of what the plan takes from requirements. */
async function actions(...sentences: readonly string[]): Promise<readonly string[]> {
  const spec = `# Feature Specification: Ferry tickets

## Requirements

${sentences.map((each, at) => `- **FR-00${at + 1}**: ${each}`).join("\n")}

## Key Entities

- **User**: whoever has an account, with an e-mail address, a password and a status (pending, active)
- **Ticket**: a seat on a ferry, with a date and a price
- **Message**: what passengers write to each other, with a text
`;
  const { plan } = await compileSources({ spec });
  return dataIn(plan, "brief/action")
    .map((node) => {
      const { verb, concept, open } = node as {
        readonly verb: string;
        readonly concept: string;
        readonly open?: true;
      };
      return `${open ? "open " : ""}${verb} ${concept.slice("brief/concept#".length)}`;
    })
    .sort();
}

it("opens what comes before anybody can sign in", async () => {
  expect(
    await actions(
      "Users MUST be able to register a user account with an e-mail address.",
      "The system MUST activate users only when they follow the link in the e-mail.",
      "Users MUST be able to book tickets.",
    ),
  ).toEqual(["book ticket", "open activate user", "open register user"]);
});

it.each([
  ["ferry-pilot", true],
  ["harbour-master", undefined],
] as const)("opens registering to those who register themselves: %s", (actor, open) => {
  const [made] = openActions(
    [
      node(
        brief.action,
        "register-pilot",
        {
          actors: [`brief/actor#${actor}`],
          verb: "register",
          concept: "brief/concept#pilot",
          effect: "create",
          requirements: ["brief/requirement#fr-001"],
        },
        why,
      ),
    ],
    [
      node(
        brief.requirement,
        "fr-001",
        { key: "FR-001", kind: "functional", text: "Pilots register with a licence number." },
        why,
      ),
    ],
    [],
  );
  expect(made?.data.open).toBe(open);
});

it("opens nothing where others make the accounts", async () => {
  expect(
    await actions("Administrators MUST be able to create user accounts for new passengers."),
  ).toEqual(["create user"]);
});

it("takes a message that somebody receives for no deed of theirs", async () => {
  expect(
    await actions(
      "Users MUST be able to send messages.",
      "The system MUST show a badge to passengers when they receive messages.",
    ),
  ).toEqual(["send message"]);
});
