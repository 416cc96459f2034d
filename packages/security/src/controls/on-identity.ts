import { secondFactors } from "../accounts.ts";
import { amountText } from "../text.ts";
import type { Control } from "./control.ts";

export const identityControls: readonly Control[] = [
  {
    id: "sign-in",
    name: "Sign-in",
    verification:
      "Every operation that is not public answers 401 to callers who show nothing valid.",
    check: "no credential: 401",
    place: ({ identity, signsIn, servers }) => {
      if (!identity || !signsIn) return undefined;
      const { protocol, provider, tokens } = identity.data;
      const lifetimes = tokens.map((each) => `${each.name} ${amountText(each.lifetime)}`);
      return {
        at: [identity.ref, ...servers.map((each) => each.ref)],
        setting: lifetimes.join(", "),
        what: `${protocol}${provider && !protocol.toLowerCase().includes(provider.toLowerCase()) ? ` with ${provider}` : ""}${lifetimes.length > 0 ? `; ${lifetimes.join(", ")}` : ""}.`,
      };
    },
  },
  {
    id: "proof-key",
    name: "Proof key for code exchange",
    verification: "A token request without the code verifier, and one with another's, are refused.",
    check: "wrong code verifier",
    place: ({ identity }) =>
      identity?.data.protocol.includes("PKCE")
        ? {
            at: [identity.ref],
            setting: "S256",
            what: "The client binds each authorization code to a secret of its own (S256), so a stolen code gets no token.",
          }
        : undefined,
  },
  {
    id: "password-storage",
    name: "Password hashing",
    verification: "The stored value of a test account is an Argon2id hash with the set cost.",
    check: "stored test hash",
    place: ({ identity, attributes, choices }) => {
      if (identity?.data.owner !== "system") return undefined;
      const hashes = attributes.filter(
        (each) => each.data.type === "secret-hash" || /password/i.test(each.data.name),
      );
      const isolates = choices.find(({ data }) => data.technology === "cloudflare-workers");
      const kept = "Passwords are kept as Argon2id hashes, each with its own salt";
      return {
        at: hashes.length > 0 ? hashes.map((each) => each.ref) : [identity.ref],
        // Limits of the platform, and the least that OWASP recommends, as of 2026-11.
        setting: isolates
          ? `Argon2id as WebAssembly in ${isolates.data.name}, 19 MiB, two passes; to measure against the limit of a request`
          : "Argon2id",
        what: isolates
          ? `${kept}. ${isolates.data.name} runs no native code, and its Web Crypto takes PBKDF2 up to 100,000 rounds, below the 600,000 that OWASP asks for: Argon2id runs as WebAssembly with 19 MiB and two passes, of which the 128 MB of an isolate hold a few at a time, and its processor time is measured against the limit of a request.`
          : `${kept}.`,
        ...(isolates ? { because: [isolates.ref] } : {}),
      };
    },
  },
  {
    id: "multi-factor",
    name: "Second factor",
    verification: "A sign-in with the password alone is refused for those it is asked of.",
    check: "password alone refused",
    place: ({ identity, attributes }) => {
      // A provider asks for it by a setting; accounts of our own need something that it is kept in.
      const kept = secondFactors(attributes).map((each) => each.ref);
      return identity?.data.multiFactor && (identity.data.owner === "provider" || kept.length > 0)
        ? {
            at: [identity.ref, ...kept],
            what: identity.data.multiFactor,
            setting: identity.data.multiFactor.replace(/\.$/, ""),
          }
        : undefined;
    },
  },
  {
    id: "token-rotation",
    name: "Rotating refresh tokens",
    verification:
      "A refresh token that is used again once its successor was used ends the whole session; one that comes again before, as its answer was lost, is answered.",
    check: "token used twice",
    place: ({ identity }) =>
      identity?.data.tokens.some((each) => each.name === "refresh token")
        ? {
            at: [identity.ref],
            what: "A refresh token is good until its successor was used; used after that it revokes all tokens of that sign-in.",
          }
        : undefined,
  },
];
