import { expect, it } from "vitest";
import { component, drawn } from "../fixtures/drawn.ts";
import { appReleaseOf } from "./app-release.ts";

const told = (topic: "ci-cd" | "logging", kind: "mobile-client" | "web-client") =>
  appReleaseOf(
    {
      data: {
        topic: `decision/topic#${topic}`,
        candidate: `decision/candidate#${topic}.one`,
        technology: "one",
        name: "One",
        purpose: "Tests every change.",
        basis: "scored",
        consequences: { positive: [], negative: [], mitigation: [] },
        flips: [],
        lifecycle: "new",
      },
    },
    drawn({ components: [component("app", kind, { name: "Harbour app" })] }),
  );

it("says who holds the keys of an app, and what passes before people have it", () => {
  expect(told("ci-cd", "mobile-client").negative[0]).toContain("keys that sign Harbour app");
});

it("says nothing of apps of a product that has none", () => {
  expect(told("ci-cd", "web-client").positive).toEqual([]);
  expect(told("logging", "mobile-client").positive).toEqual([]);
});
