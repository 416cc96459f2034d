import { expect, it } from "vitest";
import { component, drawn, operation } from "../../fixtures/drawn.ts";
import type { Drawn } from "../drawn.ts";
import { fullOf } from "../line.ts";
import { closedTellers } from "./closed.ts";

const told = (technology: string, parts: Partial<Drawn>) =>
  closedTellers[technology]?.({
    ref: "decision/choice#work-closed",
    name: "Work",
    full: "Work",
    purpose: "Work",
    technology,
    entry: undefined,
    drawn: drawn({ components: [component("app", "mobile-client", { name: "App" })], ...parts }),
  });

const asked = (text: string): Drawn["requirements"][number] => ({
  ref: "brief/requirement#r",
  id: "r",
  data: { key: "R-1", kind: "functional", priority: "must", text },
});

it("tells the limits of what the text asks for, and no others", () => {
  const steps = told("system-schedulers", { requirements: [asked("Step counting all day.")] });
  expect(steps?.negative.map(fullOf).join(" ")).toMatch(
    /HealthKit tells of new steps once an hour/,
  );
  expect(steps?.positive.map(fullOf).join(" ")).not.toMatch(/location/);
  const route = told("system-schedulers", { requirements: [asked("Location tracking.")] });
  expect(route?.negative.map(fullOf).join(" ")).not.toMatch(/HealthKit/);
  expect(route?.positive.map(fullOf).join(" ")).toMatch(/foreground service/);
});

it("speaks of a token for sending only where an operation takes one", () => {
  expect(told("sending-token", {})).toBeUndefined();
  const plain = operation("renewSending", "command");
  const renewal = { ...plain, id: "renew-sending" };
  expect(told("sending-token", { operations: [renewal] })).toBeUndefined();
  const send = operation("sendTides", "create");
  const sends = {
    ...send,
    data: { ...send.data, description: "It takes an access token for sending as well." },
  };
  expect(told("sending-token", { operations: [renewal, sends] })?.positive[0]).toContain(
    "sendTides",
  );
});
