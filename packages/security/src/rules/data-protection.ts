import { optional } from "@planc/core";
import { brief, security } from "@planc/core/ir";
import { asksForTenants, statementsOf, tenantConcept } from "../accounts.ts";
import { rule } from "../kit.ts";
import { modelOf, structure } from "../model.ts";
import { distinct } from "../text.ts";

/** Restricted data is covered by a control where it is kept. */
export const restrictedDataWithoutControl = rule("restricted-data-without-control", {
  reads: { ...structure, controls: optional(security.control) },
  check: ({ controls, report, options: _, signal: __, ...plan }) => {
    const model = modelOf(plan);
    const covered = new Set<string>(
      controls
        .filter((each) => each.id === "encryption-at-rest" || each.id === "password-storage")
        .flatMap((each) => each.data.at),
    );
    const concepts = new Map<string, string>(
      plan.concepts.map((each) => [each.ref, each.data.name]),
    );
    for (const { component, attributes } of model.sensitiveStores) {
      if (covered.has(component.ref)) continue;
      for (const { ref, data } of distinct(attributes)) {
        if (covered.has(ref) || model.classOf(ref)?.class !== "restricted") continue;
        report(
          "restricted-data-without-control",
          { attribute: data.name, concept: concepts.get(data.concept) ?? data.concept },
          { ref },
        );
      }
    }
  },
});

/** Where a provider takes payments, card data stays with it. */
export const cardDataStored = rule("card-data-stored", {
  reads: {
    attributes: optional(brief.attribute),
    concepts: optional(brief.concept),
    systems: optional(brief.system),
    classes: optional(security.classification),
  },
  check: ({ attributes, concepts, systems, classes, report }) => {
    const provider = systems.find((each) =>
      /payment/i.test(each.data.category ?? each.data.purpose ?? ""),
    );
    if (!provider) return;
    const card = new Set<string>(
      classes
        .filter(({ data }) => data.class === "restricted" && data.categories.includes("payment"))
        .map((each) => each.id),
    );
    for (const { ref, data } of attributes) {
      const concept = concepts.find((each) => each.ref === data.concept);
      if (!card.has(ref) || concept?.data.role === "external") continue;
      report(
        "card-data-stored",
        {
          attribute: data.name,
          concept: concept?.data.name ?? data.concept,
          provider: provider.data.name,
        },
        { ref },
      );
    }
  },
});

/** Tenants that are asked for are something. */
export const tenantsWithoutConcept = rule("tenants-without-concept", {
  reads: {
    concepts: optional(brief.concept),
    mentions: optional(brief.mention),
    qualities: optional(brief.quality),
    requirements: optional(brief.requirement),
  },
  check: ({ concepts, mentions, qualities, requirements, report }) => {
    const asked = asksForTenants(statementsOf({ mentions, qualities, requirements }));
    if (asked && !tenantConcept(concepts)) report("tenants-without-concept", { ref: asked.ref });
  },
});
