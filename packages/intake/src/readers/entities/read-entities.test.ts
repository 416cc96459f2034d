import { describe, expect, it } from "vitest";
import { compile } from "../../fixtures/prompt.ts";

const section = (bullets: string) => `# Tool lending

## Requirements

### Functional Requirements

- **FR-001**: System MUST show tools on a page.

### Key Entities

${bullets}
`;

/** Each thing with its role, its fields and what it refers to, as short lines. */
async function told(text: string): Promise<Readonly<Record<string, readonly string[]>>> {
  const { plan } = await compile(text);
  const nodes = (slot: string) => [...plan].find(({ id }) => id === slot)?.nodes ?? [];
  const data = (slot: string) => nodes(slot).map((each) => each.data as Record<string, unknown>);
  const lines: Record<string, readonly string[]> = {};
  for (const { ref, data: concept } of nodes("brief/concept")) {
    const { name, role, states } = concept as Record<string, unknown>;
    const fields = data("brief/attribute")
      .filter((each) => each.concept === ref)
      .map(({ concept: _, name: field, ...rest }) => `${field}${facts(rest)}`);
    const ties = data("brief/relation")
      .filter(({ from }) => from === ref)
      .map(
        ({ to, kind, role: as }) => `→ ${String(to).split("#")[1]} ${kind}${as ? ` as ${as}` : ""}`,
      );
    const cycle = (states as { name: string; next: string[] }[] | undefined)?.map(
      (each) => `${each.name} → ${each.next.join(" | ")}`,
    );
    lines[`${name}: ${role}`] = [...fields, ...ties, ...(cycle ?? [])];
  }
  return lines;
}

function facts(rest: Record<string, unknown>): string {
  const words = Object.entries(rest).map(([key, value]) =>
    Array.isArray(value) ? `${key} ${value.join("/")}` : `${key} ${value}`,
  );
  return words.length === 0 ? "" : ` (${words.join(", ")})`;
}

describe("a bullet of an entity section", () => {
  it("names a thing, with the fields that its sentence lists", async () => {
    expect(
      await told(
        section(
          "- **Tool**: Something that can be borrowed; includes label, serial number (unique), purchase price, and condition (new, worn, broken)",
        ),
      ),
    ).toEqual({
      "Tool: stored": [
        "condition (type enum, values new/worn/broken)",
        "label",
        "purchase price (type money)",
        "serial number (unique true)",
      ],
    });
  });

  it("lists fields in parentheses, behind a colon, or as nothing but names", async () => {
    expect(
      await told(
        section(
          "- **Tool**: id, label, dailyFee (decimal), addedAt\n- **Shed**: Represents the place (name, street, city).\n- **Garden**: A rented plot: size, photos, soil type",
        ),
      ),
    ).toEqual({
      "Tool: stored": ["added at (type timestamp)", "daily fee (type decimal)", "id", "label"],
      "Shed: stored": ["city", "name (type text)", "street"],
      "Garden: stored": ["photos (type list)", "size", "soil type"],
    });
  });

  it("refers to other things of the section, and to people", async () => {
    expect(
      await told(
        section(
          "- **User**: Somebody with an account; email (unique)\n- **Tool**: Has a label and an owner. A tool can be in multiple categories.\n- **Loan**: One borrowing of a tool. Key attributes: borrower, due date, toolId.\n- **Category**: Groups tools. Has a name.",
        ),
      ),
    ).toEqual({
      "User: stored": ["email (type email, unique true)"],
      "Tool: stored": ["label", "→ category many-to-many", "→ user many-to-one as owner"],
      "Loan: stored": [
        "due date (type date)",
        "→ tool many-to-one",
        "→ user many-to-one as borrower",
      ],
      "Category: stored": ["name (type text)"],
    });
  });

  it("says what part of the plan it is", async () => {
    expect(
      Object.keys(
        await told(
          section(
            "- **Loan Report**: Loans of a month\n- **Locker (external)**: Managed by the building\n- **Fee Kind (enum)**: late, damage\n- **Tool–Shed relationship**: which tools a shed keeps\n- **Quote**: Never persisted; worked out while asking\n- **Tool**: a thing\n- **Shed**: a place",
          ),
        ),
      ),
    ).toEqual([
      "Fee Kind: enumeration",
      "Loan Report: computed",
      "Locker: external",
      "Quote: transfer",
      "Shed: stored",
      "Tool: stored",
      "Tool–Shed relationship: join",
    ]);
  });

  it("is left alone where it is a line of the template", async () => {
    expect(await told(section("- **[Entity 2]**: [What it represents]"))).toEqual({});
  });
});
