import { byRef, optional } from "@planc/core";
import { architecture, deployment } from "@planc/core/ir";
import { rule } from "../kit.ts";
import { noSettingFor } from "../model/authenticates.ts";
import { servers } from "../model/connection-settings.ts";
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
      const hands = servers.has(at.get(from)?.data.kind ?? "");
      const [caller, server] = hands || byComponent.of(from).length === 0 ? [to, from] : [from, to];
      for (const ref of byComponent.of(caller)) {
        const other = at.get(server);
        if (told.has(`${ref} ${server}`) || told.has(`${ref} ${connection.ref}`)) continue;
        if (sheets.has(`${ref} ${other?.id ?? ""}`)) continue;
        report(
          "connection-without-setting",
          {
            from: at.get(caller)?.data.name ?? caller,
            to: other?.data.name ?? server,
            authentication,
            unit: unitAt.get(ref)?.data.name ?? ref,
          },
          { ref: connection.ref },
        );
      }
    }
  },
});
