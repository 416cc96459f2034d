import { optional } from "@planc/core";
import { api, brief } from "@planc/core/ir";
import { sealedWork } from "../catalog/sealed-work.ts";
import { rule } from "../kit.ts";
import { asksForSealing } from "../sealed/said.ts";

/** Contents that no server reads, and a server that works on them, do not go together. */
export const sealedAndRead = rule("sealed-and-read", {
  reads: { requirements: brief.requirement, sealed: optional(api.sealed) },
  check: ({ requirements, sealed, report }) => {
    const asking = requirements.find(({ data }) => asksForSealing(data.text));
    if (!asking) return;
    for (const { what, byServer, instead } of sealedWork) {
      for (const other of requirements.filter(({ data }) => byServer.test(data.text))) {
        const moved = sealed?.data.moved.find((each) => each.what === what);
        report(
          "sealed-and-read",
          {
            sealing: asking.data.text,
            reading: other.data.text,
            what,
            instead: moved?.where ?? instead.replace("{store}", "a store of the device"),
          },
          { ref: other.ref },
        );
      }
    }
  },
});
