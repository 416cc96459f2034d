import { expect, it } from "vitest";
import { saidLanguages } from "./said-languages.ts";

const said = (...texts: readonly string[]) =>
  saidLanguages(
    texts.map((text, at) => ({ ref: `brief/requirement#fr-${at}`, key: `FR-${at}`, text })),
  );
const tags = (...texts: readonly string[]) => said(...texts).languages.map(({ tag }) => tag);

it("takes the languages that a text names for what people read", () => {
  expect(tags("The interface is available in German, French and Italian")).toEqual([
    "de",
    "fr",
    "it",
  ]);
  expect(tags("Brazilian Portuguese (pt_BR) is the required locale")).toEqual(["pt-BR"]);
  expect(tags("Texts are translated into de-CH and fr-CH; language is chosen in settings")).toEqual(
    ["de-CH", "fr-CH"],
  );
});

it("leaves alone what is put off, what a model speaks and what is taught", () => {
  expect(
    tags("App language is English only. Hindi support in V1.5 based on user feedback"),
  ).toEqual(["en"]);
  expect(tags("The AI converses in German or English, whatever the language of the user")).toEqual(
    [],
  );
  expect(tags("Learners of Spanish see their language level")).toEqual([]);
  expect(tags("Multi-language support is out of scope")).toEqual([]);
});

it("knows which language counts where a text is missing", () => {
  const { languages } = said("The interface is in German and English (default language)");
  expect(languages.map(({ tag, isDefault }) => [tag, isDefault])).toEqual([
    ["de", false],
    ["en", true],
  ]);
});

it("tells where several are asked for and none is named", () => {
  expect(said("The interface is multilingual").unnamed?.key).toBe("FR-0");
  expect(said("The interface is multilingual: German and French").unnamed).toBeUndefined();
});
