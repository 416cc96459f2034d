import type { ViewOf } from "@planc/core";
import type { client } from "@planc/core/ir";

type Surface = ViewOf<typeof client.surface>;
type Capability = ViewOf<typeof client.capability>;

/** Where the files of each surface stand: one with capabilities needs no folder of its own. */
export function nativeFolders(
  surfaces: readonly Surface[],
  capabilities: readonly Capability[],
): ReadonlyMap<string, string> {
  const having = new Set<string>(capabilities.map(({ data }) => data.surface));
  const own = surfaces.filter(({ ref }) => having.has(ref));
  return new Map(own.map(({ ref, id }) => [ref, own.length === 1 ? "clients" : `clients/${id}`]));
}

/** Values that only the company knows, by the name under which files have them. */
const known: readonly { readonly name: string; readonly who: string; readonly of: RegExp }[] = [
  { name: "BUNDLE_ID", who: "who has the account with Apple", of: /^ios$/ },
  { name: "TEAM_ID", who: "who has the account with Apple", of: /^ios$/ },
  { name: "PACKAGE_NAME", who: "who has the account with Google Play", of: /^android$/ },
  { name: "CERT_SHA256", who: "Google Play, once it signs the app", of: /^android$/ },
];

/** What has to be filled in before the files of a surface are used. */
export function openValues(
  capabilities: readonly Capability[],
): readonly { readonly name: string; readonly who: string }[] {
  const platforms = new Set(
    capabilities.flatMap(({ data }) => data.declarations.map(({ platform }) => platform)),
  );
  const linked = capabilities.some(({ data }) => data.kind === "deep-link");
  const push = capabilities.find(({ data }) => data.kind === "push")?.data;
  const byFirebase = /firebase/i.test(push?.library?.name ?? "");
  const firebase = "who has the project of Firebase";
  return [
    ...known.flatMap(({ name, who, of }) =>
      [...platforms].some((each) => of.test(each)) &&
      (linked || (name !== "TEAM_ID" && name !== "CERT_SHA256"))
        ? [{ name, who }]
        : [],
    ),
    ...(push && platforms.has("ios")
      ? [{ name: "APS_ENVIRONMENT", who: "the build: development in Debug, production in Release" }]
      : []),
    ...(push && platforms.has("android") ? [{ name: "google-services.json", who: firebase }] : []),
    ...(byFirebase && platforms.has("ios")
      ? [{ name: "GoogleService-Info.plist", who: firebase }]
      : []),
    ...(linked ? [{ name: "APP_DOMAIN", who: "who keeps the DNS of the product" }] : []),
  ];
}
