import { pluginKit } from "@planc/core";
import manifest from "../package.json" with { type: "json" };

export const { step, plugin, derived, assumed } = pluginKit({
  name: manifest.name,
  version: manifest.version,
  area: "domain",
  summary: "Recognises product domains in a text and proposes what products of them usually have.",
  derivations: {
    "phrases-found": "a text that names a product domain, or uses enough of its words, is about it",
    "archetype-says": "what products of a domain usually have is proposed where the text is silent",
    "vocabulary-says":
      "of a general thing that no domain knows, what schema.org says of things of its kind is proposed",
  },
});
