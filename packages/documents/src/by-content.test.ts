import { cpuTime } from "@planc/build/cpu-time";
import type { PlanNode, Ref } from "@planc/core";
import { describe, expect, it } from "vitest";
import { partsByContent } from "./by-content.ts";

const node = (ref: Ref, data: object): PlanNode => ({
  ref,
  id: ref.slice(ref.indexOf("#") + 1),
  data,
  why: { kind: "derived", by: "test/rule", from: [] },
  by: "test/step",
});
const found = partsByContent([
  node("brief/concept#permit", { name: "ParkingPermit", plural: "ParkingPermits" }),
  node("brief/action#view", { verb: "view", concept: "brief/concept#permit", effect: "read" }),
  node("brief/action#revoke", {
    verb: "revoke",
    concept: "brief/concept#permit",
    effect: "transition",
  }),
  node("api/operation#get", { operationId: "getPermit", realises: ["brief/action#view"] }),
  node("api/operation#revoke", { operationId: "revokePermit", realises: ["brief/action#revoke"] }),
  node("security/control#transport", { name: "Encryption in transit", what: "TLS 1.3" }),
  node("security/control#limits", { name: "Rate limits", what: "per address" }),
  node("architecture/component#mailer", { name: "Mailer", responsibilities: ["delivers e-mail"] }),
  node("data/table#dead", { name: "dead_letters" }),
  node("decision/choice#work", { name: "Job table", purpose: "Does what nobody waits for" }),
  node("architecture/component#clock", { name: "Clock", responsibilities: ["e-mail reminders"] }),
]);
const matters = (text: string) => found.matters(text).map(({ ref }) => ref);
const operations = (text: string) => found.operations(text).map(({ ref }) => ref);

describe("matters", () => {
  it("finds the part that deals with what a sentence asks for", () => {
    expect(matters("All traffic MUST use HTTPS.")).toEqual(["security/control#transport"]);
    expect(matters("A confirmation e-mail is sent to the resident.")).toEqual([
      "architecture/component#mailer",
    ]);
  });

  it("finds what keeps failed work, and what outlives a restart", () => {
    expect(matters("What fails for good goes to a dead letter queue.")).toEqual([
      "data/table#dead",
    ]);
    expect(matters("Permits stuck in review are recovered on restart.")).toEqual([
      "decision/choice#work",
    ]);
    expect(matters("The printer is stuck.")).toEqual([]);
  });

  it("finds what lets one part fail or be released without the others, and what takes a change back", () => {
    const parts = partsByContent([
      node("decision/style#style", { name: "Microservices", style: "microservices" }),
      node("decision/choice#work", { name: "Job table", purpose: "Does what nobody waits for" }),
      node("decision/choice#undo", { name: "Shown at once, with the state before kept" }),
      node("decision/choice#calls", {
        name: "Circuit breaker",
        purpose: "Settles what happens when a system outside fails",
      }),
    ]);
    const of = (text: string) => parts.matters(text).map(({ ref }) => ref);
    expect(of("A failure of the tariff part must not prevent parking.")).toEqual([
      "decision/choice#work",
    ]);
    expect(of("Zones and permits are independently deployable.")).toEqual(["decision/style#style"]);
    expect(of("A refused move causes a visible revert.")).toEqual(["decision/choice#undo"]);
    expect(of("Backoff begins at two seconds.")).toEqual(["decision/choice#calls"]);
    expect(of("The failure is shown.")).toEqual([]);
  });

  it("does not take the limits of somebody else's interface for our own", () => {
    expect(matters("The importer respects the registry's API rate limits.")).toEqual([]);
    expect(matters("The importer limits nothing, but rate limiting applies to callers.")).toEqual([
      "security/control#limits",
    ]);
  });
});

it("takes an event for the matter of a sentence that names it, and no other", () => {
  const events = partsByContent([
    node("architecture/event#a", { name: "Permit issued" }),
    node("architecture/event#b", { name: "Permit lost" }),
  ]);
  const text = "Cross-service events (permit issued) MUST be published to a message bus.";
  expect(events.matters(text).map(({ ref }) => ref)).toEqual(["architecture/event#a"]);
});

describe("operations", () => {
  it("finds the operation that serves what a sentence says in other words", () => {
    expect(operations("A resident opens a parking permit.")).toEqual(["api/operation#get"]);
    expect(operations("Residents have access to their parking permits.")).toEqual([
      "api/operation#get",
    ]);
    expect(operations("A warden revokes the parking permit")).toEqual(["api/operation#revoke"]);
  });

  it("does not take an operation on a thing for one on something of that thing", () => {
    expect(operations("A resident views the colour of the parking permit.")).toEqual([]);
    expect(operations("A resident views parking permit statistics.")).toEqual([]);
    expect(operations("A stamp is printed for each revoked parking permit.")).toEqual([]);
  });

  it("does not take an operation for a rule about it", () => {
    expect(operations("Wardens must not view a parking permit.")).toEqual([]);
  });

  it("reads a sentence of hostile marks in no time", () => {
    const spent = cpuTime();
    for (const mark of ["-", "'", "- ", "view ", "view-"])
      operations(`A resident views ${mark.repeat(5_000)}x`);
    expect(spent()).toBeLessThan(1_000);
  });
});
