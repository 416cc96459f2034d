import { type ConfiguredPlugin, use } from "@planc/core";
import { serverStyles, styleNames } from "@planc/preset-default";
import { packPlugin } from "@planc/template-packs";
import manifest from "../../package.json" with { type: "json" };

export interface BareStyle {
  readonly style: string;
  readonly plugin: ConfiguredPlugin;
}

/** Styles that none of the compared shapes has, each with what asks for it and for nothing else. */
export function bareStyles(compared: ReadonlySet<string | undefined>): readonly BareStyle[] {
  return serverStyles
    .filter((style) => !compared.has(style))
    .map((style) => ({
      style,
      plugin: use(
        packPlugin(
          {
            format: 1,
            name: style,
            version: manifest.version,
            title: styleNames[style],
            description: `${styleNames[style]}, to be compared.`,
            core: "*",
            styles: [style],
            preferences: [
              {
                topic: "style",
                technology: style,
                strength: "require",
                because: "it is compared, and no pack is for it",
              },
            ],
          },
          { chosen: true },
        ),
      ),
    }));
}
