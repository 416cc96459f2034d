import { type ConfiguredPlugin, use } from "@planc/core";
import { microservicesPack } from "@planc/template-microservices";
import { modularMonolithPack } from "@planc/template-modular-monolith";
import { type Pack, packForStyle, packPlugin } from "@planc/template-packs";
import { serverlessPack } from "@planc/template-serverless";
import { corePlugins } from "./core-plugins.ts";
import { withCatalogue } from "./with-catalogue.ts";

/** The packs that come along. */
export const packs: readonly Pack[] = [microservicesPack, modularMonolithPack, serverlessPack];

/** Names of the packs that come along. */
export const packNames: readonly string[] = packs.map((each) => each.name);

/** The pack that says it is for an architecture style; none where no pack does. */
export function packFor(style: string | undefined): string | undefined {
  return style === undefined ? undefined : packForStyle(packs, style)?.name;
}

/**
 * The first-party plugins with one pack; `chosen` where the user names it, so that it prevails over
 * scores.
 * @throws RangeError where no pack has the name.
 */
export function withPack(
  name: string,
  { chosen }: { readonly chosen: boolean },
): readonly ConfiguredPlugin[] {
  const pack = packs.find((each) => each.name === name);
  if (pack === undefined) throw new RangeError(`there is no pack ${name}`);
  return [...withCatalogue(corePlugins, [pack]), use(packPlugin(pack, { chosen }))];
}

/** The first-party plugins and all packs: everything that may have made a plan. */
export const everyPlugin: readonly ConfiguredPlugin[] = [
  ...corePlugins,
  ...packs.map((pack) => use(packPlugin(pack, { chosen: false }))),
];
