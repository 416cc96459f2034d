import type { Entry } from "../../schema.ts";
import { approach } from "./approach.ts";

const topic = "joined-systems";

/** How systems of others that a product connects learn of one another. */
export const joinedSystems: readonly Entry[] = [
  approach(
    topic,
    "hub-reacts",
    "A hub that acts on what is reported and tells the others",
    "a report comes in, is kept, and sets off jobs for the systems that have to know",
    [0.3, "a rule for each report, and what it sets off"],
    {
      "joined-by-itself": [1, "the report of one sets off what the others are told"],
      "joined-in-one-place": [1, "reports, jobs and attempts lie in its own tables"],
      "joined-alike": [1, "each job is repeated by the same rule"],
    },
    { aliases: ["hub and spoke", "hub-and-spoke"] },
  ),
  approach(
    topic,
    "from-point-to-point",
    "Each system calls the next",
    "the connectors that the systems themselves have for one another",
    [0.4, "settings in each of the systems, changed there and tested there"],
    {
      "joined-by-itself": [0.8, "where the one has a connector for the other"],
      "joined-in-one-place": [0.1, "each shows its own part alone"],
      "joined-alike": [0.2, "as each connector does it"],
    },
    { aliases: ["point-to-point integration"] },
  ),
  approach(
    topic,
    "on-request-alone",
    "Each is sent what a caller asks for",
    "operations for each system, and nothing that follows by itself",
    [0.1, "operations alone"],
    {
      "joined-by-itself": [0, "a caller has to hand on what it has heard"],
      "joined-in-one-place": [1, "calls and attempts lie in its own tables"],
      "joined-alike": [1, "each call is repeated by the same rule"],
    },
  ),
];
