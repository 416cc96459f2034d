import { optional } from "@planc/core";
import { data, performance } from "@planc/core/ir";
import { artifact } from "../kit.ts";
import { clusterReads } from "../kubernetes/reads.ts";
import { rentOf } from "../terraform/facts.ts";
import { terraformFiles } from "../terraform/files.ts";

/** What is rented on AWS, in the language of Terraform, where that was chosen to describe it. */
export const terraform = artifact("terraform", {
  reads: {
    ...clusterReads,
    failovers: optional(performance.failover),
    upkeep: optional(data.upkeep),
  },
  emit: (facts) => {
    const rent = rentOf(facts);
    return rent === undefined
      ? []
      : terraformFiles(rent).map((each) => ({ ...each, mediaType: "text/plain" }));
  },
});
