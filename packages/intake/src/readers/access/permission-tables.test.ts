import { expect, it } from "vitest";
import { rulesIn } from "../../fixtures/access.ts";
import { compileSources } from "../../fixtures/prompt.ts";

async function rules(table: string): Promise<readonly string[]> {
  const spec = `# Feature Specification: Bakery\n\n${table}

## Key Entities

- **Loaf**: what is baked, with a name and a price
`;
  return rulesIn((await compileSources({ spec })).plan);
}

it("takes a column User for a role of its own beside others", async () => {
  const table = `## Permissions

| Action | Admin | User | Guest |
|---|---|---|---|
| Create loaf | Yes | Yes | No |
| Delete loaf | Yes | No | No |`;
  expect(await rules(table)).toEqual([
    "may admin: create loaf",
    "may admin: delete loaf",
    "may user: create loaf",
    "must-not guest: create loaf",
    "must-not guest: delete loaf",
    "must-not user: delete loaf",
  ]);
});

it("takes a table that compares products for no table of permissions", async () => {
  const table = `## Comparison

| Feature | User | Competitor |
|---|---|---|
| Create loaf | Yes | No |
| Delete loaf | Yes | No |`;
  expect(await rules(table)).toEqual([]);
});
