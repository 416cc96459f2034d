import { expect, it } from "vitest";
import { compile, dataIn } from "../fixtures/prompt.ts";
import { isEnglish } from "../sources/detect-language.ts";

const specification = `# Лодочная станция

## Requirements

- **FR-001**: Клиент должен выбрать лодку и время проката.
- **FR-002**: The system MUST let renters cancel a rental up to 2 hours before it starts.
- **FR-003**: System MUST хранить историю проката в MariaDB.

## Success Criteria

- **SC-001**: Клиенты быстро находят свободную лодку.
`;

it("finds every requirement of a text in another language, and reads its English sentences", async () => {
  const { plan } = await compile(specification);
  const keys = dataIn(plan, "brief/requirement").map((data) => (data as { key?: string }).key);
  expect(keys.toSorted()).toEqual(["FR-001", "FR-002", "FR-003", "SC-001"]);
  expect(dataIn(plan, "brief/quantity")).toMatchObject([{ value: 2, unit: "h", key: "FR-002" }]);
  expect(dataIn(plan, "brief/mention")).toMatchObject([{ technology: "MariaDB" }]);
});

it("still says which sentences were not understood", async () => {
  const { plan } = await compile(specification);
  const unread = dataIn(plan, "brief/unread").map((data) => (data as { text: string }).text);
  expect(unread).toContain("Клиенты быстро находят свободную лодку.");
  expect(unread.join()).not.toContain("cancel a rental");
});

const template = `# Лодочная станция

**Created**: 2026-01-02

## User Scenarios & Testing

### User Story 1 - Rent a boat (Priority: P1)

Клиент выбирает свободную лодку и берёт её напрокат на несколько часов.

**Why this priority**: Без проката станция не приносит никакой пользы.

**Acceptance Scenarios**:

1. **Given** лодка свободна, **When** клиент её выбирает, **Then** лодка занята другим клиентом.

## Requirements

- **FR-001**: Renters pay boats before rental and return.
- **FR-002**: Клиент должен выбрать лодку и время проката.

### Key Entities

- **Boat**: A craft for hire; key attributes include name, length, and colour.
`;

it("calls no English line foreign, and leaves the titles of a template be", async () => {
  const { plan } = await compile(template);
  const unread = dataIn(plan, "brief/unread").map(
    (data) => data as { readonly text: string; readonly reason: string },
  );
  const foreign = unread.filter(({ reason }) => reason.startsWith("is not English"));
  expect(
    foreign.map(({ text }) => text).filter((text) => !/\p{Script=Cyrillic}/u.test(text)),
  ).toEqual([]);
  expect(foreign.map(({ text }) => text).join()).toContain("Клиент выбирает");
  expect(unread.map(({ text }) => text).join()).not.toContain("Scenarios:");
  expect(dataIn(plan, "brief/attribute")).toContainEqual(
    expect.objectContaining({ name: "colour" }),
  );
});

it.each([
  ["The renter MUST see all boats.", true],
  ["System MUST 레시피", false],
  ["Redis 7", false],
  ["Der Kunde bucht ein Boot in der App.", false],
])("takes a sentence for English: %s", (text, expected) => {
  expect(isEnglish(text)).toBe(expected);
});
