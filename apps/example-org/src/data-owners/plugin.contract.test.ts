import { brief, security } from "@planc/core/ir";
import { given, testPluginContract } from "@planc/testkit";
import plugin from "./plugin.ts";

const patient = [
  given(brief.concept, "patient", { name: "Patient", role: "stored" }),
  given(brief.attribute, "patient.phone", { concept: "brief/concept#patient", name: "phone" }),
  given(security.classification, "brief/attribute#patient.phone", {
    class: "confidential",
    categories: ["personal", "contact"],
    personal: true,
  }),
];

testPluginContract(plugin, {
  cases: [
    { name: "nothing to plan", nodes: [] },
    { name: "personal data that nobody answers for", nodes: patient },
    {
      name: "personal data that somebody answers for",
      nodes: patient,
      options: { owners: { patient: "patient relations" } },
    },
  ],
});
