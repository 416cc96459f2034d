import { expect, it } from "vitest";
import { packSchema } from "../format/pack-schema.ts";
import { readPackText } from "../load/read-pack-text.ts";
import { judgeValues } from "./judge-values.ts";

it("warns of each value that a field never takes, names the nearest one and its line", async () => {
  const text = `format: 1
name: tide
version: 0.0.0
title: Tide
description: A pack.
core: ">=0.0.0"
styles: [microservices]
sections:
  - name: kept
    document: plan.md
    title: Kept
    data:
      concepts:
        slot: brief/concept
        where:
          role:
            - stored
            - storedd
    needs: [concepts]
    template: x
rules:
  - name: lonely
    of: { slot: architecture/component, where: { kind: { not: [service, worke] } } }
    without: { slot: architecture/component, by: name, where: { responsibilities: { has: [Anything] } } }
    message: "{label}"
    cause: A cause.
    fix: A fix.
`;
  const read = await readPackText(text, "tide.yaml");
  if ("findings" in read) throw new Error("it is YAML");
  const findings = judgeValues(packSchema.parse(read.value), { ...read, file: "tide.yaml" }, []);
  expect(
    findings.map(({ severity, source, message }) => [severity, source?.line, message]),
  ).toEqual([
    [
      "warning",
      18,
      'In pack tide, concepts in section kept asks for role "storedd", which no node of brief/concept has (is stored meant?).',
    ],
    [
      "warning",
      23,
      'In pack tide, rule lonely asks for kind "worke", which no node of architecture/component has (is worker meant?).',
    ],
  ]);
});
