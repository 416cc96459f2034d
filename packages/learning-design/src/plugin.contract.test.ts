import { brief } from "@planc/core/ir";
import { given, testPluginContract } from "@planc/testkit";
import { kept, requirement } from "./fixtures/build.ts";
import { leaflets, talk } from "./fixtures/helper.ts";
import { forgets, growers, harvests, orchard, trained, unversioned } from "./fixtures/orchard.ts";
import plugin from "./plugin.ts";

testPluginContract(plugin, {
  cases: [
    { name: "an orchard that advises when to harvest", nodes: orchard },
    { name: "an orchard that forgets too soon", nodes: [...orchard, forgets] },
    {
      name: "an orchard that learns from clicks which nobody keeps",
      nodes: [
        ...growers,
        requirement("FR-1", "Personalized recommendations of trees based on browsing history"),
      ],
    },
    {
      name: "an orchard whose recommendations have no version",
      nodes: [
        ...growers,
        ...harvests,
        ...unversioned,
        ...trained,
        requirement("FR-1", "Machine learning pipeline for personalized recommendations"),
      ],
    },
    { name: "growers who talk with a model", nodes: talk },
    {
      name: "growers whose talk is kept without a bound",
      nodes: [
        ...talk.filter(
          ({ slot, id }) =>
            !(slot === "brief/requirement" && id === "fr-1") &&
            !id.startsWith("messages.") &&
            !/^(?:messages|message)$/.test(id),
        ),
        ...kept("Message", "messages", { id: ["uuid"], content: ["long-text"] }),
        requirement(
          "FR-1",
          "The system uses Google Gemini for conversations. Each message of the AI is saved.",
        ),
      ],
    },
    { name: "leaflets of everybody, found by everybody", nodes: leaflets("none", false) },
    { name: "leaflets that are found by who owns them", nodes: leaflets("own", true) },
    {
      name: "a tool that agents call",
      nodes: [
        given(brief.product, {
          name: "Pruner",
          summary: "Prunes.",
          kinds: ["command-line-tool"],
          scope: "system",
        }),
        requirement("FR-1", "All operations are also open to AI coding agents as tools."),
      ],
    },
    { name: "growers who ask for nothing of it", nodes: growers },
  ],
  untested: {
    "card-wrong": "raised by the probe alone; probes/cards.test.ts raises it",
  },
});
