import { host } from "@planc/core/ir";
import { given, ruleTester } from "@planc/testkit";
import { candidate, choice, topic } from "../fixtures/decisions.ts";
import plugin from "../plugin.ts";

ruleTester(plugin, "catalogue-entry-old")
  .valid([
    {
      name: "checked not long ago",
      nodes: [
        topic("cache", true),
        candidate("cache", "redis", { checked: "2026-08-22" }),
        choice("cache", "redis"),
        given(host.asOf, { date: "2026-11-22" }),
      ],
    },
    {
      name: "a protocol, whatever the date",
      nodes: [
        topic("api-style", true),
        candidate("api-style", "rest"),
        choice("api-style", "rest"),
        given(host.asOf, { date: "2028-01-01" }),
      ],
    },
    {
      name: "no date given",
      nodes: [
        topic("cache", true),
        candidate("cache", "redis", { checked: "2026-08-22" }),
        choice("cache", "redis"),
      ],
    },
  ])
  .invalid([
    {
      name: "run by a vendor, gone through with the catalogue long ago",
      nodes: [
        topic("payments", true),
        candidate("payments", "stripe"),
        choice("payments", "stripe"),
        given(host.asOf, { date: "2028-01-01" }),
      ],
      findings: [
        {
          code: "stack/catalogue-entry-old",
          message: /stripe was checked on 2026-11-29, 398 days before/,
        },
      ],
    },
    {
      name: "checked long ago",
      nodes: [
        topic("cache", true),
        candidate("cache", "redis", { checked: "2026-08-22" }),
        choice("cache", "redis"),
        given(host.asOf, { date: "2028-01-01" }),
      ],
      findings: [
        {
          code: "stack/catalogue-entry-old",
          message: /redis was checked on 2026-08-22, 497 days before/,
        },
      ],
    },
  ]);
