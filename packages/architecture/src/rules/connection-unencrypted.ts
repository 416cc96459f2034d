import { byRef } from "@planc/core";
import { architecture } from "@planc/core/ir";
import { rule } from "../kit.ts";

export const connectionUnencrypted = rule("connection-unencrypted", {
  reads: { components: architecture.component, connections: architecture.connection },
  check: ({ components, connections, report }) => {
    const component = byRef(components);
    for (const { ref, data } of connections) {
      if (!data.remote || data.encrypted || data.class === "public") continue;
      const [from, to] = [data.from, data.to].map((each) => component.get(each)?.data.name ?? each);
      report(
        "connection-unencrypted",
        { from: from ?? "", to: to ?? "", class: data.class, protocol: data.protocol },
        { ref },
      );
    }
  },
});
