import type { DataOf } from "@planc/core";
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

export const ofRepository: Identity = {
  owner: "platform",
  protocol: "The sign-in that the repository has",
  session: "That of the repository: this feature neither opens nor ends one.",
  tokens: [],
};
