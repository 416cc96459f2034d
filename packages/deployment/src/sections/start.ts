import { byRef, idOf, optional } from "@planc/core";
import { architecture, brief, decision, deployment, integration } from "@planc/core/ir";
import { codeBlock, paragraph } from "@planc/core/markdown";
import { serversOf } from "../compose/servers.ts";
import { imagesOf } from "../images/images-of.ts";
import { section } from "../kit.ts";

/** How everything is started on the machine of who develops. */
export const startSection = section("start", {
  document: "quickstart.md",
  title: "Start It",
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
  render: ({ units, environments, settings, components, folders, choices, providers }) => {
    if (!environments.some(({ data }) => data.kind === "development")) return undefined;
    const servers = serversOf(components, choices, providers);
    const images = imagesOf(units, components, folders);
    if (servers.length + images.length === 0) return undefined;
    const at = byRef(units);
    const empty = settings.filter(
      ({ data }) =>
        data.kind === "secret" &&
        data.inDevelopment === undefined &&
        data.units.some((each) => at.get(each)?.data.build),
    );
    const names = [...new Set(empty.map(({ data }) => data.name))];
    return {
      blocks: [
        codeBlock(
          "sh",
          [
            "cp deployment/.env.example .env",
            ...(servers.length > 0
              ? [
                  `docker compose -f deployment/compose.yaml up --wait  # ${servers.map(({ key }) => key).join(", ")}`,
                ]
              : []),
            ...(images.length > 0
              ? [
                  `docker compose -f deployment/compose.yaml --env-file .env --profile programs up --build  # with ${images
                    .flatMap((each) => each.units.map(({ ref }) => idOf(ref)))
                    .join(", ")}`,
                ]
              : []),
          ].join("\n"),
        ),
        ...(names.length === 0 ? [] : [paragraph(`To fill in: ${names.join(", ")}.`)]),
      ],
    };
  },
});
