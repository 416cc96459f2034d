import { workspace } from "../artifacts/c4-models.ts";
import { probe } from "../kit.ts";

/** Structurizr is a program in Java, and no package of npm reads its language: the plan says that nobody has. */
export const structurizr = probe("structurizr", {
  of: { workspace },
  when: "verify",
  tool: "Structurizr",
  run: () => ({
    status: "not-run",
    detail:
      "nothing on npm reads its language; with Java: structurizr validate -workspace workspace.dsl",
  }),
});
