import { decision } from "@planc/core/ir";
import { given, ruleTester } from "@planc/testkit";
import { mention, product } from "../fixtures/briefs.ts";
import { candidate, choice, topic, wish } from "../fixtures/decisions.ts";
import plugin from "../plugin.ts";

const web = product(["web-application"]);

/** An option that is ruled out, as the steps would write it. */
const out = (need: string, technology: string) => [
  candidate(need, technology),
  given(decision.option, `${need}.${technology}`, {
    topic: `decision/topic#${need}`,
    candidate: `decision/candidate#${need}.${technology}`,
    scores: [],
    total: 0.5,
    eliminated: { because: "One of several reasons.", by: [] },
  }),
];

ruleTester(plugin, "topic-without-option")
  .valid([
    {
      name: "filled",
      nodes: [web, topic("cache", true), candidate("cache", "redis"), choice("cache", "redis")],
    },
    { name: "not needed", nodes: [web, topic("cache", false)] },
    {
      name: "a language that runs itself",
      nodes: [
        web,
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
        web,
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
          message: "cache is needed and every option is ruled out: redis: Nobody may run a cache.",
        },
      ],
    },
    {
      name: "a smallest set of statements: of those that rule out the same, one",
      nodes: [
        web,
        topic("cache", true),
        ...out("cache", "redis"),
        ...out("cache", "valkey"),
        mention("Redis", { modality: "avoid" }),
        mention("Valkey", { modality: "avoid" }),
        wish("a", "cache", "valkey", "require"),
      ],
      findings: [
        {
          code: "stack/topic-without-option",
          message:
            /ruled out: the text says to avoid valkey \(test, line 1\); redis: Valkey is required: The company says so\.$/,
        },
      ],
    },
  ]);
