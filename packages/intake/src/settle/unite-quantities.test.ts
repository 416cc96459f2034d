import { describe, expect, it } from "vitest";
import { compile, dataIn } from "../fixtures/prompt.ts";

const specification = (parts: Readonly<Record<string, string>>) =>
  Object.entries(parts)
    .map(([title, text]) => `## ${title}\n\n${text}`)
    .join("\n\n");

const amounts = async (text: string) => {
  const { plan } = await compile(text);
  return dataIn(plan, "brief/quantity").map((data) => {
    const { about, value, unit } = data as { about: string; value: number; unit: string };
    return `${about}: ${value} ${unit}`;
  });
};

describe("a number that a text says in several places", () => {
  it("is one where a requirement, an entity and an assumption say it of the same thing", async () => {
    const text = specification({
      Requirements: "- **FR-001**: Visitor badges MUST expire after 90 days.",
      Assumptions: "- A visitor badge expires 90 days after it was granted.",
    });
    expect(await amounts(text)).toEqual(["visitor badges: 90 day"]);
  });

  it("is told apart where it is said of different things", async () => {
    const text = specification({
      Requirements:
        "- **FR-001**: Visitor badges MUST expire after 90 days.\n- **FR-002**: Camera footage MUST be erased after 90 days.",
    });
    expect(await amounts(text)).toHaveLength(2);
  });

  it("of a scenario repeats what the requirement says", async () => {
    const text = `### User Story 1 - Park

**Acceptance Scenarios**:

1. **Given** a full car park, **When** somebody asks, **Then** they are told within 3 seconds.

${specification({ Requirements: "- **FR-001**: Answers about free places MUST come within 3 seconds." })}`;
    expect(await amounts(text)).toHaveLength(1);
  });

  it("is replaced by a later answer about the same thing, visibly", async () => {
    const text = specification({
      Requirements: "- **FR-001**: Visitor badges MUST expire after 90 days.",
      Clarifications: "- Q: How long are they valid? → A: Visitor badges expire after 60 days.",
    });
    expect(await amounts(text)).toEqual(["visitor badges: 60 day"]);
    const { plan } = await compile(text);
    expect(dataIn(plan, "brief/inert")).toContainEqual({
      text: "90 day for visitor badges",
      reason: "is replaced by the later answer: 60 day",
    });
  });
});

it("takes no number of the product's name for a number of things", async () => {
  const title = "# Feature Specification: 29 Kiln Yard\n\n";
  const text = specification({
    Requirements:
      "- **FR-001**: The 29 API gives 29 Kiln Yard potters their firings.\n- **FR-002**: 30 potters fire at the same time.",
  });
  expect((await amounts(`${title}${text}`)).filter((each) => / 29 /.test(each))).toEqual([]);
  expect((await amounts(`${title}${text}`)).some((each) => / 30 /.test(each))).toBe(true);
  const other = await amounts(`# Feature Specification: Kiln Yard\n\n${text}`);
  expect(other.some((each) => / 29 /.test(each))).toBe(true);
});
