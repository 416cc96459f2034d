import { expect, it } from "vitest";
import { asPart } from "./in-transaction.ts";

it.each(["commit;", "COMMIT ;", "COMMIT; -- done", "END;", "ROLLBACK;", "start transaction;"])(
  "takes %s out of a file, so that nothing of it stays on a server",
  (end) => {
    expect(asPart(`BEGIN;\nCREATE TABLE kilns (id int);\n${end}\n`)).toBe(
      "CREATE TABLE kilns (id int);",
    );
  },
);

it("leaves what stands inside of a function", () => {
  const made =
    "CREATE FUNCTION stop() RETURNS trigger LANGUAGE plpgsql AS $body$\nBEGIN\n  RETURN NEW;\nEND\n$body$;";
  expect(asPart(`BEGIN;\n${made}\nCOMMIT;\n`)).toBe(made);
});
