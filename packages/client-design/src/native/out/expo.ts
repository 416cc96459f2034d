import type { ViewOf } from "@planc/core";
import type { client } from "@planc/core/ir";
import { androidDeclarations } from "./android.ts";
import { entitlementsOf, infoPlistOf, type Plain } from "./apple.ts";

type Capability = ViewOf<typeof client.capability>;

/** Texts and switches that the config plugin of a library takes. */
function pluginOf({ data }: Capability): Plain | undefined {
  const { library } = data;
  const text = (key: string): Plain =>
    data.declarations.find((each) => each.key === key)?.value ?? false;
  switch (data.kind) {
    case "camera":
      return [
        "expo-image-picker",
        {
          cameraPermission: text("NSCameraUsageDescription"),
          microphonePermission: text("NSMicrophoneUsageDescription"),
          photosPermission: false,
        },
      ];
    case "location":
      return [
        "expo-location",
        {
          locationWhenInUsePermission: text("NSLocationWhenInUseUsageDescription"),
          locationAlwaysAndWhenInUsePermission: text(
            "NSLocationAlwaysAndWhenInUseUsageDescription",
          ),
          isIosBackgroundLocationEnabled: data.declarations.some(
            ({ kind, key }) => kind === "mode" && key === "location",
          ),
          isAndroidForegroundServiceEnabled: data.declarations.some(
            ({ kind }) => kind === "service",
          ),
        },
      ];
    case "biometrics":
      return ["expo-secure-store", { faceIDPermission: text("NSFaceIDUsageDescription") }];
    case "push":
    case "background-work":
      return library?.name;
    case "microphone":
      return ["expo-audio", { microphonePermission: text("NSMicrophoneUsageDescription") }];
    case "contacts":
      return ["expo-contacts", { contactsPermission: text("NSContactsUsageDescription") }];
    default:
      return undefined;
  }
}

/** `app.config.json` of Expo: it makes both systems' files from it at each build. */
export function expoConfig(
  name: string,
  capabilities: readonly Capability[],
  privacy: Plain,
  paths: readonly string[],
) {
  const { "com.apple.developer.associated-domains": domains, ...entitlements } =
    entitlementsOf(capabilities);
  const plugins = capabilities.flatMap((each) => {
    const found = pluginOf(each);
    return found === undefined ? [] : [found];
  });
  const permissions = androidDeclarations(capabilities)
    .filter(({ kind }) => kind === "permission")
    .map(({ key }) => key);
  return {
    expo: {
      name,
      ios: {
        bundleIdentifier: "$(BUNDLE_ID)",
        infoPlist: infoPlistOf(capabilities),
        ...(domains ? { associatedDomains: domains } : {}),
        ...(Object.keys(entitlements).length > 0 ? { entitlements } : {}),
        privacyManifests: privacy,
      },
      android: {
        package: "$(PACKAGE_NAME)",
        permissions,
        ...(domains && paths.length > 0
          ? {
              intentFilters: [
                {
                  action: "VIEW",
                  autoVerify: true,
                  data: paths.map((path) => ({
                    scheme: "https",
                    host: "$(APP_DOMAIN)",
                    pathPattern: path.replaceAll(/:\w+/g, ".*"),
                  })),
                  category: ["BROWSABLE", "DEFAULT"],
                },
              ],
            }
          : {}),
      },
      plugins,
    },
  };
}
