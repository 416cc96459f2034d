import { brief } from "@planc/core/ir";
import { describe, expect, it } from "vitest";
import { compile } from "../../fixtures/prompt.ts";
import { told } from "../../fixtures/told-things.ts";

const section = (bullets: string) => `# Tool lending

## Requirements

### Functional Requirements

- **FR-001**: System MUST show tools on a page.

### Key Entities

${bullets}
`;

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

  it("gives what its lines carry to the lines", async () => {
    const text =
      "- **Loan Slip**: Paper of a loan with lines carrying condition code, remark, and (for machines) the engine hours; printed twice.";
    const { plan } = await compile(section(text));
    expect(plan.get(brief.attribute).map(({ data: { name, parts } }) => [name, parts])).toEqual([
      ["lines", ["condition code", "remark", "engine hours"]],
    ]);
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
      "Garden: stored": ["size", "soil type"],
      "Garden photo: stored": ["file (type file, required true)", "→ garden many-to-one"],
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

describe("the description of a thing", () => {
  const fieldsOf = async (bullets: string, thing: string) => (await told(section(bullets)))[thing];

  it("may be nested bullets, with parts of their own", async () => {
    expect(
      await fieldsOf(
        `- **Shed**: a place
- **ToolBox**: Keeps small tools
  - Attributes: label (unique), weight_kg (decimal), colour (red/blue), openedAt (nullable)
  - Relationships: belongs to one Shed
  - Lifecycle: new → lent → (returned or lost)
  - Notes: bought by the shed's keeper`,
        "ToolBox: stored",
      ),
    ).toEqual([
      "colour (type enum, values red/blue)",
      "label (unique true)",
      "opened at (type timestamp, required false)",
      "weight kg (type decimal)",
      "→ shed many-to-one",
      "new → lent",
      "lent → returned | lost",
      "returned → ",
      "lost → ",
    ]);
  });

  it("may be lines of code, or a table, under a heading", async () => {
    const text = `# Tools

## Data Model

### Tool

\`\`\`
tool_id: String (UUID, primary key)
label: varchar(80), required
kind: Enum (HAND, POWER)
shed_id: String (foreign key to Shed)
\`\`\`

### Shed

| Field | Type | Required | Notes |
|---|---|---|---|
| name | string | yes | unique |
| size | integer | no | 1-9 |
`;
    expect(await told(text)).toEqual({
      "Shed: stored": [
        "name (type text, required true, unique true)",
        "size (type integer, required false, minimum 1, maximum 9)",
      ],
      "Tool: stored": [
        "tool id (type uuid, unique true)",
        "kind (type enum, values HAND/POWER)",
        "label (type text, required true, maxLength 80)",
        "→ shed many-to-one",
      ],
    });
  });

  it("tells what a thing has from what is said of others", async () => {
    expect(
      await told(
        section(
          "- **Basket**: Collection of tools somebody wants; has a name. A basket can be of several colours.\n- **BasketLine**: A line within a basket. References a tool with a quantity.\n- **Tool**: Something lent. Belongs to one category. A basket may have many.\n- **Category**: Groups tools.",
        ),
      ),
    ).toEqual({
      "Basket: stored": ["name (type text)"],
      "BasketLine: stored": [
        "quantity (type integer)",
        "→ basket many-to-one",
        "→ tool many-to-one",
      ],
      "Category: stored": [],
      "Tool: stored": ["→ basket many-to-one", "→ category many-to-one"],
    });
  });

  it("takes words that hold others for those others", async () => {
    expect(
      await fieldsOf(
        "- **Keeper**: Contains contact details (phone, fax), name, audit data (creation/update timestamps), and time spent per task (mending, lending)",
        "Keeper: stored",
      ),
    ).toEqual([
      "creation timestamp (type timestamp)",
      "fax",
      "lending time",
      "mending time",
      "name (type text)",
      "phone (type phone)",
      "update timestamp (type timestamp)",
    ]);
  });

  it("derives how many of each a relation ties where that is not said", async () => {
    const { plan } = await compile(
      section(
        "- **Tool**: has a label\n- **Loan**: One lending of a tool\n- **Fine**: Belongs to exactly one loan",
      ),
    );
    expect(plan.node("brief/relation#loan.tool")?.why).toMatchObject({
      kind: "derived",
      by: "intake/cardinality-inferred",
    });
    expect(plan.node("brief/relation#fine.loan")?.why).toMatchObject({ kind: "stated" });
  });

  it("is kept apart where two things are described in the same words", async () => {
    expect(
      await told(
        section("- **Loan**: A lending. Has a due date.\n- **Trial**: A test. Has a due date."),
      ),
    ).toEqual({
      "Loan: stored": ["due date (type date)"],
      "Trial: stored": ["due date (type date)"],
    });
  });

  it("is read in English also where the rest of the text is not", async () => {
    const text = `# Инструменты

## Сценарии

Пользователь открывает страницу и видит список инструментов с описанием и фотографиями каждого из них, а также сроки возврата.

## Key Entities

- **Tool**: has a label and a price
`;
    expect(await told(text)).toEqual({ "Tool: stored": ["label", "price (type money)"] });
  });
});

describe("beside what a section declares", () => {
  const requirements = (lines: string) => `# Tool lending

## Requirements

${lines}

### Key Entities

- **Tool**: Something lent; includes label, daily price, lending state, and owner
`;

  it("only what is kept or looked after becomes a thing", async () => {
    const text = requirements(`- **FR-001**: Keepers MUST be able to create repairs.
- **FR-002**: System MUST show an error message on the landing page.
- **FR-003**: System MUST maintain audit logs of all changes.
- **FR-004**: System MUST log state transitions and confirm with a banner.`);
    expect(Object.keys(await told(text))).toEqual([
      "Audit log: stored",
      "Repair: stored",
      "Tool: stored",
      "User: external",
    ]);
  });

  it("requirements say more of fields, under shorter names too", async () => {
    const text =
      requirements(`- **FR-001**: Keepers MUST be able to create a tool with label (required), price, photos and weight.
- **FR-002**: The label MUST be unique and at most 80 characters.
- **FR-003**: The lending state goes free → lent → free.`);
    expect((await told(text))["Tool: stored"]).toEqual([
      "daily price (type money, required false)",
      "label (required true, unique true, maxLength 80)",
      "lending state (type enum, values free/lent)",
      "weight (type decimal, required false)",
      "→ user many-to-one as owner",
      "free → lent",
      "lent → free",
    ]);
  });

  it("a specification without such a section has the things that are managed", async () => {
    const text = `# Lending

- **FR-001**: System MUST support creating a loan with tool name, due date, and fee.
- **FR-002**: System MUST support updating any loan.
- **FR-003**: System MUST support deleting a loan after a confirmation prompt.
- **FR-004**: System MUST show a banner in the header.
- **FR-005**: System MUST reject a negative fee.

## Success Criteria

- **SC-001**: Keepers lend a tool in a minute.
`;
    expect(await told(text)).toEqual({
      "Loan: stored": ["due date (type date)", "fee (type money)", "tool name (type text)"],
    });
  });
});
