import { optional, slug } from "@planc/core";
import { architecture, brief, decision, deployment, integration } from "@planc/core/ir";
import { stringify } from "yaml";
import { composeOf } from "../compose/compose.ts";
import { serversOf } from "../compose/servers.ts";
import { imagesOf } from "../images/images-of.ts";
import { artifact } from "../kit.ts";

/** What runs on the machine of who develops. */
export const compose = artifact("compose", {
  reads: {
    units: deployment.unit,
    environments: optional(deployment.environment),
    settings: optional(deployment.setting),
    components: optional(architecture.component),
    folders: optional(architecture.folder),
    choices: optional(decision.choice),
    providers: optional(integration.provider),
    product: optional(brief.product),
  },
  emit: ({ units, environments, settings, components, folders, choices, providers, product }) => {
    if (!environments.some(({ data }) => data.kind === "development")) return [];
    const servers = serversOf(components, choices, providers);
    const images = imagesOf(units, components, folders);
    if (servers.length === 0 && images.length === 0) return [];
    const name = slug(product?.data.name ?? "product").replace(/[^a-z0-9_-]/g, "") || "product";
    const file = composeOf(
      name.replace(/^[-_]+/, "").slice(0, 40),
      servers,
      images,
      units,
      settings,
    );
    const standIns = servers.map(({ key, because }) => `# ${key}: ${because}\n`).join("");
    return [
      {
        path: "deployment/compose.yaml",
        mediaType: "application/yaml",
        text: `# docker compose -f deployment/compose.yaml up --wait\n# With the programs too: --profile programs --env-file .env\n${standIns}${stringify(file, { lineWidth: 0, nullStr: "" })}`,
      },
    ];
  },
});
