import { calledInText, type DataOf } from "@planc/core";
import type { security } from "@planc/core/ir";

type Identity = DataOf<typeof security.identity>;

export const nobody: Identity = {
  owner: "none",
  protocol: "none",
  session: "There is none: the input says that nobody signs in.",
  tokens: [],
};

export const ofOthers: Identity = {
  owner: "platform",
  protocol: "The sign-in that the accounts have already",
  session: "That of whatever keeps the accounts: this product neither opens nor ends one.",
  tokens: [],
};

/** That of a system of which the text says no more than that it signs people in. */
export function handedOver(name: string, carrier: NonNullable<Identity["carrier"]>): Identity {
  const called = calledInText(name);
  return {
    owner: "platform",
    provider: name,
    protocol: `${carrier.kind === "session-cookie" ? "Session" : "Token"} of ${called}`,
    session: `That of ${called}: this product neither opens nor ends one. It needs a subject with each request that ${called} vouches for.`,
    carrier,
    tokens: [],
  };
}

const ofRepository: Identity = {
  owner: "platform",
  protocol: "The sign-in that the repository has",
  session: "That of the repository: this feature neither opens nor ends one.",
  tokens: [],
};

const ofProduct: Identity = {
  owner: "platform",
  protocol: "The sign-in of the product that the feature becomes part of",
  session: "That of the product: this feature neither opens nor ends one.",
  tokens: [],
};

/** People sign in to a feature as to its product, whether its code is at hand or the text alone tells of it. */
export function signInOfFeature(isOfCode: boolean): {
  readonly of: Identity;
  readonly reason: string;
} {
  return isOfCode
    ? {
        of: ofRepository,
        reason: "The product exists, and nothing in the text asks for another way to sign in.",
      }
    : {
        of: ofProduct,
        reason:
          "The text is about a feature of a product that is there, and asks for no other way to sign in.",
      };
}
