import { decision } from "@planc/core/ir";
import { given, ruleTester } from "@planc/testkit";
import { candidate, choice, topic } from "../fixtures/decisions.ts";
import plugin from "../plugin.ts";

ruleTester(plugin, "topic-without-option")
  .valid([
    {
      name: "filled",
      nodes: [topic("cache", true), candidate("cache", "redis"), choice("cache", "redis")],
    },
    { name: "not needed", nodes: [topic("cache", false)] },
    {
      name: "a language that runs itself",
      nodes: [
        topic("language", true),
        topic("runtime", true),
        candidate("language", "go"),
        choice("language", "go"),
      ],
    },
  ])
  .invalid([
    {
      name: "nothing left",
      nodes: [
        topic("cache", true),
        candidate("cache", "redis"),
        given(decision.option, "cache.redis", {
          topic: "decision/topic#cache",
          candidate: "decision/candidate#cache.redis",
          scores: [],
          total: 0.5,
          eliminated: { because: "Nobody may run a cache.", by: [] },
        }),
      ],
      findings: [
        {
          code: "stack/topic-without-option",
          message: "cache is needed and every option is ruled out: Nobody may run a cache.",
        },
      ],
    },
  ]);
