import { brief } from "@planc/core/ir";
import { expect, it } from "vitest";
import { compile } from "../fixtures/prompt.ts";

const desk = "Build a lending desk as a web application. Clerks lend books.";

async function later(text: string) {
  const { plan } = await compile(`${desk} ${text}`);
  return {
    put: plan
      .get(brief.requirement)
      .flatMap(({ data }) => (data.later === undefined ? [] : [data.later])),
    done: plan.get(brief.action).map(({ id }) => id),
  };
}

it.each([
  ["In phase 2, clerks print labels.", "phase 2"],
  ["Version 2 adds fines that clerks collect.", "version 2"],
  ["Deferred: printing labels, sending reminders.", "later"],
  ["Phase 3 (after the move): clerks scan shelves.", "phase 3"],
  ["Scanning of shelves is planned for a later release.", "a later release"],
  ["Scanning of shelves is deferred to version 2.", "version 2"],
  ["A kiosk mode will be added later.", "later"],
])("plans nothing now of what is put off, and keeps until when: %s", async (text, time) => {
  expect(await later(text)).toEqual({ put: [time], done: ["lend-book"] });
});

it.each([
  ["Clerks can add notes later.", "add-note"],
  ["In the next step, clerks print labels.", "print-label"],
  ["Clerks postpone returns.", "postpone-return"],
])("takes for now what happens later in a course of events: %s", async (text, action) => {
  const found = await later(text);
  expect(found.put).toEqual([]);
  expect(found.done).toContain(action);
});
