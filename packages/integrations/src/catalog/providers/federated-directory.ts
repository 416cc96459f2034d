import { adFs, samlSignIn } from "../practices/federation.ts";
import { openIdConnect } from "../practices/sign-in.ts";
import type { ProviderFacts } from "../provider-facts.ts";
import { genericOidc } from "./generic-protocols.ts";

/** A directory that people reach by the federation service in front of it: AD FS, unless another is named. */
export const federatedDirectory: ProviderFacts = {
  ...genericOidc,
  id: "federated-directory",
  name: "federation service of a directory",
  aliases: ["federation service"],
  practices: [...openIdConnect, ...adFs, ...samlSignIn],
};
