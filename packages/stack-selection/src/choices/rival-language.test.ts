import { idOf } from "@planc/core";
import { decision } from "@planc/core/ir";
import { expect, it } from "vitest";
import { concepts, mention, product } from "../fixtures/briefs.ts";
import { deciding } from "../fixtures/deciding.ts";

it("compares a language with another one of the server, and leaves the client's where it is", async () => {
  const { plan } = await deciding
    .with(
      product(["web-application"]),
      mention("React", { topic: "web-framework" }),
      ...concepts("Kiln", "Glaze"),
    )
    .result();
  const language = plan.get(decision.choice).find(({ id }) => id === "language")?.data;
  expect(language?.technology).toBe("typescript");
  const next = idOf(language?.next ?? "decision/candidate#none");
  // A superset is no other way to write the same program.
  expect(next).not.toBe("language.javascript");
  expect(language?.instead?.parted.map(({ topic }) => topic)).toContain("decision/topic#language");
  expect(language?.instead?.changes.map(({ to }) => idOf(to))).not.toContain("language.javascript");
});
