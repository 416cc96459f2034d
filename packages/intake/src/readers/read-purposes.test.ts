import { brief } from "@planc/core/ir";
import { expect, it } from "vitest";
import { compile } from "../fixtures/prompt.ts";

const name = (ref: string) => ref.slice(ref.indexOf("#") + 1);

async function doings(text: string) {
  const { plan } = await compile(text);
  return plan
    .get(brief.action)
    .map(({ data }) =>
      `${data.actors.map(name).join("+")} ${data.verb} ${name(data.concept)}`.trim(),
    );
}

it.each([
  ["An app for booking mountain huts.", ["book mountain-hut"]],
  ["A system for a bank to resolve complaints.", ["resolve complaint"]],
  ["A dashboard for farmers showing moisture sensors.", ["farmer view moisture-sensor"]],
  ["We need a tool that lets volunteers claim shifts.", ["volunteer claim shift"]],
  ["A web app where hikers book huts and write reviews.", ["hiker book hut", "hiker write review"]],
  ["A restaurant app for ordering food online.", ["order order"]],
])("reads what %s is for", async (text, expected) => {
  expect(await doings(text)).toEqual(expected);
});

it.each([
  ["Waiters can assign tables to guests.", ["waiter assign table"]],
  ["Technicians can repair machines.", ["technician repair machine"]],
  ["A picker records a harvest.", ["picker record harvest"]],
])(
  "takes what somebody works with for a thing, however general its name: %s",
  async (text, expected) => {
    expect(await doings(text)).toEqual(expected);
  },
);

it("takes what software is like for no work on things", async () => {
  expect(await doings("Build a platform for processing data and improving performance.")).toEqual(
    [],
  );
});
