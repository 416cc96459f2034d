import { byRef, optional } from "@planc/core";
import { architecture, deployment } from "@planc/core/ir";
import { rule } from "../kit.ts";
import { noSettingFor } from "../model/authenticates.ts";
import { unitsByComponent } from "../model/units-by-component.ts";

const programs = new Set(["container", "function", "job"]);

/** Whoever proves itself to a server is told by what; or the connection says that nothing has to be told. */
export const connectionWithoutSetting = rule("connection-without-setting", {
  reads: {
    units: deployment.unit,
    settings: optional(deployment.setting),
    connections: optional(architecture.connection),
    components: optional(architecture.component),
  },
  check: ({ units, settings, connections, components, report }) => {
    const at = byRef(components);
    const unitAt = byRef(units);
    const byComponent = unitsByComponent(units.filter(({ data }) => programs.has(data.kind)));
    const told = new Set(
      settings.flatMap(({ data, why }) =>
        data.units.flatMap((unit) => [
          `${unit} ${data.of}`,
          ...(why.kind === "stated" ? [] : (why.from ?? []).map((from) => `${unit} ${from}`)),
        ]),
      ),
    );
    const sheets = new Set(
      settings.flatMap(({ data }) =>
        data.of.startsWith("integration/provider#")
          ? data.units.map((unit) => `${unit} ${data.of.slice("integration/provider#".length)}`)
          : [],
      ),
    );
    for (const connection of connections) {
      const { from, to, authentication, remote } = connection.data;
      if (!remote || noSettingFor(authentication) !== undefined) continue;
      const [caller, server] = byComponent.of(from).length > 0 ? [from, to] : [to, from];
      for (const ref of byComponent.of(caller)) {
        const server1 = at.get(server);
        if (told.has(`${ref} ${server}`) || told.has(`${ref} ${connection.ref}`)) continue;
        if (sheets.has(`${ref} ${server1?.id ?? ""}`)) continue;
        report(
          "connection-without-setting",
          {
            from: at.get(caller)?.data.name ?? caller,
            to: server1?.data.name ?? server,
            authentication,
            unit: unitAt.get(ref)?.data.name ?? ref,
          },
          { ref: connection.ref },
        );
      }
    }
  },
});
