import { node, optional } from "@planc/core";
import { brief, decision } from "@planc/core/ir";
import { assumed, step } from "../kit.ts";

/** Ways that have the product sign tokens of its own. */
const signing: ReadonlySet<string> = new Set([
  "signed-cookies",
  "token-cookie",
  "page-tokens",
  "stored-tokens",
  "device-tokens",
]);

/**
 * Who issues what people carry, where the product signs it itself and something else near by could: a provider of
 * accounts that hands out tokens already, or a row that one program looks up and needs no key for.
 */
export const signInQuestion = step("sign-in-question", {
  reads: { choices: decision.choice, style: optional(decision.style) },
  writes: { questions: brief.question },
  run: ({ choices, style }) => {
    const chosen = choices.find(
      ({ id, data }) => id === "sign-in" && ["scored", "only"].includes(data.basis),
    );
    if (!chosen?.data.technology || !signing.has(chosen.data.technology)) return { questions: [] };
    const provider = choices.find(({ data }) => data.topic === "decision/topic#identity-provider");
    const several = ["microservices", "event-driven"].includes(style?.data.style ?? "");
    const ask = (text: string, otherwise: string, options: readonly string[], reason: string) => [
      node(
        brief.question,
        "sign-in-issuer",
        {
          text,
          default: otherwise,
          options: [...options],
          about: [chosen.ref, ...(provider ? [provider.ref] : [])],
          turns: ["sign-in"],
        },
        assumed("question-from-choice", reason, [chosen.ref, ...(provider ? [provider.ref] : [])]),
      ),
    ];
    if (provider)
      return {
        questions: ask(
          `Do the programs take the tokens of ${provider.data.name} itself, or tokens that the product signs once ${provider.data.name} has said who somebody is?`,
          `The product signs its own: keys, their change and what renews are its work. With those of ${provider.data.name} that work is done there, a program checks them by its public keys, and who is blocked there is out as soon as a token runs out.`,
          ["Tokens of the product", `Tokens of ${provider.data.name}`],
          `${provider.data.name} hands out tokens, and the text does not say whether they are what programs check.`,
        ),
      };
    if (several || chosen.data.technology !== "device-tokens") return { questions: [] };
    return {
      questions: ask(
        "May a right that is withdrawn hold on until a token runs out, or does it end at once?",
        "It holds on until then: the app carries a signed token, which no request looks up. Where it has to end at once, the app carries a random token in its key store, and each request looks it up: one read more, and no key to sign with.",
        ["A signed token", "A random token that is looked up"],
        "One program signs what it alone checks, and the text does not say how soon a withdrawn right ends.",
      ),
    };
  },
});
