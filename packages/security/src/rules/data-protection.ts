import { optional } from "@planc/core";
import { brief, security } from "@planc/core/ir";
import { asksForTenants, statementsOf, tenantConcept } from "../accounts.ts";
import { rule } from "../kit.ts";
import { modelOf, structure } from "../model.ts";

const keeping = new Set(["encryption-at-rest", "device-encryption", "password-storage"]);

/** Restricted data is covered by a control where it is kept. */
export const restrictedDataWithoutControl = rule("restricted-data-without-control", {
  reads: { ...structure, controls: optional(security.control) },
  check: ({ controls, report, options: _, signal: __, ...plan }) => {
    // Without an architecture nobody knows where anything is kept.
    if (plan.components.length === 0) return;
    const model = modelOf(plan);
    const places = new Set<string>(
      controls.filter((each) => keeping.has(each.id)).flatMap((each) => each.data.at),
    );
    const covered = new Set<string>(
      model.sensitiveStores
        .filter((each) => places.has(each.component.ref))
        .flatMap((each) => each.attributes.map((one) => one.ref)),
    );
    for (const { ref, data } of model.sensitive) {
      const concept = plan.concepts.find((each) => each.ref === data.concept);
      if (model.classOf(ref)?.class !== "restricted" || concept?.data.role !== "stored") continue;
      if (covered.has(ref) || places.has(ref)) continue;
      report(
        "restricted-data-without-control",
        { attribute: data.name, concept: concept.data.name },
        { ref },
      );
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
