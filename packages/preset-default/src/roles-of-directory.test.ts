import { expect, it } from "vitest";
import { planned } from "./fixtures/planned.ts";

it("has groups of a directory give roles, in schema, sign-in and question alike", async () => {
  const plan = await planned(
    "Web application where planners book berths and supervisors approve them. Existing Active Directory. Java Spring Boot, React, PostgreSQL.",
  );
  expect(plan.text("database/schema.sql")).toContain("CREATE TABLE directory_groups");
  expect(plan.text("plan.md")).toContain("role by the groups that the token names");
  expect(plan.text("plan.md")).not.toContain("The table is not drawn until it is said");
});

it("draws no such table where the product holds its accounts itself", async () => {
  const plan = await planned(
    "Web application where planners sign in and book berths and supervisors approve them. PostgreSQL.",
  );
  expect(plan.text("database/schema.sql")).not.toContain("directory_groups");
});
