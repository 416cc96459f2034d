import { expect, it } from "vitest";
import * as z from "zod";
import { capabilities, capabilitySchema } from "./context-words.ts";
import { externalPurposeSchema, externalPurposes } from "./external-systems.ts";
import { limitSchema, mostReplicas, primaryRate, thinkTime } from "./limits.ts";
import { wireSchema, wires } from "./protocols.ts";
import { backendLayouts, clientLayouts, layoutSchema, plainLayout } from "./source-layouts.ts";
import { stageSchema, stages } from "./stages.ts";
import { topicComponentSchema, topicComponents } from "./topic-components.ts";

it.each([
  ["capabilities", capabilitySchema, capabilities],
  ["external purposes", externalPurposeSchema, externalPurposes],
  ["limits", limitSchema, [mostReplicas, primaryRate, thinkTime]],
  ["wires", wireSchema, wires],
  ["layouts", layoutSchema, [...backendLayouts, ...clientLayouts, plainLayout]],
  ["stages", stageSchema, stages],
  ["topic components", topicComponentSchema, topicComponents],
] as const)("holds facts of one form: %s", (_, schema, facts) => {
  expect(z.array(schema).parse(facts)).toEqual(facts);
});

it("names each verb and each technology once", () => {
  const verbs = stages.flatMap((stage) => stage.verbs);
  expect(verbs.filter((verb, index) => verbs.indexOf(verb) !== index)).toEqual([]);
  const technologies = wires.flatMap((wire) => wire.technologies);
  expect(technologies.filter((each, index) => technologies.indexOf(each) !== index)).toEqual([]);
});
