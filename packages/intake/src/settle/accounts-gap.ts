import { tellsOfSignIn } from "../catalog/sign-in-words.ts";
import type { Brief } from "./apply-corrections.ts";
import type { Gap } from "./gap.ts";
import type { Known } from "./questions.ts";
import { servesSomebody } from "./serves-people.ts";

/** Kinds by which people sign in on a screen. */
const withScreens: ReadonlySet<string> = new Set([
  "web-application",
  "mobile-app",
  "desktop-app",
  "game",
]);

/** Needs that nothing but a server has: who names a technology for one plans a server. */
const ofServers: ReadonlySet<string> = new Set(["api-framework", "cloud-platform"]);

/** The text says who uses the product, and not how they sign in. */
export function accountsGap(
  readings: Known,
  { product, concepts }: Pick<Brief, "product" | "concepts">,
): Gap | undefined {
  const known =
    [...readings.mentions, ...readings.existing].some(
      ({ data }) => data.topic === "identity-provider",
    ) || readings.systems.some(({ data }) => data.category === "identity provider");
  const told = readings.statements.some(
    ({ data }) =>
      tellsOfSignIn.test(data.text) ||
      (data.role === "out-of-scope" && /^(?:user )?authentication\b/i.test(data.text)),
  );
  if (!product || !servesSomebody(readings) || known || told) return undefined;
  const keepsNone =
    !product.data.kinds.some((kind) => withScreens.has(kind)) &&
    !concepts.some(({ id }) => id === "user");
  const hasServer = [...readings.mentions, ...readings.existing].some(
    ({ data }) => data.topic !== undefined && ofServers.has(data.topic),
  );
  const shared = {
    id: "accounts",
    reason: "The text says who uses the product, not how they sign in.",
    about: ["brief/product#product"] as const,
    turns: ["identity-provider"],
  };
  return keepsNone
    ? {
        ...shared,
        text: "How do those who call it prove who they are?",
        default: "By a credential of each caller, as services do: the product keeps no accounts.",
        short: { asks: "Proof of callers", taken: "own credentials" },
        options: ["a credential per caller", "the company's directory", "accounts of the product"],
      }
    : {
        ...shared,
        text: "Who holds the accounts of the people who sign in?",
        default:
          product.data.unseen === true
            ? "The product that this feature becomes part of, as it does now: this one opens no accounts."
            : `The product itself, with a password of its own for each account${hasServer ? "" : "; nobody signs in where all of it runs on the device"}.`,
        short: {
          asks: "Holder of accounts",
          taken:
            product.data.unseen === true ? "the surrounding product" : "the product, by password",
        },
        options: ["the product", "the company's directory", "a provider of identities"],
      };
}
