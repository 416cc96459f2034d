import { shapes } from "@planc/core/ir";
import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { expect, it } from "vitest";
import { valueExample, valueSchema } from "./value-schema.ts";

const ajv = new Ajv2020({ strict: false });
addFormats.default(ajv, { mode: "full" });

it.each(shapes.logicalType.options)("gives %s an example that its schema accepts", (type) => {
  for (const limits of [
    {},
    { maxLength: 8 },
    { minimum: 5, maximum: 9 },
    { minimum: 7 },
    { maximum: 0 },
    { values: ["a", "b"] },
  ]) {
    if (type === "url" || type === "file") continue;
    const about = { type, ...limits };
    expect([
      ajv.validate(valueSchema(about), valueExample(about, "dueDate")),
      ajv.errorsText(),
    ]).toEqual([true, "No errors"]);
  }
});
