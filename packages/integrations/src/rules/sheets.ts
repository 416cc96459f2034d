import { isClient, optional } from "@planc/core";
import { architecture, brief, decision, integration } from "@planc/core/ir";
import { rule } from "../kit.ts";
import { subjectsOf } from "../providers/subjects.ts";
import { someOf } from "../text.ts";

/** Every system of others that is called or heard has a sheet. */
export const systemWithoutSheet = rule("system-without-sheet", {
  reads: {
    components: optional(architecture.component),
    connections: optional(architecture.connection),
    systems: optional(brief.system),
    hosting: optional(decision.hosting),
    providers: optional(integration.provider),
  },
  check: ({ components, connections, systems, hosting, providers, report }) => {
    for (const { component, name } of subjectsOf({
      components,
      connections,
      systems,
      hosting,
      choices: [],
    })) {
      if (!providers.some(({ data }) => data.component === component.ref)) {
        report("system-without-sheet", { system: name }, { ref: component.ref });
      }
    }
  },
});

/** What is known of a system is more than its kind. */
export const systemUndocumented = rule("system-undocumented", {
  reads: { providers: integration.provider },
  check: ({ providers, report }) => {
    for (const { ref, data } of providers) {
      if (data.facts.generic && data.asks.length > 0) {
        report("system-undocumented", { system: data.name, count: data.asks.length }, { ref });
      }
    }
  },
});

/** No secret is with what runs on people's devices, and each can be changed without an outage. */
export const secrets = rule("secrets", {
  reads: { providers: integration.provider, components: optional(architecture.component) },
  check: ({ providers, components, report }) => {
    for (const { ref, data } of providers) {
      for (const secret of data.credentials) {
        for (const holder of components.filter((each) => secret.heldBy.includes(each.ref))) {
          if (!isClient(holder.data.kind)) continue;
          report(
            "secret-with-client",
            { client: holder.data.name, secret: secret.name, system: data.name },
            { ref },
          );
        }
        if (secret.rotation === "not known" && !data.facts.generic) {
          report("secret-not-rotated", { secret: secret.name, system: data.name }, { ref });
        }
      }
    }
  },
});

/** Who is given personal data has agreed on how it is processed. */
export const personalDataUnagreed = rule("personal-data-unagreed", {
  reads: { providers: integration.provider },
  check: ({ providers, report }) => {
    for (const { ref, data } of providers) {
      const fields = data.data
        .filter((each) => each.way === "sent" && each.personal)
        .flatMap((each) => each.fields.map(({ name }) => name));
      const { agreement } = data;
      if (fields.length === 0 || (agreement && agreement.basis.kind !== "unknown")) continue;
      report("personal-data-unagreed", { system: data.name, fields: someOf(fields) }, { ref });
    }
  },
});

/** The version of the interface is pinned. */
export const versionUnpinned = rule("version-unpinned", {
  reads: { providers: integration.provider },
  check: ({ providers, report }) => {
    for (const { ref, data } of providers) {
      if (
        data.directions.includes("out") &&
        data.version.pinned === "not known" &&
        !data.facts.generic
      )
        report("version-unpinned", { system: data.name }, { ref });
    }
  },
});

/** Where money is short, what a call costs is known. */
export const costUnknown = rule("cost-unknown", {
  reads: {
    product: optional(brief.product),
    providers: integration.provider,
    calls: optional(integration.call),
  },
  check: ({ product, providers, calls, report }) => {
    const budget = product?.data.budget;
    if (budget === undefined) return;
    for (const { ref, data } of providers) {
      const isPaid = calls.some(
        (each) => each.data.provider === ref && ["message", "charge"].includes(each.data.effect),
      );
      if (isPaid && data.prices.length === 0) {
        report("cost-unknown", { budget, system: data.name }, { ref });
      }
    }
  },
});
