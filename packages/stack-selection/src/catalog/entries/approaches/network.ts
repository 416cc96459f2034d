import type { Entry } from "../../schema.ts";
import { approach } from "./approach.ts";

const topic = "cloud-network";

/** What of a product at a provider has an address of the internet, and how the rest gets out. */
export const cloudNetwork: readonly Entry[] = [
  approach(
    topic,
    "private-by-endpoints",
    "Private subnets, with endpoints to what the provider serves",
    "what stands in front is public alone, and the rest reaches services of the provider inside of the network",
    [0.4, "an endpoint for each service of the provider, paid for by the hour and zone"],
    {
      "closed-from-outside": [1, "what stands in front has one alone"],
      "watched-way-out": [1, "there is none but to services of the provider"],
    },
  ),
  approach(
    topic,
    "private-by-nat",
    "Private subnets, with a NAT gateway as the way out",
    "what stands in front is public alone, and the rest calls out through it",
    [0.3, "a gateway in each zone, paid for by the hour and by what passes it"],
    {
      "closed-from-outside": [1, "what stands in front has one alone"],
      "watched-way-out": [
        0.8,
        "the addresses of its gateways, which those who are called can know",
      ],
    },
  ),
  approach(
    topic,
    "public-programs",
    "Programs with public addresses, behind rules of the network",
    "stores are private, and a rule lets nothing but what stands in front reach a program",
    [0.15, "rules, and nothing that is paid for by the hour"],
    {
      "closed-from-outside": [0.4, "each program has one, and a slip in a rule opens it"],
      "watched-way-out": [0.2, "each program calls out by itself"],
    },
  ),
];
