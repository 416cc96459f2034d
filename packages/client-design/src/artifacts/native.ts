import { jsonFile, optional } from "@planc/core";
import { brief, client, decision, security } from "@planc/core/ir";
import { build } from "plist";
import { hostOf } from "../catalog/frameworks.ts";
import { artifact } from "../kit.ts";
import { nativeFolders, openValues } from "../native/names.ts";
import { extractionRules, manifestOf } from "../native/out/android.ts";
import { entitlementsOf, infoPlistOf, type Plain, privacyOf } from "../native/out/apple.ts";
import { expoConfig } from "../native/out/expo.ts";
import { androidLinks, appleLinks } from "../native/out/links.ts";

/** What the systems read of an app before it runs, and the register of what it asks of them. */
export const nativeFiles = artifact("native", {
  reads: {
    product: brief.product,
    surfaces: client.surface,
    capabilities: client.capability,
    notifications: optional(client.notification),
    tasks: optional(client.backgroundTask),
    collected: optional(client.collectedData),
    oldest: optional(client.oldestSystem),
    screens: optional(client.screen),
    routes: optional(client.route),
    choices: optional(decision.choice),
    identity: optional(security.identity),
  },
  emit: ({
    product,
    surfaces,
    capabilities,
    notifications,
    tasks,
    collected,
    oldest,
    screens,
    routes,
    choices,
    identity,
  }) => {
    const nameOf = new Map<string, string>(screens.map(({ ref, data }) => [ref, data.name]));
    const pathOf = new Map<string, string>(routes.map(({ data }) => [data.screen, data.path]));
    const folders = nativeFolders(surfaces, capabilities);
    return surfaces.flatMap((surface) => {
      const folder = folders.get(surface.ref);
      if (!folder) return [];
      const of = <T extends { readonly data: { readonly surface: string } }>(all: readonly T[]) =>
        all.filter(({ data }) => data.surface === surface.ref);
      const own = of(capabilities);
      const host = hostOf(
        surface.data,
        choices.find(({ ref }) => ref === surface.data.choice)?.data,
      );
      const linked = own.find(({ data }) => data.kind === "deep-link")?.data.screens ?? [];
      const paths = linked.flatMap((screen) => {
        const path = pathOf.get(screen);
        return path ? [{ path, name: nameOf.get(screen) ?? path }] : [];
      });
      const has = (platform: "ios" | "android") =>
        surface.data.kind === "mobile" && host.platforms.includes(platform);
      const privacy = privacyOf(own, of(collected), host.family);
      const register = {
        version: 1,
        surface: surface.data.name,
        framework: host.name,
        oldest: of(oldest).map(({ data: { surface: _, ...data } }) => data),
        capabilities: own.map(({ data: { surface: _, ...data } }) => data),
        notifications: of(notifications).map(({ data: { surface: _, ...data } }) => data),
        backgroundTasks: of(tasks).map(({ data: { surface: _, ...data } }) => data),
        open: openValues(own),
      };
      return [
        jsonFile(`${folder}/capabilities.json`, register),
        ...(host.family === "expo"
          ? [
              jsonFile(
                `${folder}/app.config.json`,
                expoConfig(
                  product.data.name,
                  own,
                  privacy,
                  paths.map(({ path }) => path),
                ),
              ),
            ]
          : [
              ...(has("ios")
                ? [
                    ...list(`${folder}/ios/Info.plist`, infoPlistOf(own)),
                    ...list(`${folder}/ios/${surface.id}.entitlements`, entitlementsOf(own)),
                    ...list(`${folder}/ios/PrivacyInfo.xcprivacy`, privacy),
                  ]
                : []),
              ...(has("android")
                ? [
                    xml(
                      `${folder}/android/AndroidManifest.xml`,
                      manifestOf(
                        own,
                        paths.map(({ path }) => path),
                      ),
                    ),
                    ...(own.some(({ data }) => data.kind === "secure-storage")
                      ? [xml(`${folder}/android/data_extraction_rules.xml`, extractionRules())]
                      : []),
                  ]
                : []),
            ]),
        ...(paths.length > 0 && has("ios")
          ? [
              jsonFile(
                `${folder}/ios/apple-app-site-association`,
                appleLinks(paths, identity?.data.owner === "system"),
              ),
            ]
          : []),
        ...(paths.length > 0 && has("android")
          ? [jsonFile(`${folder}/android/assetlinks.json`, androidLinks())]
          : []),
      ];
    });
  },
});

const xml = (path: string, text: string) => ({ path, mediaType: "application/xml", text });

const list = (path: string, value: { [key: string]: Plain }) =>
  Object.keys(value).length === 0
    ? []
    : [{ path, mediaType: "application/x-plist", text: `${build(value)}\n` }];
