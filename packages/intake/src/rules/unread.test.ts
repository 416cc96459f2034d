import { brief } from "@planc/core/ir";
import { given, ruleTester } from "@planc/testkit";
import { reasons } from "../catalog/reasons.ts";
import plugin from "../plugin.ts";

const left = (id: string, reason: string) => given(brief.unread, id, { text: id, reason });

ruleTester(plugin, "unread")
  .valid([{ name: "nothing left over", nodes: [] }])
  .invalid([
    {
      name: "a name and a sentence",
      nodes: [left("Zorbix", reasons.unknownName), left("x", reasons.nothingKnown)],
      findings: [
        { code: "intake/name-unknown", ref: "brief/unread#Zorbix" },
        { code: "intake/text-unread", ref: "brief/unread#x" },
      ],
    },
    {
      name: "more than are told one by one",
      nodes: [left("a", reasons.nothingKnown), left("b", reasons.nothingKnown)],
      options: { mostReported: 1 },
      findings: [
        { code: "intake/text-unread", ref: "brief/unread#a" },
        { code: "intake/unread-more", message: "1 more pieces of the text were not understood." },
      ],
    },
  ]);
