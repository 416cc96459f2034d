/** `apple-app-site-association`: which addresses of the domain open the app. */
export function appleLinks(
  paths: readonly { readonly path: string; readonly name: string }[],
  fillsPasswords: boolean,
) {
  const app = "$(TEAM_ID).$(BUNDLE_ID)";
  return {
    applinks: {
      details: [
        {
          appIDs: [app],
          components: paths.map(({ path, name }) => ({
            "/": path.replaceAll(/:\w+/g, "*"),
            comment: name,
          })),
        },
      ],
    },
    ...(fillsPasswords ? { webcredentials: { apps: [app] } } : {}),
  };
}

/** `assetlinks.json`: the same for Android, which has the paths from the manifest. */
export const androidLinks = () => [
  {
    relation: ["delegate_permission/common.handle_all_urls"],
    target: {
      namespace: "android_app",
      package_name: "$(PACKAGE_NAME)",
      sha256_cert_fingerprints: ["$(CERT_SHA256)"],
    },
  },
];
