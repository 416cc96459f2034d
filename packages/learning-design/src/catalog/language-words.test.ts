import { expect, it } from "vitest";
import { modelNames } from "./language-words.ts";

it("takes no painter and no animal for a language model", () => {
  const others = ["Claude Monet prints are sold", "the llama pen is cleaned"];
  expect(others.filter((text) => modelNames.test(text))).toEqual([]);
  const models = [
    "answers come from Claude",
    "Claude Opus",
    "ChatGPT",
    "openai",
    "Llama 3",
    "Ollama",
  ];
  expect(models.filter((text) => !modelNames.test(text))).toEqual([]);
});
