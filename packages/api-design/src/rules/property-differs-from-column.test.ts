import { ruleTester } from "@planc/testkit";
import { kiteColumn, kiteSchema, kites } from "../fixtures/kites.ts";
import plugin from "../plugin.ts";

const differs = (difference: string) => [
  {
    code: "api/property-differs-from-column",
    message: `Kite.name does not agree with the column name: ${difference}.`,
  },
];

ruleTester(plugin, "property-differs-from-column")
  .valid([
    { name: "both follow one field", nodes: [...kites, kiteSchema("create"), ...kiteColumn()] },
    {
      name: "what is sent is narrower than the column",
      nodes: [...kites, kiteSchema("create", { maxLength: 40 }), ...kiteColumn()],
    },
    {
      name: "what may be left out has a default in the store",
      nodes: [
        ...kites,
        kiteSchema("create", { required: false }),
        ...kiteColumn({ default: { kind: "value", value: "Kite" } }),
      ],
    },
    {
      name: "the program fills what may be left out",
      nodes: [
        ...kites,
        kiteSchema("create", { required: false, field: "data/field#kite.call-sign" }),
        ...kiteColumn({ field: "data/field#kite.call-sign" }),
      ],
    },
    {
      name: "no column stands behind it",
      nodes: [
        ...kites,
        kiteSchema("create", { type: "integer" }),
        ...kiteColumn({ field: "data/field#kite.colour" }),
      ],
    },
  ])
  .invalid([
    {
      name: "more is taken than fits",
      nodes: [...kites, kiteSchema("create", { maxLength: 200 }), ...kiteColumn()],
      findings: differs("its greatest length is 200, and that of the column 80"),
    },
    {
      name: "less is read than the column holds",
      nodes: [...kites, kiteSchema("resource", { maxLength: 40 }), ...kiteColumn()],
      findings: differs("its greatest length is 40, and that of the column 80"),
    },
    {
      name: "the types differ",
      nodes: [...kites, kiteSchema("update", { type: "integer" }), ...kiteColumn()],
      findings: differs("its type is integer, and that of the column text"),
    },
    {
      name: "null comes unannounced",
      nodes: [...kites, kiteSchema("resource"), ...kiteColumn({ nullable: true })],
      findings: differs("it is never null, and the column may be"),
    },
    {
      name: "null is taken and cannot be kept",
      nodes: [...kites, kiteSchema("update", { nullable: true }), ...kiteColumn()],
      findings: differs("it may be null, and the column may not"),
    },
    {
      name: "it may be left out, and has to be there",
      nodes: [...kites, kiteSchema("create", { required: false }), ...kiteColumn()],
      findings: differs("it may be left out, and the column has to be filled"),
    },
    {
      name: "a value is taken that the column refuses",
      nodes: [
        ...kites,
        kiteSchema("create", { type: "enum", values: ["red", "blue"] }),
        ...kiteColumn({ logical: "enum", values: ["red"] }),
      ],
      findings: differs("its values are red, blue, and those of the column red"),
    },
    {
      name: "a value is read that the contract does not know",
      nodes: [
        ...kites,
        kiteSchema("resource", { type: "enum", values: ["red"] }),
        ...kiteColumn({ logical: "enum", values: ["red", "blue"] }),
      ],
      findings: differs("its values are red, and those of the column red, blue"),
    },
    {
      name: "a number is taken below the least",
      nodes: [
        ...kites,
        kiteSchema("create", { type: "integer", minimum: 0 }),
        ...kiteColumn({ logical: "integer", minimum: 1 }),
      ],
      findings: differs("its least value is 0, and that of the column 1"),
    },
  ]);
