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
