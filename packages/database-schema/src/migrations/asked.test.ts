import { parse } from "libpg-query";
import { expect, it } from "vitest";
import { asked } from "./change-columns.ts";

it("asks for values also where a closed list has what ends a block", async () => {
  const { sql } = asked("shops", "level", "NOT (level IN ('$', '$$', '$body1$'))", "refused");
  expect(sql).toMatch(/^DO \$body2\$ BEGIN\n[\s\S]*\nEND \$body2\$$/);
  expect((await parse(sql)).stmts).toHaveLength(1);
});
