import type { Engine } from "./engines.ts";

/** Stand-ins that providers publish themselves, by the key of their facts. Written down from memory on 2026-12-01. */
export const mocks: Readonly<Record<string, Engine>> = {
  stripe: {
    image: { repository: "stripe/stripe-mock", tag: "v{line}" },
    line: "0.197.0",
    ports: [{ name: "http", number: 12111 }],
    user: 1000,
  },
};
